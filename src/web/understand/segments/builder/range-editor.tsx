import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Bounds } from "../../../../core/segments/definition.ts";
import classes from "../segments.module.css";

type Props = {
  value: Bounds;
  /** The least and greatest there are: shown where nothing is typed. */
  range?: { min: number; max: number } | null;
  unit?: string;
  onChange: (value: Bounds) => void;
};

/** From and to; either may stay empty. */
export function RangeEditor({ value, range = null, unit, onChange }: Props) {
  const { t } = useTranslation("understand");
  const set = (end: "min" | "max") => (typed: number | string) =>
    onChange({ ...value, [end]: typeof typed === "number" ? typed : undefined });
  return (
    <span className={classes.range}>
      {(["min", "max"] as const).map((end) => (
        <NumberInput
          key={end}
          w="7.5rem"
          hideControls
          aria-label={t(`segments.build.${end}`)}
          placeholder={range ? String(range[end]) : t(`segments.build.${end}`)}
          leftSectionWidth="2rem"
          leftSection={<span className={classes.end}>{t(`segments.build.${end}Short`)}</span>}
          value={value[end] ?? ""}
          onChange={set(end)}
        />
      ))}
      {unit ? <span className={classes.unit}>{unit}</span> : null}
    </span>
  );
}
