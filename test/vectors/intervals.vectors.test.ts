import { expect } from "vitest";
import { agrestiCoull } from "../../src/core/stats/agresti-coull.ts";
import { clopperPearson } from "../../src/core/stats/clopper-pearson.ts";
import { multinomialIntervals } from "../../src/core/stats/multinomial-intervals.ts";
import { oneMeanTest } from "../../src/core/stats/one-mean-test.ts";
import { oneProportionTest } from "../../src/core/stats/one-proportion-test.ts";
import { wilson } from "../../src/core/stats/wilson.ts";
import { wilsonContinuity } from "../../src/core/stats/wilson-continuity.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

const intervals = { wilson, "clopper-pearson": clopperPearson, "agresti-coull": agrestiCoull };
const npsIds = [
  "nps-xval-18115",
  "nps-xval-18115-n324",
  "nps-two-sample-2",
  "nps-two-sample-3",
  "nps-two-sample-4",
];

vectorTests(
  "intervals_wilson_nps.json",
  ({ id, inputs }) => {
    const { successes, n, confidence } = inputs;
    if (id.startsWith("mean-t")) {
      const { value, freedom, ...test } = knownValue(oneMeanTest(inputs.x, 0, "two-sided", confidence));
      return { mean: value, df: freedom, ...test };
    }
    if (id.startsWith("rproptest")) return propTest(inputs);
    if (id.startsWith("newcombe")) {
      const [plain, corrected] = [wilson, wilsonContinuity].map((f) =>
        knownValue(f(successes, n, confidence)),
      );
      return { wilson: [plain!.low, plain!.high], wilson_cc: [corrected!.low, corrected!.high] };
    }
    if (id.startsWith("wilson-clip")) {
      const { low, high } = knownValue(wilson(successes, n, confidence));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      return { property: low <= high ? "0 <= low <= high <= 1" : "broken" };
    }
    if (inputs.counts) {
      const found = knownValue(multinomialIntervals(inputs.counts, inputs.method, confidence));
      return { intervals: found.map(({ low, high }) => [low, high]) };
    }
    return knownValue(intervals[inputs.method as keyof typeof intervals](successes, n, confidence));
  },
  Object.fromEntries(npsIds.map((id) => [id, "NPS is tested in nps.vectors.test.ts"])),
);

function propTest({ successes, n, p0, continuity }: Record<string, number> & { continuity: boolean }) {
  const { chiSquare, p } = knownValue(oneProportionTest(successes!, n!, p0!, { continuity }));
  const { low, high } = knownValue((continuity ? wilsonContinuity : wilson)(successes!, n!));
  return { chi2: chiSquare, p, low, high };
}
