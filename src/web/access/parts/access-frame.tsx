import { Group, Paper, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LocaleSwitch } from "../../kit/shell/user-menu-items.tsx";
import { usePageTitle } from "../../kit/use-page-title.ts";
import classes from "./access-frame.module.css";

type AccessFrameProps = { title: string; lead?: ReactNode; wide?: boolean; children: ReactNode };

/** The quiet page around what is asked before a workspace is open: whose product, which language, one sheet. */
export function AccessFrame({ title, lead, wide = false, children }: AccessFrameProps) {
  const { t } = useTranslation("access");
  usePageTitle(title);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Group gap={8}>
          <img src="/icon.svg" alt="" width={22} height={22} />
          <Text fw={600}>{t("kit:brand")}</Text>
        </Group>
        <div className={classes.locale}>
          <LocaleSwitch />
        </div>
      </header>
      <main className={classes.main} data-wide={wide || undefined}>
        <Title order={1} mb={lead === undefined ? "md" : 4}>
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text size="sm" c="dimmed" mb="md">
            {lead}
          </Text>
        )}
        <Paper withBorder radius="lg" className={classes.sheet}>
          {children}
        </Paper>
      </main>
    </div>
  );
}
