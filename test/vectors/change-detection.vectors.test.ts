import { cusumArl } from "../../src/core/detect/cusum-arl.ts";
import { cusum } from "../../src/core/detect/cusum.ts";
import { ewmaArl } from "../../src/core/detect/ewma-arl.ts";
import { ewma } from "../../src/core/detect/ewma.ts";
import { poissonCusumArl } from "../../src/core/detect/poisson-cusum-arl.ts";
import { poissonRateTest } from "../../src/core/detect/poisson-rate-test.ts";
import type { Answer } from "../../src/core/kit/answer.ts";
import { poissonRateInterval } from "../../src/core/stats/poisson-rate-interval.ts";
import { vectorTests } from "../worlds/vectors.ts";

const valueOf = <T>(answer: Answer<T>): T | undefined => (answer.known ? answer.value : undefined);

vectorTests("change_detection.json", ({ id, inputs }) => {
  if (id === "pois-cusum-lucas") {
    const { mean, k, h, headstart } = inputs;
    const lengthFrom = (start: number) =>
      valueOf(poissonCusumArl({ mean, allowance: k, threshold: h, headstart: start }));
    return { arl: headstart.map(lengthFrom) };
  }
  if (id.startsWith("cusum") && inputs.mu) return { arl: inputs.mu.map(cusumLength(id, inputs)) };
  if (id.startsWith("ewma") && inputs.mu) {
    const { lambda_: weight, L: width } = inputs;
    return { arl: inputs.mu.map((shift: number) => valueOf(ewmaArl({ weight, width, shift }))) };
  }
  if (id.startsWith("cusum")) return chartOf(inputs);
  if (id.startsWith("ewma")) return averagesOf(inputs);
  return ratesOf(inputs);
});

/** Brook and Evans tabulate the one-sided chart, the others the two-sided one. */
function cusumLength(id: string, inputs: { k: number; h: number; headstart?: number }) {
  const { k: allowance, h: threshold, headstart } = inputs;
  const sides = id === "cusum-brook-evans" ? "one" : "both";
  return (shift: number) => valueOf(cusumArl({ allowance, threshold, headstart, shift, sides }));
}

/** They count values from 1. */
function chartOf(inputs: { x: number[]; target: number; K: number; H: number }) {
  const { x, target, K, H } = inputs;
  const { upper, signal } = cusum(x, { target, sigma: 1, allowance: K, threshold: H });
  if (!signal) return {};
  return { first_signal: signal.at + 1, c_plus_29: upper[28], n_plus_29: signal.at - signal.startedAt + 1 };
}

function averagesOf(inputs: {
  x: number[];
  target: number;
  sigma?: number;
  s?: number;
  lambda_: number;
  L: number;
}) {
  const { x, target, sigma, s, lambda_: weight, L: width } = inputs;
  const limits = s === undefined ? "exact" : "steady";
  const chart = ewma(x, { target, sigma: sigma ?? s ?? 1, weight, width, limits });
  const [z1, z2, z28, z29] = [0, 1, 27, 28].map((at) => chart.averages[at]);
  const first_signal = chart.signal === null ? null : chart.signal + 1;
  return { first_signal, z1, z2, z28, z29, ewma: chart.averages, ucl: chart.upper[0], lcl: chart.lower[0] };
}

function ratesOf({ events, exposure }: { events: number | number[]; exposure: number | number[] }) {
  if (typeof events === "number") {
    const rate = valueOf(poissonRateInterval(events, Number(exposure)));
    return { rate: rate?.value, low: rate?.low, high: rate?.high };
  }
  const [first, second] = events.map((each, at) => ({ events: each, exposure: (exposure as number[])[at]! }));
  const test = valueOf(poissonRateTest(first!, second!));
  const ratio = test && valueOf(test.ratio);
  return { p: test?.p, ratio: ratio?.value, low: ratio?.low, high: ratio?.high };
}
