import type { UsualGrid } from "./usual-grid.ts";

/** Standard deviations beyond which an hour of the past is an event of its own and tells nothing of the usual. */
const beyond = 3;
const rounds = 3;

/**
 * How busy each period was beside the others, and which of its hours were out of the ordinary: outages, holidays, closed days. Those are
 * left out of the grid (exposure 0), so that the next outage is not measured against the last one.
 * The hour is judged on the square-root scale against the same hour of other periods, by the scatter the hours themselves show.
 * @returns level of each period (1 on average) and the grid without the unusual hours
 */
export function usualLevels(
  grid: UsualGrid,
  slotsPerBlock: number,
): { levels: Float64Array; ordinary: UsualGrid } {
  const blocks = inBlocks(grid, slotsPerBlock);
  const levels = new Float64Array(grid.periods).fill(1);
  const isOut = new Uint8Array(blocks.counts.length);
  let rates = medianRates(blocks);
  for (let round = 0; round < rounds; round++) {
    if (round === 0) roughLevels(levels, blocks, rates);
    else setLevels(levels, blocks, rates, isOut);
    markUnusual(isOut, blocks, rates, levels);
    rates = meanRates(blocks, levels, isOut, rates);
  }
  setLevels(levels, blocks, rates, isOut);
  const exposure = grid.exposure.map((value, at) => {
    const [period, slot] = [Math.floor(at / grid.slots), at % grid.slots];
    return isOut[period * blocks.slots + Math.floor(slot / slotsPerBlock)] ? 0 : value;
  });
  const counts = grid.counts.map((count, at) => (exposure[at]! > 0 ? count : 0));
  return { levels, ordinary: { ...grid, counts, exposure } };
}

/** The same grid in wider slots. */
function inBlocks(grid: UsualGrid, width: number): UsualGrid {
  const slots = Math.ceil(grid.slots / width);
  const counts = new Float64Array(grid.periods * slots);
  const exposure = new Float64Array(grid.periods * slots);
  for (let at = 0; at < grid.counts.length; at++) {
    const place = Math.floor(at / grid.slots) * slots + Math.floor((at % grid.slots) / width);
    counts[place]! += grid.counts[at]!;
    exposure[place]! += grid.exposure[at]!;
  }
  return { periods: grid.periods, slots, counts, exposure };
}

/** One outage among the periods does not move a median. */
function medianRates({ periods, slots, counts, exposure }: UsualGrid): Float64Array {
  return Float64Array.from({ length: slots }, (_, slot) => {
    const seen: number[] = [];
    for (let at = slot; at < periods * slots; at += slots)
      if (exposure[at]! > 0) seen.push(counts[at]! / exposure[at]!);
    return median(seen);
  });
}

function meanRates(
  { periods, slots, counts, exposure }: UsualGrid,
  levels: Float64Array,
  isOut: Uint8Array,
  before: Float64Array,
): Float64Array {
  return before.map((rate, slot) => {
    let [events, exposed] = [0, 0];
    for (let period = 0; period < periods; period++) {
      const at = period * slots + slot;
      if (isOut[at]) continue;
      events += counts[at]!;
      exposed += exposure[at]! * levels[period]!;
    }
    return exposed > 0 ? events / exposed : rate;
  });
}

/**
 * Levels before anything is known to be unusual: of those the days of a period suggest, its whole, and 1, the one at which most of its
 * hours fit. A week with five days closed is a week as usual then, not one at a third.
 */
function roughLevels(levels: Float64Array, blocks: UsualGrid, rates: Float64Array): void {
  const { periods, slots, counts, exposure } = blocks;
  const slotsPerDay = Math.max(1, Math.round(slots / 7));
  const ratio = (from: number, to: number) => {
    let [events, expected] = [0, 0];
    for (let at = from; at < to; at++) {
      events += counts[at]!;
      expected += exposure[at]! * rates[at % slots]!;
    }
    return (events + 0.5) / (expected + 0.5);
  };
  const misfit = (period: number, level: number) => {
    let sum = 0;
    for (let at = period * slots; at < (period + 1) * slots; at++)
      if (exposure[at]! > 0)
        sum +=
          Math.min(beyond, Math.abs(root(counts[at]!) - root(exposure[at]! * rates[at % slots]! * level))) **
          2;
    return sum;
  };
  for (let period = 0; period < periods; period++) {
    const [from, to] = [period * slots, (period + 1) * slots];
    const guesses = [1, ratio(from, to)];
    for (let day = from; day < to; day += slotsPerDay)
      guesses.push(ratio(day, Math.min(to, day + slotsPerDay)));
    const misfits = guesses.map((guess) => misfit(period, guess));
    levels[period] = guesses[misfits.indexOf(Math.min(...misfits))]!;
  }
}

function setLevels(levels: Float64Array, blocks: UsualGrid, rates: Float64Array, isOut: Uint8Array): void {
  const { periods, slots, counts, exposure } = blocks;
  let [all, expectedOfAll] = [0, 0];
  for (let period = 0; period < periods; period++) {
    let [events, expected] = [0, 0];
    for (let slot = 0; slot < slots; slot++) {
      const at = period * slots + slot;
      if (isOut[at]) continue;
      events += counts[at]!;
      expected += exposure[at]! * rates[slot]!;
    }
    // Half a contact on both sides: a period with none is not a period at level 0.
    levels[period] = (events + 0.5) / (expected + 0.5);
    all += events;
    expectedOfAll += expected;
  }
  const mean = (all + 0.5) / (expectedOfAll + 0.5);
  for (let period = 0; period < periods; period++) levels[period]! /= mean;
}

function markUnusual(isOut: Uint8Array, blocks: UsualGrid, rates: Float64Array, levels: Float64Array): void {
  const { slots, counts, exposure } = blocks;
  const lifts = counts.map((count, at) => {
    const expected = exposure[at]! * rates[at % slots]! * levels[Math.floor(at / slots)]!;
    return root(count) - root(expected);
  });
  const sizes = Array.from(
    lifts.filter((_, at) => exposure[at]! > 0),
    Math.abs,
  );
  const scatter = Math.max(1, 1.4826 * median(sizes));
  for (let at = 0; at < isOut.length; at++) isOut[at] = Math.abs(lifts[at]!) > beyond * scatter ? 1 : 0;
}

/** The scale on which counts scatter alike: variance 1 by chance alone (Anscombe 1948). */
const root = (count: number) => 2 * Math.sqrt(count + 3 / 8);

/** The middle value; 0 of none. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}
