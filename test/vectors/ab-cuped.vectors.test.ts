import { describe, expect, it } from "vitest";
import { cuped } from "../../src/core/stats/cuped.ts";
import { type CupedRatioArm, cupedRatio } from "../../src/core/stats/cuped-ratio.ts";
import { ratioMetric } from "../../src/core/stats/ratio-metric.ts";
import { sequentialMeanDifference } from "../../src/core/stats/sequential-mean-difference.ts";
import { readSample } from "../../src/core/stats/sample.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests(
  "ab_cuped.json",
  ({ id, inputs }) => {
    if (id === "gb-theta-no-variance") {
      const arm = (outcomes: number[]) => ({ outcomes, covariates: [0, 0, 0, 0] });
      return { theta: knownValue(cuped(arm([1, 2, 3, 5]), arm([2, 2, 4, 4]))).theta };
    }
    if (id.startsWith("gb-ratio-cuped-theta")) return fixedTheta(inputs);
    if (id.startsWith("gb-ratio-cuped")) return sums(inputs);
    if (id.startsWith("deng")) return { variance_ratio: 1 - reductionAt(inputs.rho) };
    return id.startsWith("tt-ratio") ? withoutCovariate(inputs) : undefined;
  },
  {
    "gb-negative-variance":
      "the number -1.1 is an inner step of the source; such sums belong to no users and are refused: see below",
  },
);

describe("sums that no users can have", () => {
  it("are refused, not turned into the root of a negative variance", () => {
    const fits = {
      n: 4,
      outcome: { sum: 8, sumSquares: 20 },
      covariate: { sum: 4, sumSquares: 6 },
      sumProducts: 9,
    };
    expect(cuped(fits, fits)).toMatchObject({ known: true });
    for (const wrong of [
      { ...fits, sumProducts: 30 },
      { ...fits, covariate: { sum: 4, sumSquares: 3 } },
      { ...fits, outcome: { sum: -7, sumSquares: 1 } },
    ])
      expect(() => cuped(wrong, fits)).toThrow(RangeError);
  });
});

type GrowthBookArm = Record<"m_post" | "d_post" | "m_pre" | "d_pre", [number, number]> & {
  n: number;
  sum_products: Record<string, number>;
};

function armOf({ n, m_post, d_post, m_pre, d_pre, sum_products: products }: GrowthBookArm): CupedRatioArm {
  const of = ([sum, sumSquares]: [number, number]) => ({ sum, sumSquares });
  return {
    n,
    numerator: of(m_post),
    denominator: of(d_post),
    numeratorBefore: of(m_pre),
    denominatorBefore: of(d_pre),
    sumProducts: {
      numeratorDenominator: products["m_post_d_post"]!,
      numeratorNumeratorBefore: products["m_post_m_pre"]!,
      numeratorDenominatorBefore: products["m_post_d_pre"]!,
      denominatorNumeratorBefore: products["m_pre_d_post"]!,
      denominatorDenominatorBefore: products["d_post_d_pre"]!,
      numeratorBeforeDenominatorBefore: products["m_pre_d_pre"]!,
    },
  };
}

type SumInputs = { control: GrowthBookArm; treatment: GrowthBookArm; sequential_tuning_parameter?: number };

function sums({ control, treatment, sequential_tuning_parameter: tuning }: SumInputs) {
  const found = knownValue(knownValue(cupedRatio(armOf(treatment), armOf(control))).relative);
  const { value, standardError } = found;
  if (tuning === undefined) return { ...found, expected: value, se: standardError };
  // The confidence sequence of any estimate with a standard error: one arm carries both, the other is still.
  const carrier = { n: treatment.n, mean: value, variance: standardError ** 2 * treatment.n };
  const still = { n: control.n, mean: 0, variance: 0 };
  const watched = sequentialMeanDifference({ treatment: carrier, control: still, scale: "absolute", tuning });
  return { ...knownValue(watched), expected: value, se: standardError };
}

type UserArm = Record<"m_post" | "d_post" | "m_pre" | "d_pre", number[]>;

function fixedTheta({
  theta,
  sign,
  control,
  treatment,
}: {
  theta: number;
  sign: number;
  control: UserArm;
  treatment: UserArm;
}) {
  const signed = (values: number[]) => values.map((value) => sign * value);
  const arm = ({ m_post, d_post, m_pre, d_pre }: UserArm) => ({
    numerators: signed(m_post),
    denominators: d_post,
    numeratorsBefore: signed(m_pre),
    denominatorsBefore: d_pre,
  });
  const { value, standardError } = knownValue(
    knownValue(cupedRatio(arm(treatment), arm(control), { theta })).relative,
  );
  return { expected: value, se: standardError };
}

/** Four users whose outcome and covariate correlate by exactly rho. */
function reductionAt(rho: number): number {
  const covariates = [1, 1, -1, -1];
  const others = [1, -1, 1, -1];
  const outcomes = covariates.map((x, at) => rho * x + Math.sqrt(1 - rho * rho) * others[at]!);
  return knownValue(cuped({ outcomes, covariates }, { outcomes, covariates })).varianceReduction;
}

type Rows = { data: Record<"variant" | "orders" | "sessions", number[]>; confidence: number };

function withoutCovariate({ data, confidence }: Rows) {
  const column = (name: "orders" | "sessions", variant: number) =>
    data[name].filter((_, at) => data.variant[at] === variant);
  const arm = (variant: number) => ({
    numerators: column("orders", variant),
    denominators: column("sessions", variant),
  });
  const ratio = (variant: number) =>
    readSample("orders", column("orders", variant)).mean /
    readSample("sessions", column("sessions", variant)).mean;
  const options = { alternative: "greater", spread: "pooled" } as const;
  const { value, ...test } = knownValue(ratioMetric(arm(1), arm(0), options, confidence)).difference;
  return { control: ratio(0), treatment: ratio(1), diff: value, ...test };
}
