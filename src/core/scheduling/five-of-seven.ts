import { type Answer, known } from "../kit/answer.ts";
import { checkNumbers, checkWhole } from "../kit/check.ts";
import { type Term, WholeProgram } from "./whole-program.ts";

/** People in all; how many begin their run of days on each day; who is at work on each day; the bound without whole people. */
export type DaysOnPlan = { people: number; starts: number[]; staffed: number[]; relaxedPeople: number };

/**
 * Fewest people who work a run of days in a row and then have the rest of the week off.
 * @formula minimise sum of x(d) so that the sum of x over the daysOn starts that cover day d is at least required(d), x whole
 * @use to find how many people a week of daily needs takes, five on and two off, or two on and two off with a list of four days
 * @param required people needed on each day of the cycle, 0 or more; seven for a week, first day first
 * @param daysOn   days in a row at work, whole, 1..length of the cycle
 * @returns a promise of people, their first days, and the bound; rounding the bound's parts up is not best; no answer ("not-converged") when it took more than a minute
 * @throws RangeError when a number is negative or the days do not fit the cycle
 * @source Winston, Operations Research, section 3.5, example 7; Baker (1974), Operational Research Quarterly 25:155
 * @example fiveOfSeven([17, 13, 15, 19, 14, 16, 11]) // => known { people: 23, relaxedPeople: 22.333 }
 */
export async function fiveOfSeven(required: readonly number[], daysOn = 5): Promise<Answer<DaysOnPlan>> {
  checkWhole("days of the cycle", required.length, 1, 60);
  checkNumbers("required", required, 0, 1e6);
  checkWhole("daysOn", daysOn, 1, required.length);
  const best = await programOf(required, daysOn, true).solve(60);
  const relaxed = await programOf(required, daysOn, false).solve(60);
  if (!best.known) return best;
  if (!relaxed.known) return relaxed;
  const starts = best.value.values;
  const staffed = required.map((_, day) =>
    workersOf(day, required.length, daysOn).reduce((sum, [start]) => sum + starts[start]!, 0),
  );
  return known({ people: best.value.cost, starts, staffed, relaxedPeople: relaxed.value.cost });
}

function programOf(required: readonly number[], daysOn: number, isWhole: boolean): WholeProgram {
  const program = new WholeProgram();
  for (let day = 0; day < required.length; day++) program.column({ cost: 1, isWhole });
  for (const [day, needed] of required.entries())
    program.row(needed, Infinity, workersOf(day, required.length, daysOn));
  return program;
}

/** Starts whose run of days holds this day. */
function workersOf(day: number, cycle: number, daysOn: number): Term[] {
  return Array.from({ length: daysOn }, (_, ago) => [(day - ago + cycle) % cycle, 1] as const);
}
