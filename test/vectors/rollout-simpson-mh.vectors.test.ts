import {
  type ArmsStratum,
  type FourfoldEffect,
  mantelHaenszel,
} from "../../src/core/stats/mantel-haenszel.ts";
import type { Answer } from "../../src/core/kit/answer.ts";
import { vectorTests } from "../worlds/vectors.ts";

vectorTests("rollout_simpson_mh.json", ({ id, inputs }) => {
  if (id === "kohavi-ramp") return kohavi(inputs.days);
  const found = valueOf(mantelHaenszel({ strata: inputs.tables.map(stratumOf), continuity: true }));
  if (id === "ucb-stratum-or")
    return { odds_ratios: found.strata.map(({ oddsRatio }) => valueOf(oddsRatio)) };
  if (id === "ucb-woolf") return { p: valueOf(found.woolf).p };
  if (id === "ucb-marginal") return { odds_ratio: valueOf(found.marginal.oddsRatio) };
  const { value, low, high } = valueOf(found.oddsRatio);
  const { chiSquare, p } = valueOf(found.test);
  return { odds_ratio: value, low, high, chi2: chiSquare, df: 1, p };
});

/** [[hits of one, hits of the other], [misses of one, misses of the other]]; the first column is taken for the treatment. */
function stratumOf([[a, c], [b, d]]: [[number, number], [number, number]]): ArmsStratum {
  return { treatment: { hits: a, trials: a + b }, control: { hits: c, trials: c + d } };
}

function kohavi(days: { control: [number, number]; treatment: [number, number] }[]) {
  const arm = ([hits, trials]: [number, number]) => ({ hits, trials });
  const strata = days.map(({ control, treatment }) => ({ control: arm(control), treatment: arm(treatment) }));
  const found = valueOf(mantelHaenszel({ strata }));
  if (!found.reversed) return undefined;
  const shares = (each: FourfoldEffect) => [valueOf(each.controlShare), valueOf(each.treatmentShare)];
  return { day1: shares(found.strata[0]!), day2: shares(found.strata[1]!), total: shares(found.marginal) };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
