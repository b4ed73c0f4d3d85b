import { Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { ImportCounts } from "../parts/import-counts.tsx";
import { ImportProgress } from "../parts/import-progress.tsx";
import { isLive, useImport } from "../parts/use-import.ts";
import { BadRows } from "../result/bad-rows.tsx";
import classes from "./wizard.module.css";

type DryRunResultProps = {
  id: string;
  /** What the form asks for now; the result is put away when that changes. */
  asked: string;
};

/** What the import would do, row by row, with nothing written. */
export function DryRunResult({ id, asked }: DryRunResultProps) {
  const { t } = useTranslation("listen");
  const [of] = useState(asked);
  const { data: view, error } = useImport(id);
  if (of !== asked) return null;
  return (
    <Stack gap="xs" className={classes.check} aria-live="polite">
      <Title order={2} size="h3">
        {t("imports.wizard.checked")}
      </Title>
      <ErrorNote error={error} />
      {view ? (
        <>
          <ImportProgress import={view} label={t("imports.wizard.checked")} />
          {view.fault ? <Text size="sm">{view.fault.sentence}</Text> : null}
          <ImportCounts import={view} big />
          {view.status === "done" ? (
            <Text size="sm" c="dimmed">
              {t(view.bad > 0 ? "imports.wizard.checkedBad" : "imports.wizard.checkedGood")}
            </Text>
          ) : null}
          {view.bad > 0 && !isLive(view) ? <BadRows import={view} short /> : null}
        </>
      ) : null}
    </Stack>
  );
}
