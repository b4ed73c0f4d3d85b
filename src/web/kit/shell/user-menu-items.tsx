import { Menu, SegmentedControl, Stack, Text, useMantineColorScheme } from "@mantine/core";
import { IconKeyboard, IconLogout, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Me } from "../../../access/contract.ts";
import { signOut } from "../sign-out.ts";
import { useWorkspace } from "../workspace-context.ts";
import { shortcutsOpened } from "./flag.ts";
import { useChangeLocale } from "./use-change-locale.ts";

/** What stands in the user's menu, on the rail and in the phone's drawer alike. */
export function UserMenuItems({ me }: { me: Me }) {
  const { t } = useTranslation("kit");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  return (
    <>
      <Text size="xs" c="dimmed" px="sm" py={6} truncate>
        {me.user.email}
      </Text>
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconUser size={16} />}
        onClick={() => void navigate(path("settings/me"))}
      >
        {t("user.me")}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconKeyboard size={16} />}
        onClick={() => shortcutsOpened.set(true)}
      >
        {t("shortcuts.title")}
      </Menu.Item>
      <Menu.Divider />
      <Stack gap={6} px="xs" py={4}>
        <LocaleSwitch />
        <SchemeSwitch />
      </Stack>
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
        {t("user.sign-out")}
      </Menu.Item>
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
