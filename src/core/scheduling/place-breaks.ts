import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber, checkNumbers, checkPositive, checkWhole, refuse } from "../kit/check.ts";
import { type BreakChain, type BreakGroup, chainsOf } from "./break-chains.ts";
import { type Term, WholeProgram } from "./whole-program.ts";

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
 * @throws RangeError when a number lies outside its range, a shift leaves the day, or a group has more than 20000 ways to take breaks whose windows touch
 * @source Aykin (1996), Management Science 42:591; Bechtold & Jacobs (1990), Management Science 36:1339
 * @example placeBreaks({ required: [1, 1, 1, 1], groups: [{ name: "day", agents: 2, from: 0, to: 4, breaks: [{ periods: 1, earliest: 1, latest: 2 }] }] }) // => known { staffed: [2, 1, 1, 2], shortfall: 0, worstGap: 0 }
 */
export async function placeBreaks(input: PlaceBreaksInput): Promise<Answer<BreakPlan>> {
  checkBreaks(input);
  const { required, groups } = input;
  const chains = groups.map((group) => chainsOf(group, input.apartPeriods ?? 1));
  if (chains.some((each, at) => groups[at]!.agents > 0 && each.some(({ ways }) => ways.length === 0)))
    return unknown("infeasible");

  const program = new WholeProgram();
  const onBreak = required.map((): Term[] => []);
  const columns = chains.map((each, at) =>
    each.map((chain) => addWays(program, groups[at]!.agents, chain, onBreak)),
  );
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
    groups: groups.map(({ name, agents }, at) => ({
      name,
      patterns: takenPatterns(agents, chains[at]!, columns[at]!, values),
    })),
    staffed,
    shortfall: gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0),
    worstGap: gaps.reduce((most, gap) => Math.max(most, gap), -Infinity),
    isOptimal,
    gapShare,
  });
}

/** @returns the columns, one for each way, that count the agents who take it */
function addWays(
  program: WholeProgram,
  agents: number,
  { breaks, ways }: BreakChain,
  onBreak: Term[][],
): number[] {
  const columns = ways.map((starts) => {
    const column = program.column({ cost: 0, high: agents, isWhole: true });
    for (const [at, start] of starts.entries())
      for (let period = start; period < start + breaks[at]!.periods; period++)
        onBreak[period]!.push([column, 1]);
    return column;
  });
  if (columns.length > 0)
    program.row(
      agents,
      agents,
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

/** Chains do not touch each other: the first agent of each chain is one person, and so on. */
function takenPatterns(
  agents: number,
  chains: readonly BreakChain[],
  columns: readonly number[][],
  values: readonly number[],
) {
  const persons = Array.from({ length: agents }, (): number[] => []);
  for (const [at, { ways }] of chains.entries()) {
    let person = 0;
    for (const [way, starts] of ways.entries()) {
      for (let taken = values[columns[at]![way]!]!; taken > 0; taken--) persons[person++]!.push(...starts);
    }
  }
  const patterns = new Map<string, { starts: number[]; agents: number }>();
  for (const starts of persons) {
    const pattern = patterns.get(starts.join());
    if (pattern) pattern.agents++;
    else patterns.set(starts.join(), { starts, agents: 1 });
  }
  return [...patterns.values()];
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
    checkWhole("agents", agents, 0, 10_000);
    checkWhole("to", to, 0, required.length);
    checkWhole("from", from, 0, to);
    for (const { periods, earliest, latest } of breaks) {
      checkWhole("periods", periods, 1, 10_000);
      checkWhole("earliest", earliest, 0, 10_000);
      checkWhole("latest", latest, 0, 10_000);
    }
  }
}
