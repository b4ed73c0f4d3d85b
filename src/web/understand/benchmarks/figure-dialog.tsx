import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  benchmarkMetrics,
  type BenchmarkMetric,
  type BenchmarkScale,
  benchmarkScales,
  type FigureBody,
  type FigureReply,
} from "../../../understand/benchmarks/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useSaveFigure } from "./benchmarks-data.ts";
import { bodyOf, type FigureDraft, type DraftText, draftOf } from "./figure-draft.ts";

type Props = { figure: FigureReply | null; onClose: () => void };

/** Enters a figure of others, or corrects one: the number with all that a fair comparison needs. */
export function FigureDialog({ figure, onClose }: Props) {
  const { t } = useTranslation("understand");
  const [draft, setDraft] = useState<FigureDraft>(() => draftOf(figure));
  const save = useSaveFigure(figure?.id ?? null);
  const body = bodyOf(draft);
  const set = (change: Partial<FigureDraft>) => setDraft((now) => ({ ...now, ...change }));
  const submit = (ready: FigureBody) => save.mutate(ready, { onSuccess: onClose });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("benchmarks.form.title")}
      closeButtonProps={{ "aria-label": t("benchmarks.form.cancel") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body) submit(body);
        }}
      >
        <Stack gap="sm">
          <Line draft={draft} field="name" onChange={set} required />
          <Line draft={draft} field="sourceName" onChange={set} required />
          <Group grow align="flex-start">
            <Line draft={draft} field="sourceUrl" onChange={set} type="url" />
            <Line draft={draft} field="publishedOn" onChange={set} type="date" />
          </Group>
          <Numbers draft={draft} onChange={set} />
          <Line draft={draft} field="wording" onChange={set} />
          <Line draft={draft} field="population" onChange={set} />
          <Line draft={draft} field="experience" onChange={set} />
          <Line draft={draft} field="channels" onChange={set} />
          <Group grow align="flex-start">
            <Line draft={draft} field="periodFrom" onChange={set} type="date" />
            <Line draft={draft} field="periodTo" onChange={set} type="date" />
          </Group>
          <Textarea
            label={t("benchmarks.form.method")}
            required
            autosize
            maxLength={500}
            value={draft.method}
            onChange={({ currentTarget }) => set({ method: currentTarget.value })}
          />
          <ErrorNote error={save.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("benchmarks.form.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={body === null}>
              {t("benchmarks.form.save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

type Change = (change: Partial<FigureDraft>) => void;
type LineProps = {
  draft: FigureDraft;
  field: DraftText;
  onChange: Change;
  required?: boolean;
  type?: "url" | "date" | "text";
};

function Line({ draft, field, onChange, required = false, type = "text" }: LineProps) {
  const { t } = useTranslation("understand");
  return (
    <TextInput
      label={t(`benchmarks.form.${field}`)}
      type={type}
      required={required}
      maxLength={500}
      value={draft[field]}
      onChange={({ currentTarget }) => onChange({ [field]: currentTarget.value })}
    />
  );
}

function Numbers({ draft, onChange }: { draft: FigureDraft; onChange: Change }) {
  const { t } = useTranslation("understand");
  const hint = draft.metric === "csat" ? t("benchmarks.form.percentHint") : undefined;
  const scales = (Object.keys(benchmarkScales) as BenchmarkScale[]).filter(
    (scale) => (scale === "nps") === (draft.metric === "nps"),
  );
  const setMetric = (metric: BenchmarkMetric) =>
    onChange({ metric, scale: metric === "nps" ? "nps" : draft.scale === "nps" ? "csat5" : draft.scale });
  const number = (field: "value" | "low" | "high" | "n", required: boolean) => (
    <NumberInput
      label={t(`benchmarks.form.${field}`)}
      description={field === "n" ? undefined : hint}
      required={required}
      value={draft[field] ?? ""}
      onChange={(value) => onChange({ [field]: typeof value === "number" ? value : null })}
    />
  );
  return (
    <>
      <Group grow align="flex-start">
        <NativeSelect
          label={t("benchmarks.form.metric")}
          value={draft.metric}
          onChange={({ currentTarget }) => setMetric(currentTarget.value as BenchmarkMetric)}
          data={benchmarkMetrics.map((value) => ({ value, label: t(`benchmarks.metric.${value}`) }))}
        />
        <NativeSelect
          label={t("benchmarks.form.scale")}
          value={draft.scale}
          onChange={({ currentTarget }) => onChange({ scale: currentTarget.value as BenchmarkScale })}
          data={scales.map((value) => ({ value, label: t(`benchmarks.scale.${value}`) }))}
        />
      </Group>
      <Group grow align="flex-start">
        {number("value", true)}
        {number("low", false)}
        {number("high", false)}
        {number("n", false)}
      </Group>
    </>
  );
}
