import { type Adjustment, adjustPValues } from "../../src/core/stats/adjust-p-values.ts";
import { vectorTests } from "../worlds/vectors.ts";

const methods: Record<string, Adjustment> = { BH: "benjamini-hochberg", BY: "benjamini-yekutieli" };

vectorTests("multiple_testing.json", ({ id, inputs: { p, method, q } }) => {
  const rejected = (by: Adjustment) => adjustPValues(p, by).filter((each) => each <= q).length;
  if (id === "bh1995-count")
    return { BH: rejected("benjamini-hochberg"), bonferroni: rejected("bonferroni") };
  return { p_adjusted: adjustPValues(p, methods[method] ?? method) };
});
