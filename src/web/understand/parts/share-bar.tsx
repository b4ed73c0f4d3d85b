import type { Estimate } from "../../../core/kit/answer.ts";
import classes from "./share-bar.module.css";

type Props = {
  share: Estimate;
  overall: number;
  /** The share at the right end. */
  most: number;
};

/** The share as a bar with its interval, and the average as a line to compare with. The numbers stand beside it, so it is hidden from readers. */
export function ShareBar({ share, overall, most }: Props) {
  const at = (value: number) => `${(100 * Math.min(1, value / most)).toFixed(2)}%`;
  const more = share.value > overall;
  return (
    <span className={classes.bar} data-more={more || undefined} aria-hidden>
      <span className={classes.fill} style={{ width: at(share.value) }} />
      <span
        className={classes.whisker}
        style={{ left: at(share.low), right: `calc(100% - ${at(share.high)})` }}
      />
      <span className={classes.average} style={{ left: at(overall) }} />
    </span>
  );
}
