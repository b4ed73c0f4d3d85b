import type { Answer, Estimate } from "../../../core/kit/answer.ts";
import classes from "./history-chart.module.css";

type Quarter = { name: string; value: Answer<Estimate> };
type Props = { quarters: readonly Quarter[]; label: string };

/** A number quarter by quarter: a dot on its interval, from the least bound to the greatest; a gap where there is no answer. */
export function HistoryChart({ quarters, label }: Props) {
  const told = quarters.flatMap(({ value }) => (value.known ? [value.value] : []));
  if (told.length < 2) return null;
  const least = Math.min(...told.map(({ low }) => low));
  const most = Math.max(...told.map(({ high }) => high));
  const up = (value: number) => (most === least ? 50 : (100 * (value - least)) / (most - least));
  return (
    // Drawn by boxes, not a file: <img> cannot hold it.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes.chart} role="img" aria-label={label}>
      {quarters.map(({ name, value }, at) => (
        <div key={name} className={classes.quarter} data-last={at === quarters.length - 1 || undefined}>
          <div className={classes.rail}>
            {value.known ? (
              <>
                <span
                  className={classes.interval}
                  style={{
                    bottom: `${up(value.value.low)}%`,
                    height: `${up(value.value.high) - up(value.value.low)}%`,
                  }}
                />
                <span className={classes.dot} style={{ bottom: `${up(value.value.value)}%` }} />
              </>
            ) : null}
          </div>
          <span className={classes.name}>{name}</span>
        </div>
      ))}
    </div>
  );
}
