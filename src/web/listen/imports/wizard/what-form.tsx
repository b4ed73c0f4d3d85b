import { SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { factsKind, type Preview } from "../../../../listen/imports/contract.ts";
import { type Draft, kindOf, withKind } from "./draft.ts";
import classes from "./wizard.module.css";

const pauseMs = 500;

type WhatFormProps = { draft: Draft; preview: Preview; onDraft: (change: (now: Draft) => Draft) => void };

/** What is in the file and under whose name it is remembered. */
export function WhatForm({ draft, preview, onDraft }: WhatFormProps) {
  const { t } = useTranslation("listen");
  const kind = kindOf(draft, preview);
  return (
    <section className={classes.card}>
      <Stack gap="sm">
        <div>
          <Text size="sm" fw={500} mb={4} id="import-kind">
            {t("imports.wizard.kind")}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="import-kind"
            value={kind}
            onChange={(value) => onDraft((now) => withKind(now, factsKind.parse(value)))}
            data={factsKind.options.map((each) => ({ value: each, label: t(`imports.kinds.${each}`) }))}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {t(`imports.kindHints.${kind}`)}
          </Text>
        </div>
        <SourceName
          key={preview.sourceName}
          value={draft.sourceName ?? preview.sourceName}
          onChange={(sourceName) => onDraft((now) => ({ ...now, sourceName }))}
        />
        {preview.remembered ? (
          <Text size="xs" c="var(--otklik-better)">
            {t("imports.wizard.remembered")}
          </Text>
        ) : null}
      </Stack>
    </section>
  );
}

/** Typed at leisure: what is remembered of a source is asked for after a pause. */
function SourceName({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation("listen");
  const [text, setText] = useState(value);
  const tell = useDebouncedCallback(onChange, { delay: pauseMs, flushOnUnmount: false });
  return (
    <TextInput
      label={t("imports.wizard.source")}
      description={t("imports.wizard.sourceHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={text}
      maxLength={120}
      required
      onChange={(event) => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
      onBlur={() => tell.flush()}
    />
  );
}
