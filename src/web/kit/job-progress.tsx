import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { JobView } from "../../access/contract.ts";
import { ErrorNote } from "./error-note.tsx";
import { useFormat } from "./use-format.ts";
import { isEnded, useJob } from "./use-job.ts";

type JobProgressProps = {
  jobId: string;
  /** What is being done: "Importing contacts.csv". */
  label: string;
  onEnd?: (job: JobView) => void;
  /** False where somebody else's work is watched. */
  cancellable?: boolean;
};

/** Long work: what it does now, how far it is, and the way to stop it. */
export function JobProgress({ jobId, label, onEnd, cancellable = true }: JobProgressProps) {
  const { t } = useTranslation("kit");
  const { job, error, cancel } = useJob(jobId, onEnd);
  if (error) return <ErrorNote error={error} />;
  const running = job === null || !isEnded(job);
  return (
    <Stack gap={6} aria-live="polite">
      <Group justify="space-between" gap="xs" mih={28}>
        <Text size="sm" fw={500}>
          {label}
        </Text>
        {running && cancellable ? (
          <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("job.cancel")}
          </Button>
        ) : null}
      </Group>
      <Bar job={job} label={label} />
      <Text size="xs" c={job?.status === "failed" ? "var(--otklik-worse)" : "dimmed"} className="numbers">
        <JobWords job={job} />
      </Text>
      <ErrorNote error={cancel.error} />
    </Stack>
  );
}

function Bar({ job, label }: { job: JobView | null; label: string }) {
  const share = shareDone(job);
  const failed = job?.status === "failed";
  return (
    <Progress.Root size="sm" radius="xl">
      <Progress.Section
        value={share === null ? 100 : share * 100}
        animated={share === null}
        striped={share === null}
        color={failed ? "red" : "accent"}
        aria-label={label}
      />
    </Progress.Root>
  );
}

/** 0..1, or null while nobody knows how much there is. */
function shareDone(job: JobView | null): number | null {
  if (!job) return null;
  if (job.status === "done") return 1;
  return job.total === null || job.total === 0 ? null : Math.min(1, job.done / job.total);
}

function JobWords({ job }: { job: JobView | null }) {
  const { t, i18n } = useTranslation("kit");
  const format = useFormat();
  if (!job) return t("job.starting");
  if (job.status === "failed") return job.fault?.sentence ?? t("job.failed");
  if (job.status !== "running") return t(`job.${job.status}`);
  const phase = i18n.exists(`kit:job.phase.${job.phase}`) ? t(`job.phase.${job.phase}`) : t("job.running");
  if (job.total === null) return job.done > 0 ? `${phase}: ${format.number(job.done)}` : phase;
  // Some phases count rows, some bytes: the share means the same in all.
  return t("job.progress", { phase, percent: format.percent(shareDone(job) ?? 0, 0) });
}
