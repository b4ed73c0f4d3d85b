import { gaussLegendre } from "../numeric/gauss-legendre.ts";
import { blockedShare } from "./erlang-b.ts";

/**
 * The wait that a caller of endless patience would meet in a queue whose callers hang up after exponential patience. Time in mean
 * handle times, so that an agent's rate is 1.
 */
export type OfferedWait = {
  /** Share that has to wait. */
  wait: number;
  /** Share that hangs up before an agent is free. */
  abandon: number;
  /** Share that hangs up within the threshold. */
  abandonEarly: number;
  /** Share that is answered within the threshold, at once included. */
  answeredEarly: number;
  /** Share whose offered wait is within the threshold. */
  offeredEarly: number;
  /** Mean wait of the answered, times their share. */
  answeredWait: number;
};

const { nodes, weights } = gaussLegendre(12, -1, 1);
/** How far, in powers of e, the density has fallen at the borders of the panels of integration. */
const falls = [1, 4, 10, 20, 36];

/**
 * Integrates the density of the offered wait v > 0, which is proportional to exp(A (1 - e^(-theta v)) / theta - N v).
 * @param load       erlangs, above 0
 * @param agents     whole, 1 or more
 * @param impatience mean handle time / mean patience, above 0
 * @param threshold  in handle times
 * @source Zeltyn & Mandelbaum (2005), Queueing Systems 51:361, section 3; their J, J1 and 1/epsilon
 */
export function offeredWait(
  load: number,
  agents: number,
  impatience: number,
  threshold: number,
): OfferedWait {
  const mode = load > agents ? Math.log(load / agents) / impatience : 0;
  // Relative to the mode, where the density is largest: no overflow, and no digits lost to large exponents.
  const steep = Math.min(load, agents);
  const logDensity = (u: number) => (-steep * Math.expm1(-impatience * u)) / impatience - agents * u;
  const goneByMode = -Math.expm1(-impatience * mode);
  const logPeak = mode === 0 ? 0 : (load - agents) / impatience - agents * mode;
  const atOnce = Math.exp(-logPeak) / (load * blockedShare(load, agents - 1));

  let all = 0;
  let early = 0;
  let leave = 0;
  let leaveEarly = 0;
  let stayWait = 0;
  for (const [from, to] of panels(logDensity, mode, threshold, impatience)) {
    const half = (to - from) / 2;
    const isEarly = (from + to) / 2 + mode <= threshold;
    for (let at = 0; at < nodes.length; at++) {
      const u = (from + to) / 2 + half * nodes[at]!;
      const goneSince = -Math.expm1(-impatience * u);
      const mass = half * weights[at]! * Math.exp((steep / impatience) * goneSince - agents * u);
      const gone = goneByMode + (1 - goneByMode) * goneSince;
      all += mass;
      leave += mass * gone;
      stayWait += mass * (1 - gone) * (mode + u);
      if (isEarly) {
        early += mass;
        leaveEarly += mass * gone;
      }
    }
  }
  const total = atOnce + all;
  if (total === Infinity) return nobodyWaits;
  const goneByThreshold = -Math.expm1(-impatience * threshold);
  return {
    wait: all / total,
    abandon: leave / total,
    abandonEarly: (leaveEarly + goneByThreshold * (all - early)) / total,
    answeredEarly: (atOnce + early - leaveEarly) / total,
    offeredEarly: (atOnce + early) / total,
    answeredWait: stayWait / total,
  };
}

const nobodyWaits: OfferedWait = {
  wait: 0,
  abandon: 0,
  abandonEarly: 0,
  answeredEarly: 1,
  offeredEarly: 1,
  answeredWait: 0,
};

/**
 * Stretches, relative to the mode, between places where the density has fallen so far. Callers who hang up long before an agent would be
 * free bend the density soon after the mode: further borders lie there, and one at the threshold.
 */
function panels(
  logDensity: (u: number) => number,
  mode: number,
  threshold: number,
  impatience: number,
): [number, number][] {
  const right = placesOfFalls(logDensity, Infinity);
  const left = placesOfFalls((u) => logDensity(-u), mode);
  const [first, last] = [-(left.at(-1) ?? 0), right.at(-1)!];
  const bends = right[0]! * impatience > 1 ? falls.map((fall) => fall / impatience) : [];
  const inside = [...bends, threshold - mode].filter((place) => place > first && place < last);
  const borders = [...left.map((place) => -place), 0, ...right, ...inside].sort((a, b) => a - b);
  return borders.slice(1).map((to, at) => [borders[at]!, to]);
}

/** Distances from the mode at which the density has fallen by each of `falls`, roughly; not beyond `most`. */
function placesOfFalls(logDensity: (u: number) => number, most: number): number[] {
  const places: number[] = [];
  let low = 0;
  let high = 1e-9;
  for (const fall of falls) {
    if (low >= most) break;
    while (high < most && -logDensity(high) < fall) {
      low = high;
      high *= 2;
    }
    high = Math.min(high, most);
    // Borders need no exactness: an eighth of the last step will do.
    for (let step = 0; step < 3; step++) {
      const middle = (low + high) / 2;
      if (-logDensity(middle) < fall) low = middle;
      else high = middle;
    }
    places.push(high);
    low = high;
  }
  return places;
}
