import { countSampler } from "../detect/count-sampler.ts";
import { seededRandom } from "../kit/seeded-random.ts";

/** Series made up for measuring: contacts of a topic by 5 minutes, with busy days, quiet nights and half as many at weekends. */

export const slotsPerDay = 288;
export const slotsPerWeek = 7 * slotsPerDay;

/** The course of a week as a multiple of a workday's noon. */
export const course: readonly number[] = Array.from({ length: slotsPerWeek }, (_, slot) => {
  const time = (slot % slotsPerDay) / slotsPerDay;
  const day = Math.max(0.05, Math.sin(Math.PI * Math.min(1, Math.max(0, (time - 0.25) / 0.6))));
  return slot >= 5 * slotsPerDay ? day / 2 : day;
});

/** The slot of a Wednesday's noon by the course above, when it is busiest. */
export const noon = 2 * slotsPerDay + Math.round(0.55 * slotsPerDay);

export type SeriesWorld = {
  /** Contacts an hour at noon. */
  perHour: number;
  /** Variance over mean (1). */
  dispersion?: number;
  seed: number;
};

/** Draws counts of a slot, times a rise where one is told; every slot's chances are summed once. */
export function drawSeries({
  perHour,
  dispersion = 1,
  seed,
}: SeriesWorld): (slot: number, rise?: number) => number {
  const random = seededRandom(seed);
  const samplers = new Map<number, () => number>();
  return (slot, rise = 1) => {
    // To a thousandth of a contact: the slots of a day share their samplers.
    const mean = Math.round(((perHour / 12) * course[slot % slotsPerWeek]! * rise + 0.0005) * 1000) / 1000;
    let sampler = samplers.get(mean);
    if (!sampler) samplers.set(mean, (sampler = countSampler(mean, dispersion, random)));
    return sampler();
  };
}
