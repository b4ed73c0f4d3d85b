import { useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { createFormat, type Format } from "./format.ts";
import { browserTimeZone } from "./time-zones.ts";
import { WorkspaceContext } from "./workspace-context.ts";

/** Formatting for the reader; outside a workspace the browser's own time zone is used. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const workspace = useContext(WorkspaceContext);
  const locale = i18n.language === "ru" ? "ru" : "en";
  const timeZone = workspace?.timeZone ?? browserTimeZone();
  const currency = workspace?.currency ?? (locale === "ru" ? "RUB" : "USD");
  return useMemo(() => createFormat({ locale, timeZone, currency }), [locale, timeZone, currency]);
}
