import { type Answer, known } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { addShifts, checkShiftPlan, readPlan, type ShiftPlan, type ShiftPlanInput } from "./shift-plan.ts";
import { type Term, WholeProgram } from "./whole-program.ts";

/** As for coverShifts; what one agent missing, and one too many, weighs in one period (1 each if left out). */
export type MinimizeGapInput = ShiftPlanInput & { shortfallWeight?: number; surplusWeight?: number };

/**
 * Shifts that come nearest to what is required, where covering it wholly costs too much or cannot be.
 * @formula minimise sum over periods of |staffed - required|, with weights for either side; x whole
 * @use when there are caps on people, or when idle hours hurt as much as missing ones; costs of shifts play no part
 * @param input as coverShifts; shortfallWeight and surplusWeight, 0 or more
 * @returns a promise of agents by day and shift and `gap`, the weighted sum of what is missing and too much; no answer ("not-converged") when time ran out before any plan was found
 * @throws RangeError when lists differ in length or a number lies outside its range
 * @convention caps bound the agents at work and nothing else: a requirement above the cap leaves a gap and is not "infeasible"
 * @source Dantzig (1954), Operations Research 2:339; Ernst, Jiang, Krishnamoorthy & Sier (2004), Eur J Operational Research 153:3
 * @example minimizeGap({ required: [[2, 5, 1]], shifts: [{ name: "early", cover: [1, 1, 0] }, { name: "late", cover: [0, 1, 1] }], shortfallWeight: 3 }) // => known { gap: 2, shortfall: 0, surplus: 2 }
 */
export async function minimizeGap(input: MinimizeGapInput): Promise<Answer<ShiftPlan & { gap: number }>> {
  checkShiftPlan(input);
  const { shortfallWeight = 1, surplusWeight = 1, mostPerPeriod = Infinity } = input;
  checkNumber("shortfallWeight", shortfallWeight, 0, 1e6);
  checkNumber("surplusWeight", surplusWeight, 0, 1e6);
  const program = new WholeProgram();
  const atWork = addShifts(program, input, () => 0);
  for (const [place, needed] of input.required.flat().entries()) {
    const missing: Term = [program.column({ cost: shortfallWeight, isWhole: false }), 1];
    const extra: Term = [program.column({ cost: surplusWeight, isWhole: false }), -1];
    program.row(needed, needed, [...atWork[place]!, missing, extra]);
    if (mostPerPeriod < Infinity) program.row(0, mostPerPeriod, atWork[place]!);
  }
  const solved = await program.solve(input.timeLimitSeconds ?? 10);
  if (!solved.known) return solved;
  const { values, isOptimal, gapShare } = solved.value;
  const plan = readPlan(values, atWork, input);
  const gap = shortfallWeight * plan.shortfall + surplusWeight * plan.surplus;
  return known({ ...plan, gap, isOptimal, gapShare });
}
