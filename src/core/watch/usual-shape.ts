import type { UsualGrid } from "./usual-grid.ts";

/** How many periods' worth all weekdays together weigh in a rate of one. */
const poolings = [0, 4, 32];
/** Minutes either side over which a rate is taken; 0 where every slot speaks for itself. */
const reaches = [0, 15, 60];

/** Slots either side there are to choose from. */
export function reachesOf(slotsPerDay: number): number[] {
  return [...new Set(reaches.map((minutes) => Math.round((minutes * slotsPerDay) / 1440)))];
}

/** Weights of the pooled profile there are to choose from. */
export function poolingsOf(slotsPerDay: number, slots: number): number[] {
  return slots > slotsPerDay && slotsPerDay > 1 ? poolings : [0];
}

/** Sums over periods, of the counts and of the exposure at the periods' levels. */
export type SlotSums = { counts: Float64Array; exposure: Float64Array };

/** The sums of one period, its exposure brought to its level. */
export function sumsOfPeriod(
  { slots, counts, exposure }: UsualGrid,
  period: number,
  level: number,
): SlotSums {
  const [from, to] = [period * slots, (period + 1) * slots];
  return { counts: counts.slice(from, to), exposure: exposure.slice(from, to).map((value) => value * level) };
}

/** Sums around each slot, the period's end being followed by its beginning. */
export function smoothed(values: Float64Array, reach: number): Float64Array {
  const { length } = values;
  const side = Math.min(reach, Math.floor((length - 1) / 2));
  if (side === 0) return values;
  const out = new Float64Array(length);
  let sum = 0;
  for (let offset = -side; offset <= side; offset++) sum += values[(offset + length) % length]!;
  for (let at = 0; at < length; at++) {
    // What was added and taken away again leaves a rounding error where there is nothing.
    out[at] = Math.max(0, sum);
    const [entering, leaving] = [at + side + 1, at - side];
    sum += values[entering < length ? entering : entering - length]!;
    sum -= values[leaving >= 0 ? leaving : leaving + length]!;
  }
  return out;
}

/**
 * The rate of each slot: its own counts and those around it, drawn towards weekday x time of day where they are few.
 * @param sums   already smoothed
 * @param weight exposure that weekday x time of day weighs
 */
export function ratesOf({ counts, exposure }: SlotSums, slotsPerDay: number, weight: number): Float64Array {
  const base = weight > 0 ? weekdayTimesTime({ counts, exposure }, slotsPerDay) : null;
  const floor = 0.5 / Math.max(1, total(exposure, 0, exposure.length));
  const rates = new Float64Array(counts.length);
  for (let at = 0; at < rates.length; at++) {
    const exposed = exposure[at]! + weight;
    const events = counts[at]! + (base === null ? 0 : weight * base[at]!);
    rates[at] = Math.max(floor, exposed > 0 ? events / exposed : 0);
  }
  return rates;
}

/** Each weekday's own rate times the course of the day that all weekdays share. */
function weekdayTimesTime({ counts, exposure }: SlotSums, slotsPerDay: number): Float64Array {
  const { length } = counts;
  const base = new Float64Array(length);
  for (let from = 0; from < length; from += slotsPerDay) {
    const exposed = total(exposure, from, from + slotsPerDay);
    base.fill(exposed > 0 ? total(counts, from, from + slotsPerDay) / exposed : 0, from, from + slotsPerDay);
  }
  for (let time = 0; time < slotsPerDay; time++) {
    let [events, expected] = [0, 0];
    for (let at = time; at < length; at += slotsPerDay) {
      events += counts[at]!;
      expected += exposure[at]! * base[at]!;
    }
    const course = expected > 0 ? events / expected : 0;
    for (let at = time; at < length; at += slotsPerDay) base[at]! *= course;
  }
  return base;
}

function total(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum;
}
