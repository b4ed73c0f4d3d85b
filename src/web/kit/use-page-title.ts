import { useEffect } from "react";
import { useTranslation } from "react-i18next";

/** The name of the screen in the browser's tab and history; read aloud by the announcer in kit/shell/root.tsx. */
export function usePageTitle(title: string): void {
  const { t } = useTranslation("kit");
  const full = `${title} · ${t("brand")}`;
  useEffect(() => {
    document.title = full;
    window.dispatchEvent(new CustomEvent(pageTitleEvent, { detail: title }));
  }, [full, title]);
}

export const pageTitleEvent = "otklik:page-title";
