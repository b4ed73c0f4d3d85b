import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkPositive, checkWhole, refuse } from "../kit/check.ts";
import { type Term, WholeProgram } from "./whole-program.ts";

/** A break of so many periods that begins between two periods of the day, both allowed; the order given is the order taken. */
export type BreakRule = { periods: number; earliest: number; latest: number };

/** Agents who work the same shift from <= period < to and are due the same breaks. */
export type BreakGroup = { name: string; agents: number; from: number; to: number; breaks: BreakRule[] };

/** Agents needed by period; groups; periods of work between two breaks (1 if left out). */
export type PlaceBreaksInput = {
  required: number[];
  groups: BreakGroup[];
  apartPeriods?: number;
  /** 10 if left out. */
  timeLimitSeconds?: number;
};

/** For each group, how many agents begin their breaks at which periods; who is at work; what is missing. */
export type BreakPlan = {
  groups: { name: string; patterns: { starts: number[]; agents: number }[] }[];
  staffed: number[];
  /** Sum over periods of agents missing. */
  shortfall: number;
  /** Largest required - staffed of any period; below 0 when every period has agents to spare. */
  worstGap: number;
  isOptimal: boolean;
  gapShare: number;
};

/**
 * Breaks within their windows so that cover suffers least.
 * @formula minimise the sum of max(0, required - staffed), then the largest required - staffed; each agent takes one pattern of starts that keeps windows, order and distance
 * @use after coverShifts, to place lunches and pauses by interval
 * @param input required, 0 or more by period; groups with agents, shift from <= period < to, and breaks with length and window of the start; apartPeriods, whole, 0 or more; timeLimitSeconds, above 0, at most 3600
 * @returns a promise of starts by group and the cover left; no answer ("infeasible") when a group's windows leave no room for its breaks, ("not-converged") when time ran out before any plan was found
 * @throws RangeError when a number lies outside its range, a shift leaves the day, or a group has more than 20000 ways to take its breaks
 * @source Aykin (1996), Management Science 42:591; Bechtold & Jacobs (1990), Management Science 36:1339
 * @example placeBreaks({ required: [1, 1, 1, 1], groups: [{ name: "day", agents: 2, from: 0, to: 4, breaks: [{ periods: 1, earliest: 1, latest: 2 }] }] }) // => known { staffed: [2, 1, 1, 2], shortfall: 0, worstGap: 0 }
 */
export async function placeBreaks(input: PlaceBreaksInput): Promise<Answer<BreakPlan>> {
  checkBreaks(input);
  const { required, groups } = input;
  const patterns = groups.map((group) => waysOf(group, input.apartPeriods ?? 1));
  if (patterns.some((ways, at) => ways.length === 0 && groups[at]!.agents > 0)) return unknown("infeasible");

  const program = new WholeProgram();
  const onBreak = required.map((): Term[] => []);
  const columns = patterns.map((ways, at) => addWays(program, groups[at]!, ways, onBreak));
  const atWork = required.map((_, period) =>
    groups.reduce((sum, { agents, from, to }) => sum + (period >= from && period < to ? agents : 0), 0),
  );
  addCover(program, required, atWork, onBreak);
  const solved = await program.solve(input.timeLimitSeconds ?? 10);
  if (!solved.known) return solved;

  const { values, isOptimal, gapShare } = solved.value;
  const staffed = atWork.map(
    (count, at) => count - onBreak[at]!.reduce((sum, [column]) => sum + values[column]!, 0),
  );
  const gaps = staffed.map((count, at) => required[at]! - count);
  return known({
    groups: groups.map(({ name }, at) => ({
      name,
      patterns: takenWays(patterns[at]!, columns[at]!, values),
    })),
    staffed,
    shortfall: gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0),
    worstGap: gaps.reduce((most, gap) => Math.max(most, gap), -Infinity),
    isOptimal,
    gapShare,
  });
}

function addWays(
  program: WholeProgram,
  group: BreakGroup,
  ways: readonly number[][],
  onBreak: Term[][],
): number[] {
  const columns = ways.map((starts) => {
    const column = program.column({ cost: 0, high: group.agents, isWhole: true });
    for (const [at, start] of starts.entries())
      for (let period = start; period < start + group.breaks[at]!.periods; period++)
        onBreak[period]!.push([column, 1]);
    return column;
  });
  if (columns.length > 0)
    program.row(
      group.agents,
      group.agents,
      columns.map((column) => [column, 1] as const),
    );
  return columns;
}

/** The sum of what is missing rules; the worst period decides among plans of one sum, since its weight adds up to less than one agent. */
function addCover(
  program: WholeProgram,
  required: readonly number[],
  atWork: readonly number[],
  onBreak: readonly Term[][],
): void {
  const largest = [...required, ...atWork].reduce((most, count) => Math.max(most, count), 1);
  // Counted from "everybody too many" up, so that its cost is never below 0.
  const worst = program.column({ cost: 1 / (4 * largest), isWhole: false });
  for (const [period, needed] of required.entries()) {
    const away = onBreak[period]!.map(([column]) => [column, -1] as const);
    const missing = program.column({ cost: 1, isWhole: false });
    program.row(needed - atWork[period]!, Infinity, [...away, [missing, 1]]);
    program.row(needed - atWork[period]! + largest, Infinity, [...away, [worst, 1]]);
  }
}

function takenWays(ways: readonly number[][], columns: readonly number[], values: readonly number[]) {
  return ways.flatMap((starts, at) =>
    values[columns[at]!]! > 0 ? [{ starts, agents: values[columns[at]!]! }] : [],
  );
}

const mostWays = 20_000;

/** All lists of starts that keep the windows, the order, the distance and the shift. */
function waysOf({ name, from, to, breaks }: BreakGroup, apart: number): number[][] {
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

function checkBreaks({ required, groups, apartPeriods, timeLimitSeconds }: PlaceBreaksInput): void {
  checkNumbers("required", required, 0, 1e6);
  checkWhole("number of periods", required.length, 1, 10_000);
  if (groups.length === 0) refuse("there must be a group", "нужна хотя бы одна группа");
  if (apartPeriods !== undefined) checkWhole("apartPeriods", apartPeriods, 0, 10_000);
  if (timeLimitSeconds !== undefined) {
    checkPositive("timeLimitSeconds", timeLimitSeconds);
    checkNumber("timeLimitSeconds", timeLimitSeconds, 0, 3600);
  }
  for (const { agents, from, to, breaks } of groups) {
    checkWhole("agents", agents, 0, 1e6);
    checkWhole("to", to, 0, required.length);
    checkWhole("from", from, 0, to);
    for (const { periods, earliest, latest } of breaks) {
      checkWhole("periods", periods, 1, 10_000);
      checkWhole("earliest", earliest, 0, 10_000);
      checkWhole("latest", latest, 0, 10_000);
    }
  }
}
