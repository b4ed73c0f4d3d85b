import { NativeSelect, Select, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fileFormat, type ReadingOptions } from "../../../../listen/imports/contract.ts";
import { timeZones } from "../../../kit/time-zones.ts";
import { useFormat } from "../../../kit/use-format.ts";
import type { Draft } from "./draft.ts";
import classes from "./wizard.module.css";

const encodings = ["utf-8", "windows-1251", "koi8-r", "cp866", "utf-16le", "utf-16be", "windows-1252"];
const delimiters = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;

type ReadingFormProps = {
  draft: Draft;
  /** As detected, with the person's changes. */
  options: ReadingOptions;
  sheets: string[];
  onChange: (next: Partial<Draft>) => void;
};

/** How the file is cut into rows: detected, and each part changeable; a change is looked at anew. */
export function ReadingForm({ draft, options, sheets, onChange }: ReadingFormProps) {
  const { t } = useTranslation("listen");
  const set = (change: ReadingOptions) => onChange({ options: { ...draft.options, ...change } });
  const isText = options.format !== "xlsx";
  const isCut = options.format === "csv" || options.format === undefined;
  return (
    <section className={classes.card} aria-label={t("imports.wizard.detected")}>
      <Text size="sm" fw={500} mb={6}>
        {t("imports.wizard.detected")}
      </Text>
      <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="xs" verticalSpacing="xs">
        <NativeSelect
          size="xs"
          label={t("imports.wizard.format")}
          value={options.format ?? "csv"}
          data={fileFormat.options.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(event) => set({ format: fileFormat.parse(event.currentTarget.value) })}
        />
        {isText ? (
          <NativeSelect
            size="xs"
            label={t("imports.wizard.encoding")}
            value={options.encoding ?? "utf-8"}
            data={[...new Set([...encodings, options.encoding ?? "utf-8"])]}
            onChange={(event) => set({ encoding: event.currentTarget.value })}
          />
        ) : null}
        {isCut ? (
          <Delimiter value={options.delimiter ?? ","} onChange={(delimiter) => set({ delimiter })} />
        ) : null}
        {isCut || !isText ? (
          <NativeSelect
            size="xs"
            label={t("imports.wizard.header")}
            value={options.header === false ? "no" : "yes"}
            data={[
              { value: "yes", label: t("imports.wizard.headerYes") },
              { value: "no", label: t("imports.wizard.headerNo") },
            ]}
            onChange={(event) => set({ header: event.currentTarget.value === "yes" })}
          />
        ) : null}
        {sheets.length > 1 ? (
          <NativeSelect
            size="xs"
            label={t("imports.wizard.sheet")}
            value={options.sheet ?? sheets[0] ?? ""}
            data={sheets}
            onChange={(event) => set({ sheet: event.currentTarget.value })}
          />
        ) : null}
        <DateReading options={options} onChange={set} />
      </SimpleGrid>
    </section>
  );
}

function Delimiter({ value, onChange }: { value: string; onChange: (delimiter: string) => void }) {
  const { t } = useTranslation("listen");
  const known = Object.entries(delimiters).map(([name, sign]) => ({
    value: sign,
    label: t(`imports.wizard.delimiters.${name as keyof typeof delimiters}`),
  }));
  const all = known.some((entry) => entry.value === value) ? known : [...known, { value, label: value }];
  return (
    <NativeSelect
      size="xs"
      label={t("imports.wizard.delimiter")}
      value={value}
      data={all}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type DateReadingProps = { options: ReadingOptions; onChange: (change: ReadingOptions) => void };

function DateReading({ options, onChange }: DateReadingProps) {
  const { t } = useTranslation("listen");
  const { timeZone } = useFormat();
  return (
    <>
      {options.dayFirst === undefined ? null : (
        <NativeSelect
          size="xs"
          label={t("imports.wizard.dayFirst")}
          value={options.dayFirst ? "day" : "month"}
          data={[
            { value: "day", label: t("imports.wizard.dayFirstYes") },
            { value: "month", label: t("imports.wizard.dayFirstNo") },
          ]}
          onChange={(event) => onChange({ dayFirst: event.currentTarget.value === "day" })}
        />
      )}
      <Select
        size="xs"
        searchable
        allowDeselect={false}
        label={t("imports.wizard.timeZone")}
        value={options.timeZone ?? timeZone}
        data={timeZones()}
        limit={80}
        onChange={(zone) => (zone === null ? undefined : onChange({ timeZone: zone }))}
      />
    </>
  );
}
