import type { Estimate } from "../../../core/kit/answer.ts";
import classes from "./money-bar.module.css";

/** An estimate on a scale from 0 to `most`: the bar is the value, the whisker its interval. The numbers stand beside it, so it is hidden from readers. */
export function MoneyBar({ estimate, most }: { estimate: Estimate; most: number }) {
  const at = (value: number) => `${(100 * Math.min(1, Math.max(0, value / most))).toFixed(2)}%`;
  const { value, low, high } = estimate;
  return (
    <div className={classes.bar} aria-hidden>
      <div className={classes.fill} style={{ width: at(value) }} />
      <div className={classes.whisker} style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
    </div>
  );
}
