import { SegmentedControl, Stack, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../access/contract.ts";
import { signOut } from "../sign-out.ts";
import { useWorkspace } from "../workspace-context.ts";
import { shortcutsOpened } from "./flag.ts";
import { SheetButton, SheetLink } from "./sheet-item.tsx";
import classes from "./sheet-item.module.css";
import { useChangeLocale } from "./use-change-locale.ts";

/** What stands in the user's menu, on the rail and in the phone's drawer alike. */
export function UserMenuItems({ me, onGo }: { me: Me; onGo: () => void }) {
  const { t } = useTranslation("kit");
  const { path } = useWorkspace();
  const showKeys = () => {
    onGo();
    shortcutsOpened.set(true);
  };
  return (
    <>
      <div className={classes.label}>{me.user.email}</div>
      <SheetLink to={path("settings/me")} icon={<IconUser size={16} stroke={1.5} />} onClick={onGo}>
        {t("user.me")}
      </SheetLink>
      <SheetButton icon={<IconKeyboard size={16} stroke={1.5} />} onClick={showKeys}>
        {t("shortcuts.title")}
      </SheetButton>
      <hr className={classes.line} />
      <Stack gap={6} p={4}>
        <LocaleSwitch />
        <SchemeSwitch />
      </Stack>
      <hr className={classes.line} />
      <SheetButton icon={<IconLogout size={16} stroke={1.5} />} onClick={() => void signOut()}>
        {t("user.sign-out")}
      </SheetButton>
    </>
  );
}

/** Each language is named in itself, so that it can be found by whoever reads only that one. */
export function LocaleSwitch() {
  const { t, i18n } = useTranslation("kit");
  const change = useChangeLocale();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t("user.language")}
      value={i18n.language}
      onChange={(value) => void change(value === "ru" ? "ru" : "en")}
      data={[
        { value: "ru", label: "Русский" },
        { value: "en", label: "English" },
      ]}
    />
  );
}

export function SchemeSwitch() {
  const { t } = useTranslation("kit");
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t("user.scheme")}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
      data={[
        { value: "light" as const, label: t("scheme.light") },
        { value: "dark" as const, label: t("scheme.dark") },
        { value: "auto" as const, label: t("scheme.auto") },
      ]}
    />
  );
}
