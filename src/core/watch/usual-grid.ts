/** Past counts by period (row) and slot (column): how many, out of how much. A cell that tells nothing has exposure 0. */
export type UsualGrid = {
  periods: number;
  slots: number;
  counts: Float64Array;
  /** 1 for an interval that was counted; how many could have been it, for a share. */
  exposure: Float64Array;
};

/** What a grid is made of: one entry an interval, oldest first. */
export type GridInput = {
  counts: readonly (number | null)[];
  trials?: readonly number[] | undefined;
  slots: readonly number[];
  slotsPerPeriod: number;
};

/** A period ends where slots begin anew; an hour that clocks show twice does not end one. */
export function usualGrid({ counts, trials, slots, slotsPerPeriod }: GridInput): UsualGrid {
  const places = new Int32Array(counts.length);
  let [period, last] = [0, -1];
  for (const [at, slot] of slots.entries()) {
    if (slotsPerPeriod > 1 ? slot <= last - slotsPerPeriod / 2 : at > 0) period++;
    places[at] = period * slotsPerPeriod + slot;
    last = slot;
  }
  const size = (period + 1) * slotsPerPeriod;
  const grid = {
    periods: period + 1,
    slots: slotsPerPeriod,
    counts: new Float64Array(size),
    exposure: new Float64Array(size),
  };
  for (const [at, count] of counts.entries()) {
    if (count === null) continue;
    grid.counts[places[at]!]! += count;
    grid.exposure[places[at]!]! += trials === undefined ? 1 : trials[at]!;
  }
  return grid;
}
