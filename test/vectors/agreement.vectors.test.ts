import { cohenKappa, type KappaWeights } from "../../src/core/stats/cohen-kappa.ts";
import { fleissKappa } from "../../src/core/stats/fleiss-kappa.ts";
import { krippendorffAlpha } from "../../src/core/stats/krippendorff-alpha.ts";
import { randolphKappa } from "../../src/core/stats/randolph-kappa.ts";
import { type VectorCase, vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests("agreement_kappa_alpha.json", ({ id, inputs }) => {
  if (inputs.coders) {
    const { coders: ratings, level: measurement } = inputs;
    return { alpha: knownValue(krippendorffAlpha({ ratings, measurement, draws: 100 })).value };
  }
  if (inputs.counts) {
    const fleiss = knownValue(fleissKappa(inputs.counts)).value;
    return { kappa: fleiss, fleiss, randolph: knownValue(randolphKappa(inputs.counts)).value };
  }
  const found = knownValue(cohenKappa(ratersIn(inputs), weightsIn(id)));
  const { standardError: ase, standardErrorZero: ase0, p } = found;
  return { ...found, kappa: found.value, ase, ase0, p_two: p, p_one: p / 2 };
});

function ratersIn({ table, rater_a, rater_b, levels, y1, y2 }: VectorCase["inputs"]) {
  if (table) return { table };
  if (y1) return { first: spelt(y1), second: spelt(y2) };
  return { first: rater_a, second: rater_b, categories: levels };
}

/** "46x0,44x1": forty-six zeros, then forty-four ones. */
function spelt(runs: string): number[] {
  return runs.split(",").flatMap((run) => {
    const [times, label] = run.split("x").map(Number);
    return new Array<number>(times!).fill(label!);
  });
}

function weightsIn(id: string): KappaWeights {
  return id.endsWith("linear") ? "linear" : id.endsWith("quadratic") ? "quadratic" : "none";
}
