import { Autocomplete, NativeSelect, SimpleGrid, TextInput, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { instantOf } from "../../../../core/parsing/zoned-instant.ts";
import { type Preview, reading } from "../../../../listen/imports/contract.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { todayIn } from "../../../kit/period/period.ts";
import { type Defaults, type Draft, defaultsOf, kindOf } from "./draft.ts";

const { kind: kindSchema, scale: scaleSchema } = reading.shape.defaults.unwrap().shape;
const kinds = kindSchema.unwrap().options;
const scales = scaleSchema.unwrap().options;
const channels = ["phone", "chat", "email", "app", "web", "store", "social", "review-site", "survey"];

type DefaultsFormProps = { draft: Draft; preview: Preview; onChange: (next: Partial<Draft>) => void };

/** Values for rows to which the file gives none. */
export function DefaultsForm({ draft, preview, onChange }: DefaultsFormProps) {
  const { t } = useTranslation("listen");
  const kind = kindOf(draft, preview);
  const defaults = defaultsOf(draft, preview);
  const set = (change: Draft["defaults"]) => onChange({ defaults: { ...draft.defaults, ...change } });
  if (kind === "customers") return null;
  const open = { value: "", label: t("imports.wizard.none") };
  return (
    <section>
      <Title order={2} size="h3" mb={6}>
        {t("imports.wizard.defaults")}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" verticalSpacing="xs">
        {kind === "feedback" ? (
          <>
            <NativeSelect
              size="xs"
              label={t("imports.wizard.defaultKind")}
              value={defaults.kind ?? ""}
              data={[open, ...kinds.map((value) => ({ value, label: t(`feedback.kinds.${value}`) }))]}
              onChange={({ currentTarget: { value } }) =>
                set({ kind: value === "" ? null : kindSchema.parse(value) })
              }
            />
            <Autocomplete
              size="xs"
              label={t("imports.wizard.defaultChannel")}
              placeholder={t("imports.wizard.none")}
              maxLength={60}
              defaultValue={defaults.channel ?? ""}
              data={channels}
              onChange={(value) => set({ channel: value.trim() === "" ? null : value.trim() })}
            />
            <NativeSelect
              size="xs"
              label={t("imports.wizard.defaultScale")}
              value={defaults.scale ?? ""}
              data={[open, ...scales.map((value) => ({ value, label: t(`feedback.scales.${value}`) }))]}
              onChange={({ currentTarget: { value } }) =>
                set({ scale: value === "" ? null : scaleSchema.parse(value) })
              }
            />
          </>
        ) : null}
        <DefaultDay value={defaults.occurredAt} zone={preview.options.timeZone} onChange={set} />
      </SimpleGrid>
    </section>
  );
}

type DefaultDayProps = {
  value: Defaults["occurredAt"];
  zone: string | undefined;
  onChange: (change: Draft["defaults"]) => void;
};

/** A day, meant as its midnight where the dates of the file are written. */
function DefaultDay({ value, zone, onChange }: DefaultDayProps) {
  const { t } = useTranslation("listen");
  const { timeZone } = useFormat();
  const at = zone ?? timeZone;
  return (
    <TextInput
      type="date"
      size="xs"
      label={t("imports.wizard.defaultDate")}
      description={t("imports.wizard.defaultDateHint")}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={value === undefined ? "" : todayIn(at, new Date(value))}
      onChange={({ currentTarget }) =>
        onChange({ occurredAt: currentTarget.value === "" ? null : midnight(currentTarget.value, at) })
      }
    />
  );
}

function midnight(day: string, zone: string): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  const parts = { year, month, day: date, hour: 0, minute: 0, second: 0, milli: 0, offsetMinutes: null };
  return new Date(instantOf(parts, zone)).toISOString();
}
