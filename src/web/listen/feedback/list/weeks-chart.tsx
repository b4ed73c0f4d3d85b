import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../kit/use-format.ts";
import { addDays } from "../../../kit/period/period.ts";
import { type Bar, barsOf, type Week } from "./bars-of.ts";
import classes from "./weeks-chart.module.css";

const narrowestBarPx = 5;

type WeeksChartProps = { weeks: readonly Week[]; onChoose: (from: string, to: string) => void };

/** How many contacts each week brought. A press narrows the list to those days; the period picker does the same from the keyboard. */
export function WeeksChart({ weeks, onChoose }: WeeksChartProps) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const { ref, width } = useElementSize();
  const [over, setOver] = useState<Bar | null>(null);
  const bars = width === 0 ? [] : barsOf(weeks, Math.max(1, Math.floor(width / narrowestBarPx)));
  const most = bars.reduce((top, bar) => Math.max(top, bar.count), 1);
  return (
    <figure className={classes.chart} aria-label={useLabel(bars)} title={t("feedback.weeks.hint")}>
      <div ref={ref} className={classes.bars} aria-hidden onPointerLeave={() => setOver(null)}>
        {bars.map((bar) => (
          <button
            type="button"
            tabIndex={-1}
            aria-label={format.day(bar.from)}
            key={bar.from}
            className={classes.slot}
            onPointerEnter={() => setOver(bar)}
            onClick={() => onChoose(bar.from, bar.to)}
          >
            <div className={classes.bar} style={{ height: `${(bar.count / most) * 100}%` }} />
          </button>
        ))}
      </div>
      <Axis bars={bars} over={over} />
    </figure>
  );
}

function useLabel(bars: readonly Bar[]): string {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return t("feedback.weeks.none");
  const most = bars.reduce((top, bar) => (bar.count > top.count ? bar : top), first);
  return t("feedback.weeks.label", {
    from: format.day(first.from),
    to: format.day(addDays(last.to, -1)),
    most: format.number(most.count),
    week: format.day(most.from),
  });
}

/** Where the bars begin and end; the one pointed at in words. */
function Axis({ bars, over }: { bars: readonly Bar[]; over: Bar | null }) {
  const { t } = useTranslation("listen");
  const format = useFormat();
  const [first, last] = [bars[0], bars.at(-1)];
  const lastDay = (bar: Bar) => format.day(addDays(bar.to, -1));
  if (!first || !last) return <div className={classes.axis} />;
  return (
    <div className={classes.axis} aria-hidden>
      <span>{format.day(first.from)}</span>
      {over === null ? null : (
        <span className={classes.over}>
          {t("feedback.weeks.week", {
            from: format.day(over.from),
            to: lastDay(over),
            count: format.number(over.count),
          })}
        </span>
      )}
      <span>{lastDay(last)}</span>
    </div>
  );
}
