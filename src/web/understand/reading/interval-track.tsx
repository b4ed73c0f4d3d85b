import type { Estimate } from "../../../core/kit/answer.ts";
import classes from "./reading.module.css";

type Props = {
  /** People's share with its interval; null where it cannot be told. */
  people: Estimate | null;
  machine: number | null;
  /** The share at the right end. */
  most: number;
  label: string;
};

/** A share on a line: band and dot the people's, bar the machine's. */
export function IntervalTrack({ people, machine, most, label }: Props) {
  const left = (share: number) => `${Math.min(100, (100 * share) / most)}%`;
  return (
    // Drawn by boxes, not a file: <img> cannot hold it.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes.track} role="img" aria-label={label}>
      {people ? (
        <>
          <span
            className={classes.band}
            style={{ left: left(people.low), width: left(people.high - people.low) }}
          />
          <span className={classes.dot} style={{ left: left(people.value) }} />
        </>
      ) : null}
      {machine === null ? null : <span className={classes.machine} style={{ left: left(machine) }} />}
    </div>
  );
}
