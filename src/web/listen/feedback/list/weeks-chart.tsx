import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../kit/use-format.ts";
import { addDays } from "../filter/period.ts";
import { fillWeeks, type Week } from "./fill-weeks.ts";
import classes from "./weeks-chart.module.css";

type WeeksChartProps = { weeks: readonly Week[]; onChoose: (from: string, to: string) => void };

/** How many contacts each week brought. A press narrows the list to that week; the period picker does the same from the keyboard. */
export function WeeksChart({ weeks, onChoose }: WeeksChartProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const [over, setOver] = useState<Week | null>(null);
  const all = fillWeeks(weeks);
  const [first, last] = [all[0], all.at(-1)];
  const most = all.reduce<Week | undefined>(
    (top, week) => (top && top.count >= week.count ? top : week),
    undefined,
  );
  if (!first || !last || !most) return <div className={classes.chart} />;
  const day = (week: Week, shift = 0) => format.day(addDays(week.day, shift));
  const label = t("feedback.weeks.label", {
    from: day(first),
    to: day(last, 6),
    most: format.number(most.count),
    week: day(most),
  });
  return (
    <figure className={classes.chart} aria-label={label} title={t("feedback.weeks.hint")}>
      <div className={classes.bars} aria-hidden onPointerLeave={() => setOver(null)}>
        {all.map((week) => (
          <button
            type="button"
            tabIndex={-1}
            aria-label={day(week)}
            key={week.day}
            className={classes.slot}
            onPointerEnter={() => setOver(week)}
            onClick={() => onChoose(week.day, addDays(week.day, 7))}
          >
            <div className={classes.bar} style={{ height: `${(week.count / most.count) * 100}%` }} />
          </button>
        ))}
      </div>
      <div className={classes.axis} aria-hidden>
        {over === null ? (
          <>
            <span>{format.dayShort(first.day)}</span>
            <span>{format.dayShort(addDays(last.day, 6))}</span>
          </>
        ) : (
          <span className={classes.over}>
            {t("feedback.weeks.week", {
              from: format.dayShort(over.day),
              to: day(over, 6),
              count: format.number(over.count),
            })}
          </span>
        )}
      </div>
    </figure>
  );
}
