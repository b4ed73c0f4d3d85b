import { Anchor, Button, Group, Skeleton, Stack } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { ReadError } from "../../parts/read-error.tsx";
import { Page } from "../../../kit/page.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { ImportCounts } from "../parts/import-counts.tsx";
import { ImportProgress } from "../parts/import-progress.tsx";
import { canUndo, UndoImport } from "../parts/undo-import.tsx";
import { isLive, useImport, useImportAction } from "../parts/use-import.ts";
import { BadRows } from "./bad-rows.tsx";
import { ImportFacts } from "./import-facts.tsx";
import { NextStep } from "./next-step.tsx";
import { Outcome } from "./outcome.tsx";

/** One import: its progress while it runs, then what became of its rows and what to do next. */
export function ImportPage() {
  const { t } = useTranslation("listen");
  const { id = "" } = useParams();
  const { path } = useWorkspace();
  const { data: view, error, refetch } = useImport(id);
  useFreshAfter(view);
  return (
    <Page
      title={view?.file?.name ?? view?.source.name ?? t("imports.title")}
      lead={
        <Anchor component={Link} to={path("imports")} size="sm">
          <IconChevronLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} />{" "}
          {t("imports.actions.all")}
        </Anchor>
      }
      actions={view ? <ImportButtons import={view} /> : undefined}
    >
      <Stack gap="lg">
        <ReadError error={error} onRetry={() => void refetch()} />
        {view ? <ImportBody import={view} /> : error ? null : <Skeleton h={96} />}
      </Stack>
    </Page>
  );
}

function ImportBody({ import: view }: { import: ImportView }) {
  const { t } = useTranslation("listen");
  const { can } = useWorkspace();
  const file = view.file?.name ?? view.source.name;
  const label = t(view.status === "undoing" ? "imports.result.undoing" : "imports.result.running", { file });
  return (
    <>
      <Outcome import={view} />
      <ImportProgress import={view} label={label} />
      <ImportCounts import={view} big />
      {view.status === "done" && !view.dryRun && view.kind === "feedback" && can("topics.write") ? (
        <NextStep import={view} />
      ) : null}
      {view.bad > 0 ? <BadRows key={`${view.id} ${view.status}`} import={view} /> : null}
      <ImportFacts import={view} />
    </>
  );
}

function ImportButtons({ import: view }: { import: ImportView }) {
  const { t } = useTranslation("listen");
  const { can, path } = useWorkspace();
  const stop = useImportAction(view.id, "cancel");
  const resume = useImportAction(view.id, "resume");
  if (!can("imports.write")) return null;
  const stopped = view.status === "cancelled" || view.status === "failed";
  return (
    <Group gap="xs">
      {isLive(view) && view.status !== "undoing" ? (
        <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
          {t("imports.actions.stop")}
        </Button>
      ) : null}
      {view.file && !isLive(view) ? (
        <Button variant="default" component={Link} to={path(`imports/new?file=${view.file.id}`)}>
          {t("imports.actions.again")}
        </Button>
      ) : null}
      {canUndo(view) ? <UndoImport import={view} /> : null}
      {stopped ? (
        <Button loading={resume.isPending} onClick={() => resume.mutate()}>
          {t("imports.actions.resume")}
        </Button>
      ) : null}
    </Group>
  );
}

/** When an import ends, lists, facets and pains read before it are out of date. */
function useFreshAfter(view: ImportView | undefined): void {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  const ended = view !== undefined && !isLive(view);
  useEffect(() => {
    if (!ended) return;
    const stale = ["feedback", "pains", "today", "topics"];
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[1] === slug && stale.includes(String(queryKey[2])),
    });
  }, [ended, slug, queryClient]);
}
