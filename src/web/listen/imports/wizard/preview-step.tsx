import { Skeleton, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Preview } from "../../../../listen/imports/contract.ts";
import { ReadError } from "../../parts/read-error.tsx";
import { ColumnsTable } from "./columns-table.tsx";
import { DefaultsForm } from "./defaults-form.tsx";
import { type Draft, untouched } from "./draft.ts";
import { FirstRows } from "./first-rows.tsx";
import { ReadingForm } from "./reading-form.tsx";
import { StartBar } from "./start-bar.tsx";
import { usePreview } from "./use-preview.ts";
import { WhatForm } from "./what-form.tsx";
import classes from "./wizard.module.css";

/** The second step: how the file is read, every guess open to change, and the start. */
export function PreviewStep({ fileId }: { fileId: string }) {
  const [draft, setDraft] = useState<Draft>(untouched);
  const preview = usePreview(fileId, draft);
  const change = (next: Partial<Draft>) => setDraft((now) => ({ ...now, ...next }));
  if (preview.data === undefined) {
    return preview.error ? (
      <Stack gap="md" maw="44rem">
        <ReadError error={preview.error} onRetry={() => void preview.refetch()} />
        <ReadingForm draft={draft} options={draft.options} sheets={[]} onChange={change} />
      </Stack>
    ) : (
      <Looking />
    );
  }
  const look = preview.data;
  return (
    <div className={classes.step} aria-busy={preview.isPlaceholderData}>
      <ReadError error={preview.error} onRetry={() => void preview.refetch()} />
      <div className={classes.forms}>
        <WhatForm draft={draft} preview={look} onDraft={setDraft} />
        <ReadingForm draft={draft} options={look.options} sheets={look.sheets} onChange={change} />
      </div>
      <Warnings warnings={look.warnings} />
      <ColumnsTable draft={draft} preview={look} onChange={change} />
      <DefaultsForm draft={draft} preview={look} onChange={change} />
      <FirstRows draft={draft} preview={look} />
      <StartBar
        fileId={fileId}
        draft={draft}
        preview={look}
        stale={preview.isPlaceholderData || preview.isError}
      />
    </div>
  );
}

function Warnings({ warnings }: Pick<Preview, "warnings">) {
  const { t } = useTranslation("listen");
  if (warnings.length === 0) return null;
  return (
    <section className={classes.warnings} aria-label={t("imports.wizard.warnings")}>
      <IconInfoCircle size={18} stroke={1.75} aria-hidden />
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </section>
  );
}

function Looking() {
  const { t } = useTranslation("listen");
  return (
    <Stack gap="md" aria-live="polite">
      <Text size="sm" c="dimmed">
        {t("imports.wizard.looking")}
      </Text>
      {[40, 90, 90, 90, 60].map((width, row) => (
        <Skeleton key={`${width} ${row + 0}`} h={row === 0 ? 32 : 20} w={`${width}%`} />
      ))}
    </Stack>
  );
}
