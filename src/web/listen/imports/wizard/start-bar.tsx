import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Preview } from "../../../../listen/imports/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { DryRunResult } from "./dry-run-result.tsx";
import { type Blocker, blockersOf, type Draft, kindOf, readingOf } from "./draft.ts";
import { useFieldName } from "./use-field-name.ts";
import { useStartImport } from "./use-start-import.ts";
import classes from "./wizard.module.css";

type StartBarProps = {
  fileId: string;
  draft: Draft;
  preview: Preview;
  /** The look belongs to other options: starting now would surprise. */
  stale: boolean;
};

/** What is still missing, the dry run with its result, and the import itself. */
export function StartBar({ fileId, draft, preview, stale }: StartBarProps) {
  const { t } = useTranslation("listen");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const check = useStartImport(fileId, draft, preview);
  const start = useStartImport(fileId, draft, preview);
  const blockers = blockersOf(draft, preview);
  const blocked = stale || blockers.length > 0 || preview.rows.length === 0;
  const asked = JSON.stringify([kindOf(draft, preview), readingOf(draft, preview)]);
  return (
    <div className={classes.bar}>
      {check.data ? <DryRunResult key={check.data.id} id={check.data.id} asked={asked} /> : null}
      <ErrorNote error={check.error ?? start.error} />
      <Blockers blockers={blockers} />
      <Group gap="xs" justify="flex-end">
        <Button
          variant="default"
          disabled={blocked}
          loading={check.isPending}
          onClick={() => check.mutate({ dryRun: true })}
        >
          {t("imports.wizard.dryRun")}
        </Button>
        <Button
          disabled={blocked}
          loading={start.isPending}
          onClick={() =>
            start.mutate(
              { dryRun: false },
              { onSuccess: (started) => navigate(path(`imports/${started.id}`)) },
            )
          }
        >
          {t("imports.wizard.import")}
        </Button>
      </Group>
    </div>
  );
}

function Blockers({ blockers }: { blockers: Blocker[] }) {
  const { t } = useTranslation("listen");
  const nameOf = useFieldName();
  if (blockers.length === 0) return null;
  const sentence = (blocker: Blocker) =>
    blocker.code === "twice"
      ? t("imports.wizard.blockers.twice", {
          field: nameOf(blocker.field),
          columns: blocker.columns.join(", "),
        })
      : t(`imports.wizard.blockers.${blocker.code}`);
  return (
    <ul className={classes.blockers} aria-live="polite">
      {blockers.map((blocker) => (
        <Text component="li" size="sm" key={sentence(blocker)}>
          {sentence(blocker)}
        </Text>
      ))}
    </ul>
  );
}
