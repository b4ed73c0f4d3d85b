import { dominanceAnalysis } from "../../src/core/stats/dominance-analysis.ts";
import type { Alternative } from "../../src/core/stats/alternative.ts";
import { correlationMatrix } from "../../src/core/stats/correlation-matrix.ts";
import type { DriverCorrelations } from "../../src/core/stats/driver-correlations.ts";
import { kendall } from "../../src/core/stats/kendall.ts";
import { lmg } from "../../src/core/stats/lmg.ts";
import { pearson } from "../../src/core/stats/pearson.ts";
import { relativeWeights } from "../../src/core/stats/relative-weights.ts";
import { subsetR2 } from "../../src/core/stats/subset-r2.ts";
import { readVectors, type VectorCase, vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

const file = "key_drivers.json";
const cases = readVectors<VectorCase[]>(file) ?? [];

vectorTests(file, ({ id, inputs, expected }) => {
  if (id.startsWith("cor-")) return correlation(id, inputs);
  const { correlations, names } = correlationsIn(inputs);
  if (id === "dominance-attitude-level0")
    return { r2: dominanceAnalysis(correlations).byLevel.map(([alone]) => alone) };
  if (id === "gpa-base-fits") return subsets(subsetR2(correlations));
  const found = knownValue((id.startsWith("rwa") ? relativeWeights : lmg)(correlations));
  const named = Object.fromEntries(names.map((name, at) => [name, found.importance[at]]));
  return {
    shares: Array.isArray(expected.shares) ? found.importance : named,
    raw: found.importance,
    rescaled: found.shares.map((share) => 100 * share),
    r2: found.r2,
  };
});

function correlation(
  id: string,
  { x, y, alternative }: { x: number[]; y: number[]; alternative?: Alternative },
) {
  if (id.includes("kendall")) return { tau: knownValue(kendall({ x, y })).value };
  const found = knownValue(pearson({ x, y, ...(alternative ? { alternative } : {}) }));
  return { ...found, r: found.value, df: found.freedom };
}

/** The data of a case, or of the other case that it names. */
function correlationsIn(inputs: VectorCase["inputs"]): { correlations: DriverCorrelations; names: string[] } {
  if (inputs.R) return { correlations: splitOff(inputs.R, inputs.target), names: [] };
  const other = typeof inputs.data === "string" ? /[\w-]+$/.exec(inputs.data)?.[0] : undefined;
  const { data, columns, target } = other ? cases.find(({ id }) => id === other)!.inputs : inputs;
  const named = (columns as string[]).map((name, at) => [name, data.map((row: number[]) => row[at])]);
  const { names, correlations } = knownValue(correlationMatrix(Object.fromEntries(named)));
  const at = names.indexOf(target);
  return { correlations: splitOff(correlations, at), names: names.filter((name) => name !== target) };
}

function splitOff(matrix: number[][], target: number): DriverCorrelations {
  const drivers = matrix.filter((_, at) => at !== target);
  return {
    among: drivers.map((row) => row.filter((_, at) => at !== target)),
    withOutcome: drivers.map((row) => row[target]!),
  };
}

function subsets(r2: number[]) {
  return { singles: [r2[1], r2[2], r2[4]], pairs: [r2[3], r2[5], r2[6]], full: r2[7] };
}
