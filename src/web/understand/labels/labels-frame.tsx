import { Button, Group, Stack } from "@mantine/core";
import { IconSchool } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, useNavigate } from "react-router";
import { ErrorNote } from "../../kit/error-note.tsx";
import { JobProgress } from "../../kit/job-progress.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useLabels, useRefreshLabels, useTrain } from "./labels-data.ts";
import classes from "./labels.module.css";

const tabs = [
  { name: "label", path: "labels" },
  { name: "quality", path: "labels/quality" },
  { name: "model", path: "labels/model" },
  { name: "agreement", path: "labels/agreement" },
  { name: "import", path: "labels/import" },
] as const;
const forWriters = new Set<string>(["label", "import"]);

/** What the screens of labelling share: their tabs, the training and its button. */
export function LabelsFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const labels = useLabels();
  const refresh = useRefreshLabels();
  const train = useTrain();
  const navigate = useNavigate();
  const mayWrite = can("topics.write");
  const jobId = labels.data?.trainingJobId ?? null;
  const shown = tabs.filter(({ name }) => mayWrite || !forWriters.has(name));
  return (
    <Page
      title={t("labels.title")}
      lead={t("labels.lead")}
      actions={
        mayWrite ? (
          <Button
            variant="default"
            leftSection={<IconSchool size={16} aria-hidden />}
            loading={train.isPending}
            onClick={() =>
              train.mutate(undefined, {
                onSuccess: ({ joined }) =>
                  showDone(t(joined ? "labels.train.joined" : "labels.train.started")),
              })
            }
          >
            {t("labels.train.action")}
          </Button>
        ) : undefined
      }
    >
      <Stack gap="md">
        <Group component="nav" gap="xs" aria-label={t("labels.tabs")} className={classes.tabs}>
          {shown.map(({ name, path: to }) => (
            <NavLink key={name} to={path(to)} end className={classes.tab}>
              {t(`labels.tab.${name}`)}
            </NavLink>
          ))}
        </Group>
        <ErrorNote error={train.error} />
        {jobId === null ? null : (
          <JobProgress
            key={jobId}
            jobId={jobId}
            label={t("labels.train.label")}
            cancellable={mayWrite}
            onEnd={(job) => {
              void refresh();
              const version = job.result?.["version"];
              if (job.status !== "done") return;
              showDone(t("labels.train.done", { version }));
              if (window.location.pathname === path("labels/quality"))
                void navigate({ search: `?version=${String(version)}` }, { replace: true });
            }}
          />
        )}
        {children}
      </Stack>
    </Page>
  );
}
