import { Button, Paper, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconBuildingStore, IconFileImport } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { DemoForm } from "../../kit/demo/demo-form.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Page } from "../../kit/page.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { DemoProgress } from "./demo-progress.tsx";
import classes from "./start-page.module.css";

/** The first step of an empty workspace: one's own file, or a made company to look around in. */
export function StartPage() {
  const { t } = useTranslation("access");
  const { can } = useWorkspace();
  const [params] = useSearchParams();
  const job = params.get("job");
  return (
    <Page title={t("start.title")} lead={t("start.lead")} narrow>
      {!can("imports.write") ? <EmptyState title={t("start.closed")} text={t("start.closed-text")} /> : null}
      {can("imports.write") && job ? <DemoProgress jobId={job} /> : null}
      {can("imports.write") && !job ? <Choice /> : null}
    </Page>
  );
}

function Choice() {
  const { t } = useTranslation("access");
  const { path } = useWorkspace();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
      <Way
        icon={<IconFileImport size={22} stroke={1.5} />}
        title={t("start.file")}
        text={t("start.file-text")}
        facts={[t("start.file-size"), t("start.file-reading"), t("start.file-again")]}
      >
        <Button component={Link} to={path("imports/new")} fullWidth>
          {t("start.choose-file")}
        </Button>
      </Way>
      <Way
        icon={<IconBuildingStore size={22} stroke={1.5} />}
        title={t("start.demo")}
        text={t("kit:demo.text")}
      >
        <DemoForm quiet />
      </Way>
    </SimpleGrid>
  );
}

type WayProps = { icon: ReactNode; title: string; text: string; facts?: string[]; children: ReactNode };

function Way({ icon, title, text, facts, children }: WayProps) {
  return (
    <Paper withBorder radius="lg" p="lg" component="section" className={classes.way}>
      <Stack gap={6}>
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
        <Title order={2}>{title}</Title>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {facts ? (
          <ul className={classes.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        ) : null}
      </Stack>
      <div>{children}</div>
    </Paper>
  );
}
