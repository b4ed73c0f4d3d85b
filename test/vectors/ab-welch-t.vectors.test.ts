import { equivalence } from "../../src/core/stats/equivalence.ts";
import type { Sample } from "../../src/core/stats/sample.ts";
import { readSample } from "../../src/core/stats/sample.ts";
import { welch } from "../../src/core/stats/welch.ts";
import { welchLogRatio } from "../../src/core/stats/welch-log-ratio.ts";
import { welchRelative } from "../../src/core/stats/welch-relative.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests("ab_welch_t.json", ({ id, inputs }) => {
  const { x, y, confidence } = inputs;
  if (id.endsWith("-tost"))
    return knownValue(equivalence(x, y, { low: -inputs.margin, high: inputs.margin }));
  if (id.endsWith("-onesided")) {
    const [more, less] = [welch(x, y, "greater"), welch(x, y, "less")].map(knownValue);
    return { ...told(more!), p_greater: more!.p, p_less: less!.p };
  }
  if (x) {
    const means = { mean_x: readSample("x", x).mean, mean_y: readSample("y", y).mean };
    return { ...means, ...told(knownValue(welch(x, y, "two-sided", confidence))) };
  }
  if (inputs.data) return teaTasting(id, inputs);
  const [control, treatment] = [moments(inputs.control), moments(inputs.treatment)];
  const compare = inputs.difference === "relative" ? welchRelative : welch;
  const level = 1 - (inputs.alpha ?? 0.05);
  return told(knownValue(compare(treatment, control, inputs.alternative, level)));
});

const moments = (arm: { n: number; sum: number; sum_squares: number }): Sample => ({
  n: arm.n,
  sum: arm.sum,
  sumSquares: arm.sum_squares,
});

/** Our result under the names that the sources use. */
function told(test: {
  value: number;
  standardError: number;
  freedom: number;
  t: number;
  p: number;
  low: number;
  high: number;
}) {
  const { value, standardError, freedom } = test;
  return { ...test, diff: value, expected: value, se: standardError, df: freedom };
}

function teaTasting(
  id: string,
  { data, confidence }: { data: { variant: number[]; orders: number[] }; confidence: number },
) {
  const arm = (variant: number) => data.orders.filter((_, at) => data.variant[at] === variant);
  const ratio = knownValue(welchLogRatio(arm(1), arm(0), "two-sided", confidence));
  if (id === "tt-orders-relci") return { rel: ratio.value, low: ratio.low, high: ratio.high };
  const means = {
    control: readSample("control", arm(0)).mean,
    treatment: readSample("treatment", arm(1)).mean,
  };
  return { ...means, ...told(knownValue(welch(arm(1), arm(0), "two-sided", confidence))), rel: ratio.value };
}
