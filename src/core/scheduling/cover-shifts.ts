import { type Answer, known, unknown } from "../kit/answer.ts";
import { addShifts, checkShiftPlan, readPlan, type ShiftPlan, type ShiftPlanInput } from "./shift-plan.ts";
import { WholeProgram } from "./whole-program.ts";

/**
 * Cheapest shifts that cover what is required in every period.
 * @formula minimise sum of cost x(d, s) so that sum of cover(s, p) x(d, s) >= required(d, p), x whole
 * @use to turn agents by interval (staffDay) into shifts when every interval must be covered; when money or people do not reach, take minimizeGap
 * @param input required agents, a list of periods for each day; shifts with cover by period, cost (0 or more, 1 if left out) and most; mostPerPeriod, mostPerShift; isCyclic; timeLimitSeconds, above 0, at most 3600
 * @returns a promise of agents by day and shift, cost, and the proof: gapShare is 0 when no plan is cheaper; no answer ("infeasible") when the shifts or caps cannot cover, ("not-converged") when time ran out before any plan was found
 * @throws RangeError when lists differ in length or a number lies outside its range
 * @convention several plans may cost the same; which of them comes out is not promised
 * @source Dantzig (1954), Operations Research 2:339; solver HiGHS: Huangfu & Hall (2018), Math Programming Computation 10:119
 * @example coverShifts({ required: [[2, 3, 1]], shifts: [{ name: "early", cover: [1, 1, 0], cost: 8 }, { name: "late", cover: [0, 1, 1], cost: 9 }] }) // => known { counts: [[2, 1]], cost: 25, staffed: [[2, 3, 1]], gapShare: 0 }
 * @example coverShifts({ required: [[48, 79, 65, 87, 64, 73, 82, 43, 52, 15]], shifts: [{ name: "6-14", cover: [1, 1, 1, 1], cost: 170 }, { name: "8-16", cover: [0, 1, 1, 1, 1], cost: 160 }, { name: "12-20", cover: [0, 0, 0, 1, 1, 1, 1], cost: 175 }, { name: "16-24", cover: [0, 0, 0, 0, 0, 1, 1, 1, 1], cost: 180 }, { name: "22-6", cover: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1], cost: 195 }] }) // => known { counts: [[48, 31, 39, 43, 15]], cost: 30610 }
 */
export async function coverShifts(input: ShiftPlanInput): Promise<Answer<ShiftPlan & { cost: number }>> {
  checkShiftPlan(input);
  const program = new WholeProgram();
  const atWork = addShifts(program, input, ({ cost }) => cost ?? 1);
  const most = input.mostPerPeriod ?? Infinity;
  for (const [place, needed] of input.required.flat().entries()) {
    if (most < needed) return unknown("infeasible");
    program.row(needed, most, atWork[place]!);
  }
  const solved = await program.solve(input.timeLimitSeconds ?? 10);
  if (!solved.known) return solved;
  const { values, cost, isOptimal, gapShare } = solved.value;
  return known({ ...readPlan(values, atWork, input), cost, isOptimal, gapShare });
}
