import { chiSquareProportions } from "../../src/core/stats/chi-square-proportions.ts";
import { fisherExact } from "../../src/core/stats/fisher-exact.ts";
import { miettinenNurminen } from "../../src/core/stats/miettinen-nurminen.ts";
import { newcombeDifference } from "../../src/core/stats/newcombe-difference.ts";
import { oddsRatio } from "../../src/core/stats/odds-ratio.ts";
import { pairwiseProportions } from "../../src/core/stats/pairwise-proportions.ts";
import { twoProportions } from "../../src/core/stats/two-proportions.ts";
import { waldDifference } from "../../src/core/stats/wald-difference.ts";
import { welchRelative } from "../../src/core/stats/welch-relative.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests("ab_two_proportion.json", ({ id, inputs }) => {
  const { x, n, x1, n1, x2, n2, confidence } = inputs;
  const first = { hits: x1, trials: n1 };
  const second = { hits: x2, trials: n2 };
  if (id.startsWith("newcombe") || id.startsWith("fagerland-newcombe"))
    return knownValue(newcombeDifference(first, second, confidence));
  if (id.startsWith("propcis-wald")) return knownValue(waldDifference(first, second, "separate", confidence));
  if (id.includes("miettinen")) return knownValue(miettinenNurminen(first, second, confidence));
  if (id.includes("woolf")) return knownValue(oddsRatio(first, second, "woolf", confidence));
  if (id.startsWith("spotify")) {
    const { value, low, high } = knownValue(waldDifference(second, first, "separate", confidence));
    return { difference: value, low, high, p: knownValue(twoProportions(second, first)).p };
  }
  if (id.startsWith("tt-norm")) return teaTasting(id === "tt-norm-corr", first, second, confidence);
  if (id.startsWith("r-fisher")) {
    const [[a, b], [c, d]] = inputs.table;
    return knownValue(
      fisherExact({ hits: a, trials: a + b }, { hits: c, trials: c + d }, inputs.alternative),
    );
  }
  if (id === "growthbook-binom-rel") {
    const { value, low, high, standardError, p } = knownValue(
      welchRelative(summary(inputs.treatment), summary(inputs.control)),
    );
    return { expected: value, ci: [low, high], stddev: standardError, p };
  }
  if (id === "simpson-ramp") return stages(inputs);
  const groups = x.map((hits: number, at: number) => ({ hits, trials: n[at] }));
  if (id.includes("pairwise")) {
    const pairs = pairwiseProportions(groups, { continuity: inputs.correct, adjustment: inputs.adjust });
    return { [inputs.adjust]: pairs.map(({ test }) => knownValue(test).adjusted) };
  }
  if (x.length === 2) return knownValue(twoProportions(groups[0], groups[1]));
  const { chiSquare, freedom, p } = knownValue(chiSquareProportions(groups));
  return { chi2: chiSquare, df: freedom, p };
});

type Side = { hits: number; trials: number };

function teaTasting(continuity: boolean, control: Side, treatment: Side, confidence = 0.95) {
  const spread = continuity ? "pooled-corrected" : "pooled";
  const { value, low, high } = knownValue(waldDifference(treatment, control, spread, confidence));
  const shares = { control: control.hits / control.trials, treatment: treatment.hits / treatment.trials };
  const { p } = knownValue(twoProportions(treatment, control, { continuity }));
  return { ...shares, effect: value, relative: shares.treatment / shares.control - 1, low, high, p };
}

/** A share with the variance p (1 - p), as GrowthBook takes it. */
function summary({ sum, n }: { sum: number; n: number }) {
  return { n, mean: sum / n, variance: (sum / n) * (1 - sum / n) };
}

/** By stage and all together: why stages must not be thrown into one. */
function stages(days: Record<string, { control: [number, number]; treatment: [number, number] }>) {
  const shares = Object.entries(days).map(([day, arms]) => [
    day,
    shareOf([arms.control]),
    shareOf([arms.treatment]),
  ]);
  const all = Object.values(days);
  const pooled = [shareOf(all.map((day) => day.control)), shareOf(all.map((day) => day.treatment))];
  return { ...Object.fromEntries(shares.map(([day, ...both]) => [day, both])), pooled };
}

const shareOf = (counts: [number, number][]) =>
  counts.reduce((sum, [hits]) => sum + hits, 0) / counts.reduce((sum, [, trials]) => sum + trials, 0);
