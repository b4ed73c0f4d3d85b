import { normalDensity, normalUpper } from "./distributions.ts";

/** A random walk without drift that is watched at given times; where it left, it is out. */
export type CrossingWalk = {
  /** Chance that the walk, still inside, is above z (in standard deviations) at the coming look. */
  crossing: (z: number) => number;
  /** Passes the coming look with this bound. */
  advance: (z: number) => void;
};

/** Places with Simpson weights and the density of the walk that is still inside. */
type Grid = { places: Float64Array; mass: Float64Array };

/**
 * The recursion of Armitage, McPherson and Rowe: density at a look = density before, folded with the step in between.
 * @param timing ascending shares of the final information
 * @param isTwoSided the walk also leaves below -z; else it never leaves below
 */
export function crossingWalk(timing: readonly number[], isTwoSided: boolean): CrossingWalk {
  let look = 0;
  let grid: Grid = { places: Float64Array.of(0), mass: Float64Array.of(1) };
  const stepAt = (at: number) => Math.sqrt(timing[at]! - (at === 0 ? 0 : timing[at - 1]!));
  return {
    crossing: (z) => {
      const bound = z * Math.sqrt(timing[look]!);
      const step = stepAt(look);
      let chance = 0;
      for (let i = 0; i < grid.places.length; i++) {
        chance += grid.mass[i]! * normalUpper((bound - grid.places[i]!) / step);
      }
      return chance;
    },
    advance: (z) => {
      const next = look + 1 < timing.length ? stepAt(look + 1) : 1;
      const step = stepAt(look);
      grid = folded(grid, step, insideOf(z, Math.sqrt(timing[look]!), isTwoSided), Math.min(step, next) / 12);
      look++;
    },
  };
}

/** Beyond so many standard deviations there is nothing to count. */
const farthest = 8.5;

function insideOf(z: number, deviation: number, isTwoSided: boolean): { low: number; high: number } {
  const high = Math.min(farthest, z) * deviation;
  return { low: isTwoSided ? Math.min(-high, high) : Math.min(-farthest * deviation, high), high };
}

function folded(
  before: Grid,
  step: number,
  { low, high }: { low: number; high: number },
  width: number,
): Grid {
  const intervals = 2 * Math.max(8, Math.ceil((high - low) / width / 2));
  const gap = (high - low) / intervals;
  const places = Float64Array.from({ length: intervals + 1 }, (_, i) => low + i * gap);
  const mass = places.map((place, i) => {
    const weight = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
    return ((weight * gap) / 3) * densityAt(place, before, step);
  });
  return { places, mass };
}

/** Only places within reach of one step count; they lie evenly. */
function densityAt(place: number, { places, mass }: Grid, step: number): number {
  const gap = places.length > 1 ? places[1]! - places[0]! : 1;
  const reach = farthest * step;
  const first = Math.max(0, Math.ceil((place - reach - places[0]!) / gap));
  const last = Math.min(places.length - 1, Math.floor((place + reach - places[0]!) / gap));
  let density = 0;
  for (let i = first; i <= last; i++) density += mass[i]! * normalDensity((place - places[i]!) / step);
  return density / step;
}
