import { alphaProportions } from "../../src/core/stats/alpha-proportions.ts";
import { detectableDifference } from "../../src/core/stats/detectable-difference.ts";
import { detectableShare } from "../../src/core/stats/detectable-share.ts";
import { powerChiSquare } from "../../src/core/stats/power-chi-square.ts";
import { powerMeans } from "../../src/core/stats/power-means.ts";
import { powerProportions } from "../../src/core/stats/power-proportions.ts";
import { sampleSizeMeans } from "../../src/core/stats/sample-size-means.ts";
import { sampleSizeProportions } from "../../src/core/stats/sample-size-proportions.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests("power_sample_size.json", ({ id, inputs }) => {
  if (id.startsWith("r-pp")) return proportions(inputs);
  if (id.startsWith("r-pt")) return meansOfR(inputs);
  if (id.startsWith("pwr-t")) return powerOfPwr(inputs);
  const { alpha, power, w, n, df, h } = inputs;
  if (id.startsWith("pwr-2p")) {
    // A share that lies h above a half.
    const second = Math.sin(Math.asin(Math.SQRT1_2) + h / 2) ** 2;
    return {
      power: powerProportions({ first: 0.5, second, n: inputs.n_per_group, alpha, method: "arcsine" }),
    };
  }
  if (id.startsWith("pwr-chisq")) return { power: powerChiSquare({ effect: w, n, freedom: df, alpha }) };
  if (id === "pwr-solve-n") {
    const plan = { standardDeviation: 1, difference: inputs.d, power, alpha, groups: 1, sides: 1 } as const;
    return { n: knownValue(sampleSizeMeans(plan)).exact };
  }
  if (id === "gb-vs-rule16") {
    const plan = { standardDeviation: inputs.sd, difference: inputs.delta };
    return { n_per_group: knownValue(sampleSizeMeans(plan)).exact };
  }
  if (id.startsWith("sp-cont")) {
    const plan = {
      standardDeviation: Math.sqrt(inputs.variance),
      difference: inputs.mde_absolute,
      alpha,
      power,
    };
    return { n_total: knownValue(sampleSizeMeans(plan)).total };
  }
  return id.startsWith("tt-") ? teaTasting(inputs) : undefined;
});

type Given = Record<string, number>;

function proportions({ p1, p2, n_per_group: n, alpha, power, sides }: Given) {
  const plan = {
    first: p1!,
    ...(sides === 1 && { sides: 1 as const }),
    ...(alpha !== undefined && { alpha }),
  };
  if (p2 === undefined) return { p2: knownValue(detectableShare({ ...plan, n: n!, power })) };
  if (n === undefined)
    return { n_per_group: knownValue(sampleSizeProportions({ ...plan, second: p2, power })).exact };
  if (power === undefined) return { power: powerProportions({ ...plan, second: p2, n }) };
  return { alpha: alphaProportions({ first: p1!, second: p2, n, power }) };
}

function meansOfR({ power, delta, sd, n_per_group: n, alpha, sides }: Given) {
  const plan = {
    standardDeviation: sd ?? 1,
    difference: delta!,
    alpha,
    sides: sides === 1 ? (1 as const) : (2 as const),
  };
  if (n !== undefined) return { power: powerMeans({ ...plan, n }) };
  return { n_per_group: knownValue(sampleSizeMeans({ ...plan, power })).exact };
}

type Pwr = {
  kind: "one" | "two";
  d: number;
  n1: number;
  n2: number | null;
  alpha: number;
  alternative: string;
};

function powerOfPwr({ kind, d, n1, n2, alpha, alternative }: Pwr) {
  const sides = alternative === "two" ? 2 : 1;
  const plan = { standardDeviation: 1, difference: d, n: n1, alpha, sides } as const;
  return {
    power: kind === "one" ? powerMeans({ ...plan, groups: 1 }) : powerMeans({ ...plan, ratio: n2! / n1 }),
  };
}

type TeaTasting = { mean: number; sd: number; alternative: string } & Partial<
  Record<"rel_effect" | "effect" | "n_total" | "alpha" | "power", number>
>;

function teaTasting({ mean, sd, rel_effect, effect, n_total, alpha, power, alternative }: TeaTasting) {
  const plan = {
    standardDeviation: sd,
    alpha,
    sides: alternative === "two-sided" ? (2 as const) : (1 as const),
  };
  const difference = effect ?? (rel_effect === undefined ? undefined : rel_effect * mean);
  if (n_total === undefined)
    return { n_total: knownValue(sampleSizeMeans({ ...plan, difference: difference!, power })).total };
  if (difference !== undefined) return { power: powerMeans({ ...plan, difference, n: n_total / 2 }) };
  const found = knownValue(detectableDifference({ ...plan, n: n_total / 2, power }));
  return { effect: found, rel: found / mean };
}
