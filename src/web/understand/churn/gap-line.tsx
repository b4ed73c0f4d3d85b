import classes from "./gap-line.module.css";

type Props = {
  shares: { told: number; others: number };
  /** The right end of the scale that all lines share, 0..1. */
  most: number;
  verdict: "more" | "less" | "same";
};

/** Two shares on one scale and the gap between them: a ring for comparable customers, a dot for those who told. For the eye only. */
export function GapLine({ shares, most, verdict }: Props) {
  const at = (share: number) => `${(100 * Math.min(1, share / most)).toFixed(2)}%`;
  const [low, high] = [Math.min(shares.told, shares.others), Math.max(shares.told, shares.others)];
  return (
    <span className={classes.line} data-verdict={verdict} aria-hidden>
      <span className={classes.gap} style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
      <span className={classes.others} style={{ left: at(shares.others) }} />
      <span className={classes.told} style={{ left: at(shares.told) }} />
    </span>
  );
}
