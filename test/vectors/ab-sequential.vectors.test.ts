import type { Answer } from "../../src/core/kit/answer.ts";
import { alphaSpent } from "../../src/core/stats/alpha-spending.ts";
import type { Alternative } from "../../src/core/stats/alternative.ts";
import {
  betaBinomialLogMixture,
  betaBinomialMixtureBound,
} from "../../src/core/stats/beta-binomial-mixture.ts";
import { groupSequentialBounds } from "../../src/core/stats/group-sequential-bounds.ts";
import { bestMixtureRho, normalLogMixture } from "../../src/core/stats/normal-mixture.ts";
import { sequentialMeanDifference } from "../../src/core/stats/sequential-mean-difference.ts";
import { sequentialShare } from "../../src/core/stats/sequential-share.ts";
import { type VectorCase, vectorTests } from "../worlds/vectors.ts";

vectorTests("ab_sequential.json", (each) => {
  const { id, inputs } = each;
  if (id === "gb-seq-tuning-property") return tuningProperty(inputs);
  if (id.startsWith("gb-seq")) return meanDifference(each);
  if (id.startsWith("cq-bernoulli")) return share(inputs);
  if (id.startsWith("cq-")) return mixture(each);
  if (id.startsWith("pocock")) return pocock(inputs);
  return spending(each);
});

function meanDifference({ id, inputs }: VectorCase) {
  const alternative: Alternative = id.endsWith("greater")
    ? "greater"
    : id.endsWith("less")
      ? "less"
      : "two-sided";
  const found = valueOf(
    sequentialMeanDifference(
      {
        control: armOf(inputs.control),
        treatment: armOf(inputs.treatment),
        scale: inputs.difference ?? "relative",
        alternative,
        tuning: inputs.sequential_tuning_parameter ?? 5000,
      },
      1 - inputs.alpha,
    ),
  );
  return { ...found, expected: found.value, se: found.standardError };
}

function armOf(arm: { n: number; successes?: number; sum: number; sum_squares: number }) {
  return arm.successes === undefined
    ? { n: arm.n, sum: arm.sum, sumSquares: arm.sum_squares }
    : { hits: arm.successes, trials: arm.n };
}

function tuningProperty(inputs: VectorCase["inputs"]) {
  const width = (tuning: number) => {
    const { low, high } = valueOf(
      sequentialMeanDifference({
        control: armOf(inputs.control),
        treatment: armOf(inputs.treatment),
        tuning,
      }),
    );
    return high! - low!;
  };
  const holds = width(6461) < width(10000) && width(10000) < width(10);
  return { property: holds ? "width(6461) < width(10000) < width(10)" : "does not hold" };
}

function share(inputs: VectorCase["inputs"]) {
  const { successes: hits, n: trials, t_opt: bestAt, alpha } = inputs;
  return valueOf(sequentialShare({ hits, trials, bestAt }, 1 - alpha));
}

function mixture({ id, inputs }: VectorCase) {
  const { s: sum, v: variance, v_opt: bestAt, g: below, h: above } = inputs;
  if (id === "cq-best-rho") return { rho: bestMixtureRho(bestAt, 1 - inputs.alpha_opt) };
  if (id === "cq-1s-mixture")
    return { log_supermartingale: normalLogMixture({ sum, variance, bestAt, sides: 1 }) };
  if (id !== "cq-betabinom-2s") return undefined;
  return {
    log_supermartingale: betaBinomialLogMixture({ sum, variance, bestAt, below, above }),
    bound: valueOf(betaBinomialMixtureBound({ variance, bestAt, below, above })),
  };
}

function pocock({ looks, alpha, sides }: { looks: number; alpha: number; sides: number }) {
  const timing = Array.from({ length: looks }, (_, at) => (at + 1) / looks);
  const bounds = groupSequentialBounds({ timing, spending: "pocock-constant", sides }, 1 - alpha);
  return { nominal_p: bounds[0]!.nominalP };
}

const spendings = {
  "gsdesign-hsd": { spending: "hwang-shih-decani", parameter: -4 },
  "landemets-obf-5": { spending: "obrien-fleming" },
  "groupseq-3stage": { spending: "obrien-fleming" },
} as const;

function spending({ id, inputs }: VectorCase) {
  const how = spendings[id as keyof typeof spendings];
  if (how === undefined) return undefined;
  const timing = inputs.timing ?? [inputs.t, 1];
  const looks = groupSequentialBounds({ timing, sides: inputs.sides, ...how }, 1 - inputs.alpha);
  if (inputs.t !== undefined) {
    return { z: looks[0]!.z, spent: alphaSpent({ fraction: inputs.t, alpha: inputs.alpha, ...how }) };
  }
  return { z: looks.map(({ z }) => z), cumulative_alpha: looks.map(({ spentAlpha }) => spentAlpha) };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}
