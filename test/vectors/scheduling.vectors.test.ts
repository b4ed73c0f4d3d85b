import type { Answer } from "../../src/core/kit/answer.ts";
import { coverShifts } from "../../src/core/scheduling/cover-shifts.ts";
import { fiveOfSeven } from "../../src/core/scheduling/five-of-seven.ts";
import { minimizeGap } from "../../src/core/scheduling/minimize-gap.ts";
import type { Shift, ShiftPlanInput } from "../../src/core/scheduling/shift-plan.ts";
import { readVectors, type VectorCase, vectorTests } from "../worlds/vectors.ts";

const file = "scheduling_mip.json";
// The solver answers later, the tests of cases at once: all are solved before.
const answers = new Map<string, Record<string, unknown>>();
for (const each of readVectors<VectorCase[]>(file) ?? []) {
  if (each.role !== "convention") answers.set(each.id, await solve(each.inputs));
}

vectorTests(file, ({ id }) => answers.get(id));

async function solve(inputs: VectorCase["inputs"]): Promise<Record<string, unknown>> {
  if (inputs.required_mon_to_sun) {
    const { people, relaxedPeople } = valueOf(await fiveOfSeven(inputs.required_mon_to_sun));
    return { ip: people, lp: relaxedPeople };
  }
  const isList = Array.isArray(inputs.shifts);
  const covers: [string, number[]][] = isList
    ? inputs.shifts.map((cover: number[], at: number) => [String(at), cover])
    : Object.entries(inputs.shifts);
  const plan: ShiftPlanInput = {
    required: inputs.required ?? [inputs.periods_required],
    shifts: covers.map(([name, cover], at): Shift => {
      const cost: number | undefined = isList ? inputs.cost?.[at] : inputs.cost?.[name];
      return cost === undefined ? { name, cover } : { name, cover, cost };
    }),
    mostPerPeriod: inputs.max_period_concurrency ?? 1e6,
    mostPerShift: inputs.max_shift_concurrency ?? 1e6,
  };
  if (!inputs.cost) return outcome(await minimizeGap(plan), ({ gap }) => gap);
  const covered = await coverShifts(plan);
  const x = covered.known ? covered.value.counts.flat() : [];
  return { ...outcome(covered, ({ cost }) => cost), x };
}

function outcome<T extends { isOptimal: boolean }>(answer: Answer<T>, costOf: (value: T) => number) {
  if (!answer.known) return { status: answer.why.toUpperCase() };
  const cost = costOf(answer.value);
  return { status: answer.value.isOptimal ? "OPTIMAL" : "FEASIBLE", optimal_cost: cost, cost };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}
