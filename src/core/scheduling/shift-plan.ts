import { checkNumber, checkNumbers, checkPositive, checkWhole, refuse } from "../kit/check.ts";
import type { Term, WholeProgram } from "./whole-program.ts";

/** A shift that may begin on any day: what an agent gives to each period from the day's first on; beyond the day it runs into the next. */
export type Shift = {
  name: string;
  /** 1 at work, 0 not, a share where part of a period; as long as a day or longer. */
  cover: number[];
  /** Of one agent on this shift; 1 if left out. */
  cost?: number;
  /** Most agents on this shift on one day. */
  most?: number;
};

/** Agents needed, a list of periods for each day, and the shifts there are. */
export type ShiftPlanInput = {
  required: number[][];
  shifts: Shift[];
  /** Most agents at work in any period. */
  mostPerPeriod?: number;
  /** Most agents on any one shift of a day. */
  mostPerShift?: number;
  /** Shifts of the last day run into the first (a repeating week); otherwise their rest is cut off. */
  isCyclic?: boolean;
  /** 10 if left out. */
  timeLimitSeconds?: number;
};

/** How many agents take each shift on each day, who is at work in each period, and how sure it is that no plan is better. */
export type ShiftPlan = {
  /** For each day, agents by shift in the order given. */
  counts: number[][];
  staffed: number[][];
  /** Sum over periods of what is missing, and of what is too much. */
  shortfall: number;
  surplus: number;
  isOptimal: boolean;
  /** How much better another plan could still be, share of the cost; 0 when proved best. */
  gapShare: number;
};

export function checkShiftPlan(input: ShiftPlanInput): void {
  const { required, shifts, mostPerPeriod, mostPerShift, timeLimitSeconds } = input;
  const periods = required[0]?.length ?? 0;
  if (periods === 0 || shifts.length === 0)
    refuse(
      "there must be a day with periods, and a shift",
      "нужны хотя бы один день с периодами и одна смена",
    );
  for (const day of required) {
    checkNumbers("required", day, 0, 1e6);
    if (day.length !== periods)
      refuse("every day must have as many periods", "во всех днях должно быть одинаковое число периодов");
  }
  for (const shift of shifts) {
    checkWhole(`length of cover of ${shift.name}`, shift.cover.length, 1, required.length * periods);
    checkNumbers(`cover of ${shift.name}`, shift.cover, 0, 1);
    if (shift.cost !== undefined) checkNumber("cost", shift.cost, 0, 1e9);
    if (shift.most !== undefined) checkWhole("most", shift.most, 0, 1e6);
  }
  if (mostPerPeriod !== undefined) checkNumber("mostPerPeriod", mostPerPeriod, 0, 1e6);
  if (mostPerShift !== undefined) checkWhole("mostPerShift", mostPerShift, 0, 1e6);
  if (timeLimitSeconds !== undefined) {
    checkPositive("timeLimitSeconds", timeLimitSeconds);
    checkNumber("timeLimitSeconds", timeLimitSeconds, 0, 3600);
  }
}

/** Adds a column for each shift of each day. @returns for each period of all days, the shifts at work in it */
export function addShifts(
  program: WholeProgram,
  input: ShiftPlanInput,
  costOf: (shift: Shift) => number,
): Term[][] {
  const { required, shifts, mostPerShift = 1e6, isCyclic = false } = input;
  const periods = required[0]!.length;
  const total = periods * required.length;
  const atWork = Array.from({ length: total }, (): Term[] => []);
  for (let day = 0; day < required.length; day++) {
    for (const shift of shifts) {
      const high = Math.min(shift.most ?? mostPerShift, mostPerShift);
      const column = program.column({ cost: costOf(shift), high, isWhole: true });
      for (const [offset, share] of shift.cover.entries()) {
        const place = day * periods + offset;
        if (share > 0 && (isCyclic || place < total)) atWork[place % total]!.push([column, share]);
      }
    }
  }
  return atWork;
}

/** Reads a plan from the columns: the shifts come first, day by day. */
export function readPlan(values: readonly number[], atWork: readonly Term[][], input: ShiftPlanInput) {
  const { required, shifts } = input;
  const periods = required[0]!.length;
  const counts = required.map((_, day) => values.slice(day * shifts.length, (day + 1) * shifts.length));
  const staffed = required.map((_, day) =>
    atWork
      .slice(day * periods, (day + 1) * periods)
      .map((terms) => terms.reduce((sum, [column, share]) => sum + values[column]! * share, 0)),
  );
  const gaps = required.flatMap((day, at) => day.map((need, period) => staffed[at]![period]! - need));
  return {
    counts,
    staffed,
    shortfall: gaps.reduce((sum, gap) => sum + Math.max(0, -gap), 0),
    surplus: gaps.reduce((sum, gap) => sum + Math.max(0, gap), 0),
  };
}
