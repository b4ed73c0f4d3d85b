import { refuse } from "../kit/check.ts";

/** A break of so many periods that begins between two periods of the day, both allowed; the order given is the order taken. */
export type BreakRule = { periods: number; earliest: number; latest: number };

/** Agents who work the same shift from <= period < to and are due the same breaks. */
export type BreakGroup = { name: string; agents: number; from: number; to: number; breaks: BreakRule[] };

/** Breaks in a row whose windows touch, with all lists of starts that keep the windows, the order, the distance and the shift. */
export type BreakChain = { breaks: BreakRule[]; ways: number[][] };

const mostWays = 20_000;

/**
 * Breaks apart whose windows never come near each other, so that their starts can be chosen one by one: three breaks of ten starts
 * each are 30 choices, not 1000.
 */
export function chainsOf(group: BreakGroup, apart: number): BreakChain[] {
  const chains: BreakRule[][] = [];
  for (const [at, rule] of group.breaks.entries()) {
    const before = group.breaks[at - 1];
    if (before && before.latest + before.periods + apart > rule.earliest) chains.at(-1)!.push(rule);
    else chains.push([rule]);
  }
  return chains.map((breaks) => ({ breaks, ways: waysOf(group, breaks, apart) }));
}

function waysOf({ name, from, to }: BreakGroup, breaks: readonly BreakRule[], apart: number): number[][] {
  let ways: number[][] = [[]];
  for (const [at, { periods, earliest, latest }] of breaks.entries()) {
    ways = ways.flatMap((starts) => {
      const free = at === 0 ? from : starts.at(-1)! + breaks[at - 1]!.periods + apart;
      const first = Math.max(earliest, free);
      const last = Math.min(latest, to - periods);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => [...starts, first + step]);
    });
    if (ways.length > mostWays) {
      refuse(
        `${name} has more than ${mostWays} ways to take its breaks: narrow the windows`,
        `у группы ${name} больше ${mostWays} вариантов перерывов: сузьте окна`,
      );
    }
  }
  return ways;
}
