import { Button, Skeleton, Stack } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { MeasureHead } from "../../../../understand/model/measures/contract.ts";
import { EmptyState } from "../../../kit/empty-state.tsx";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { JobProgress } from "../../../kit/job-progress.tsx";
import { Note } from "../../../kit/note.tsx";
import { useAddress } from "../../../kit/use-address.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { useVersions } from "../labels-data.ts";
import { LabelsFrame } from "../labels-frame.tsx";
import { useMeasure, useMeasures, useModelStatus, useRefreshMeasures } from "./measure-data.ts";
import { MeasureList } from "./measure-list.tsx";
import { MeasureSides } from "./measure-sides.tsx";
import { MeasureStart } from "./measure-start.tsx";

/** The language model against the classifier on the same texts: which is better, and what it costs. The measurement stands in the address. */
export function MeasurePage() {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const [address, change] = useAddress();
  const measures = useMeasures();
  const versions = useVersions();
  const status = useModelStatus();
  const refresh = useRefreshMeasures();
  const error = measures.error ?? versions.error ?? status.error;
  const listed = measures.data?.measures ?? [];
  const trained = (versions.data?.versions ?? []).filter(({ heldOut }) => heldOut !== null);
  const chosen = listed.find(({ id }) => id === address.get("measure")) ?? listed[0] ?? null;
  const running = listed.find((each) => each.status === "running") ?? null;
  const mayStart = can("topics.write") && running === null && trained.length > 0;
  return (
    <LabelsFrame>
      <ErrorNote
        error={error}
        onRetry={() => void Promise.all([measures.refetch(), versions.refetch(), status.refetch()])}
      />
      {!measures.data || !versions.data || !status.data ? (
        error ? null : (
          <Skeleton height={240} />
        )
      ) : (
        <Stack gap="lg">
          {status.data.configured ? (
            mayStart ? (
              <MeasureStart versions={trained} />
            ) : null
          ) : (
            <NoModel order={listed.length === 0 ? 2 : 3} />
          )}
          {status.data.configured && trained.length === 0 ? <NoVersion /> : null}
          {running ? (
            <JobProgress
              key={running.jobId}
              jobId={running.jobId}
              label={t("measure.running", { model: running.model, version: running.version })}
              cancellable={can("topics.write")}
              onEnd={() => void refresh()}
            />
          ) : null}
          {chosen ? (
            <>
              <Chosen key={chosen.id} head={chosen} />
              <MeasureList
                measures={listed}
                chosen={chosen.id}
                onChoose={(id) =>
                  change((now) => {
                    for (const name of ["actual", "predicted", "by"]) now.delete(name);
                    now.set("measure", id);
                    return now;
                  })
                }
              />
            </>
          ) : null}
        </Stack>
      )}
    </LabelsFrame>
  );
}

function Chosen({ head }: { head: MeasureHead }) {
  const { t } = useTranslation("understand");
  const measure = useMeasure(head.status === "done" ? head.id : null);
  if (head.status === "running") return null;
  if (head.status === "cancelled") return <Note>{t("measure.cancelled")}</Note>;
  if (head.status === "failed") return <Note tone="warn">{head.fault ?? t("measure.failed")}</Note>;
  if (measure.error) return <ErrorNote error={measure.error} onRetry={() => void measure.refetch()} />;
  return measure.data?.result ? (
    <MeasureSides measure={measure.data} result={measure.data.result} />
  ) : (
    <Skeleton height={240} />
  );
}

function NoModel({ order }: { order: 2 | 3 }) {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconScale size={28} stroke={1.5} />}
      order={order}
      title={t("measure.noModel.title")}
      text={t("measure.noModel.text")}
      actions={
        can("model.write") ? (
          <Button component={Link} to={path("settings/model")}>
            {t("measure.noModel.action")}
          </Button>
        ) : undefined
      }
    />
  );
}

function NoVersion() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconScale size={28} stroke={1.5} />}
      title={t("measure.noVersion.title")}
      text={t("measure.noVersion.text")}
      actions={
        <Button component={Link} to={path("labels")}>
          {t("measure.noVersion.action")}
        </Button>
      }
    />
  );
}
