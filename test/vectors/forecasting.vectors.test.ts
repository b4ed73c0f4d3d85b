import { drift } from "../../src/core/forecast/drift.ts";
import { holt } from "../../src/core/forecast/holt.ts";
import { holtWinters } from "../../src/core/forecast/holt-winters.ts";
import { mase } from "../../src/core/forecast/mase.ts";
import { maseOfSeries } from "../../src/core/forecast/mase-of-series.ts";
import { seasonalNaive } from "../../src/core/forecast/seasonal-naive.ts";
import { simpleExponential } from "../../src/core/forecast/simple-exponential.ts";
import type { Answer } from "../../src/core/kit/answer.ts";
import { readVectors, vectorTests } from "../worlds/vectors.ts";

vectorTests("forecasting_holtwinters_mase.json", ({ id, inputs }) => {
  const values: number[] = inputs.x ?? (inputs.data ? readVectors<number[]>(inputs.data) : []);
  if (id.startsWith("hw-")) return seasonal(values, inputs);
  if (id.startsWith("ses-")) return smoothed(values, inputs.alpha);
  if (id.startsWith("holt-")) return { ...valueOf(holt({ values, horizon: inputs.h ?? 5, ...inputs })) };
  if (id.startsWith("naive-drift")) return { forecast: valueOf(drift(values, 2)) };
  if (id.startsWith("snaive")) return { mase: seasonalNaiveMase(values, inputs) };
  return id.startsWith("mase-") ? scaled(id, inputs) : undefined;
});

type Smoothing = {
  alpha: number;
  beta: number;
  gamma: number;
  h?: number;
  frequency?: number;
  seasonal?: "additive";
};

function seasonal(values: number[], { alpha, beta, gamma, h, frequency, seasonal }: Smoothing) {
  const given = {
    values,
    period: frequency ?? 12,
    seasonal: seasonal ?? ("multiplicative" as const),
    alpha,
    beta,
    gamma,
  };
  const found = valueOf(holtWinters({ ...given, horizon: h ?? 1 }));
  return {
    a: found.level,
    b: found.slope,
    s: found.seasons,
    forecast: found.forecast.map(({ value }) => value),
    sse: found.sse,
  };
}

function smoothed(values: number[], alpha?: number) {
  const given = { values, horizon: 1 };
  const found = valueOf(
    simpleExponential(alpha === undefined ? { ...given, start: "estimated" } : { ...given, alpha }),
  );
  return { alpha: found.alpha, l0: found.startLevel, level: found.levels, forecast: found.forecast[0] };
}

function seasonalNaiveMase(values: number[], { train, test, m }: { train: number; test: number; m: number }) {
  const training = values.slice(0, train);
  return valueOf(
    mase(values.slice(train, train + test), valueOf(seasonalNaive(training, m, test)), training, m),
  );
}

type Series = { actual: number[][]; predicted: number[][]; training: number[][]; weights?: number[] };

function scaled(id: string, inputs: Series & { m?: number }) {
  if (id === "mase-1") {
    const { actual, predicted, training, m } = inputs as unknown as Record<
      "actual" | "predicted" | "training",
      number[]
    > & { m: number };
    return { mase: valueOf(mase(actual, predicted, training, m)) };
  }
  if (id === "mase-zero-scale") {
    const training = inputs.training as unknown as number[];
    return { mase: mase([1], [2], training).known ? "defined" : "undefined" };
  }
  const columns = inputs.actual[0]!.map((_, at) => {
    const column = (rows: number[][]) => rows.map((row) => row[at]!);
    const weight = inputs.weights?.[at] ?? 1;
    return {
      actual: column(inputs.actual),
      predicted: column(inputs.predicted),
      training: column(inputs.training),
      weight,
    };
  });
  const together = valueOf(maseOfSeries(columns));
  return {
    mean: together,
    value: together,
    raw: columns.map(({ actual, predicted, training }) => valueOf(mase(actual, predicted, training))),
  };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}
