import { NumberInput, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Count } from "../../../../core/segments/definition.ts";
import classes from "../segments.module.css";

type Way = "atLeast" | "atMost" | "exactly" | "never";

function wayOf({ min, max }: Count): Way {
  if (max === 0) return "never";
  if (max === undefined) return "atLeast";
  return min === max ? "exactly" : "atMost";
}

function countOf(way: Way, times: number): Count {
  if (way === "never") return { max: 0 };
  if (way === "atLeast") return { min: times };
  return way === "exactly" ? { min: times, max: times } : { max: times };
}

type Props = { count: Count | undefined; onChange: (count: Count) => void };

/** How many times: at least, at most, exactly, not once. */
export function CountEditor({ count = { min: 1 }, onChange }: Props) {
  const { t } = useTranslation("understand");
  const way = wayOf(count);
  const times = (way === "atLeast" ? count.min : count.max) ?? 1;
  return (
    <span className={classes.range}>
      <Select
        w="8.5rem"
        aria-label={t("segments.build.howOften")}
        allowDeselect={false}
        data={(["atLeast", "atMost", "exactly", "never"] as const).map((one) => ({
          value: one,
          label: t(`segments.build.${one}`),
        }))}
        value={way}
        onChange={(next) => next && onChange(countOf(next as Way, Math.max(1, times)))}
      />
      {way === "never" ? null : (
        <>
          <NumberInput
            w="4.5rem"
            min={1}
            max={1_000_000}
            allowDecimal={false}
            aria-label={t("segments.build.times")}
            value={times}
            onChange={(typed) => typeof typed === "number" && onChange(countOf(way, typed))}
          />
          <span className={classes.unit}>{t("segments.build.timesUnit", { count: times })}</span>
        </>
      )}
    </span>
  );
}
