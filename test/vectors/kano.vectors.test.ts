import { kanoCategory } from "../../src/core/kano/kano-category.ts";
import { kanoCoefficients, type KanoQuartet } from "../../src/core/kano/kano-coefficients.ts";
import type { KanoCounts } from "../../src/core/kano/kano-counts.ts";
import { kanoFong } from "../../src/core/kano/kano-fong.ts";
import { kanoSummary } from "../../src/core/kano/kano-summary.ts";
import { vectorTests } from "../worlds/vectors.ts";

vectorTests("kano.json", ({ id, inputs }) => {
  if (id.startsWith("kano-fong-")) return fongOf(inputs.counts);
  if (id.startsWith("kano-coef-")) return summaryOf(inputs.counts);
  if (id.startsWith("kano-ski-")) return coefficientsOf(inputs);
  return { category: kanoCategory(inputs.functional, inputs.dysfunctional) };
});

function fongOf(counts: KanoCounts): Record<string, unknown> | undefined {
  const test = kanoFong(counts);
  return test.known ? test.value : undefined;
}

function coefficientsOf(quartet: KanoQuartet): Record<string, unknown> | undefined {
  const found = kanoCoefficients(quartet);
  return found.known ? { cs_plus: found.value.better, cs_minus: found.value.worse } : undefined;
}

function summaryOf(counts: KanoCounts): Record<string, unknown> | undefined {
  const found = kanoSummary(counts);
  if (!found.known) return undefined;
  const { better, worse, totalStrength, categoryStrength, category, uniform } = found.value;
  return {
    cs_plus: better?.value,
    cs_minus: worse?.value,
    total_strength: totalStrength,
    category_strength: categoryStrength,
    max_category: category,
    chi2_uniform: uniform?.chiSquare,
  };
}
