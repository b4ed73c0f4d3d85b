import { NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Within } from "../../../../core/segments/definition.ts";
import { addDays } from "../../../kit/period/period.ts";
import classes from "../segments.module.css";

type Way = "ever" | "lastDays" | "period";

type Props = { within: Within | undefined; onChange: (within: Within | undefined) => void };

/** When: ever, in the last days, or in a period of one's own; the end is typed as the last day inside. */
export function WithinEditor({ within, onChange }: Props) {
  const { t } = useTranslation("understand");
  const way: Way = within === undefined ? "ever" : within.days !== undefined ? "lastDays" : "period";
  const setWay = (next: Way) =>
    onChange(next === "ever" ? undefined : next === "lastDays" ? { days: 30 } : { from: "", to: "" });
  return (
    <span className={classes.range}>
      <Select
        w="9.5rem"
        aria-label={t("segments.build.when")}
        allowDeselect={false}
        data={(["ever", "lastDays", "period"] as const).map((one) => ({
          value: one,
          label: t(`segments.build.${one}`),
        }))}
        value={way}
        onChange={(next) => next && next !== way && setWay(next as Way)}
      />
      {within?.days === undefined ? null : (
        <>
          <NumberInput
            w="5rem"
            min={1}
            max={36_500}
            allowDecimal={false}
            aria-label={t("segments.build.dayCount")}
            value={within.days}
            onChange={(days) => typeof days === "number" && onChange({ days })}
          />
          <span className={classes.unit}>{t("segments.build.daysUnit", { count: within.days })}</span>
        </>
      )}
      {way === "period" ? <Period within={within ?? {}} onChange={onChange} /> : null}
    </span>
  );
}

function Period({ within, onChange }: { within: Within; onChange: (within: Within) => void }) {
  const { t } = useTranslation("understand");
  const { from, to } = within;
  const isDay = (text: string | undefined) => text !== undefined && text !== "";
  return (
    <>
      <TextInput
        type="date"
        aria-label={t("filter.from")}
        value={from ?? ""}
        onChange={(event) => onChange({ ...within, from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        aria-label={t("filter.to")}
        value={isDay(to) ? addDays(to!, -1) : ""}
        onChange={(event) => {
          const last = event.currentTarget.value;
          onChange({ ...within, to: last === "" ? undefined : addDays(last, 1) });
        }}
      />
    </>
  );
}
