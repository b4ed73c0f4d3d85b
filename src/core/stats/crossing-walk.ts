import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { normalDensity, normalUpper } from "./distributions.ts";

/** A random walk without drift that is watched at given times; where it left, it is out. */
export type CrossingWalk = {
  /** Chance that the walk, still inside, is above z (in standard deviations) at the coming look. */
  crossing: (z: number) => number;
  /** Passes the coming look with this bound; after the last there is nowhere to go. */
  advance: (z: number) => void;
};

/** Places of a quadrature, each with its weight times the density of the walk that is still inside. */
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
      // So far out nothing has left before, and the cut-off density would tell too little.
      if (z > farthest - 1) return normalUpper(z);
      const bound = z * Math.sqrt(timing[look]!);
      const step = stepAt(look);
      let chance = 0;
      for (let i = 0; i < grid.places.length; i++) {
        chance += grid.mass[i]! * normalUpper((bound - grid.places[i]!) / step);
      }
      return chance;
    },
    advance: (z) => {
      if (look + 1 === timing.length) return;
      const next = stepAt(look + 1);
      const step = stepAt(look);
      grid = folded(grid, step, insideOf(z, Math.sqrt(timing[look]!), isTwoSided), Math.min(step, next));
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

/** A bell of one step's width needs some three places for each time it fits in. */
function folded(
  before: Grid,
  step: number,
  { low, high }: { low: number; high: number },
  narrowest: number,
): Grid {
  const size = 16 + Math.ceil((3.2 * (high - low)) / narrowest);
  const { nodes: places, weights } = gaussLegendre(size, low, high);
  return { places, mass: weights.map((weight, i) => weight * densityAt(places[i]!, before, step)) };
}

function densityAt(place: number, { places, mass }: Grid, step: number): number {
  let density = 0;
  for (let i = 0; i < places.length; i++) {
    const deviations = (place - places[i]!) / step;
    if (Math.abs(deviations) < farthest) density += mass[i]! * normalDensity(deviations);
  }
  return density / step;
}
