import { srm } from "../../src/core/stats/srm.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests("ab_srm.json", ({ inputs: { observed, weights, method } }) => {
  const { chiSquare, freedom, p } = knownValue(srm(observed, weights, method === "normal, corrected"));
  return { chi2: chiSquare, df: freedom, p };
});
