import { adjustedMutualInformation } from "../../src/core/stats/adjusted-mutual-information.ts";
import { adjustedRand } from "../../src/core/stats/adjusted-rand.ts";
import { calinskiHarabasz } from "../../src/core/stats/calinski-harabasz.ts";
import { classificationReport } from "../../src/core/stats/classification-report.ts";
import { daviesBouldin } from "../../src/core/stats/davies-bouldin.ts";
import { entropy } from "../../src/core/stats/entropy.ts";
import { expectedMutualInformation } from "../../src/core/stats/expected-mutual-information.ts";
import { fowlkesMallows } from "../../src/core/stats/fowlkes-mallows.ts";
import type { Label } from "../../src/core/stats/labels.ts";
import { mutualInformation } from "../../src/core/stats/mutual-information.ts";
import { vMeasure } from "../../src/core/stats/v-measure.ts";
import { vectorTests } from "../worlds/vectors.ts";
import { knownValue } from "./known-value.ts";

vectorTests("classification_clustering.json", ({ id, inputs }) => {
  if (inputs.confusion) return scores(inputs.confusion);
  if (inputs.X) {
    const index = id === "davies-bouldin" ? daviesBouldin : calinskiHarabasz;
    return { value: knownValue(index(inputs.X, inputs.labels)) };
  }
  if (id === "entropy") return { entropy: knownValue(entropy(inputs.labels)) };
  if (id === "relabel-invariance") return { property: isInvariant() ? "invariance" : "none" };
  return comparison(inputs.true, inputs.cluster);
});

function scores(confusion: number[][]) {
  const { classes, mcc } = knownValue(classificationReport({ confusion }));
  return {
    precision: classes.map(({ precision }) => knownValue(precision).value),
    recall: classes.map(({ recall }) => knownValue(recall).value),
    f1: classes.map(({ f1 }) => knownValue(f1).value),
    mcc: knownValue(mcc),
  };
}

function comparison(labels: Label[], clusters: Label[]) {
  const v = knownValue(vMeasure(labels, clusters));
  return {
    ...v,
    v_measure: v.vMeasure,
    ari: knownValue(adjustedRand(labels, clusters)),
    mi: knownValue(mutualInformation(labels, clusters)),
    emi: knownValue(expectedMutualInformation(labels, clusters)),
    ami_arithmetic: knownValue(adjustedMutualInformation(labels, clusters)),
    ami_max: knownValue(adjustedMutualInformation(labels, clusters, "max")),
    fmi: knownValue(fowlkesMallows(labels, clusters)),
  };
}

/** All scores of a division stay as they are when clusters get other names; the same division gives 1, one cluster against many 0. */
function isInvariant(): boolean {
  const labels = [0, 0, 0, 1, 1, 1, 2, 2];
  const clusters = [0, 1, 1, 1, 2, 2, 0, 0];
  const renamed = clusters.map((cluster) => `cluster ${(cluster + 1) % 3}`);
  const [before, after] = [comparison(labels, clusters), comparison(labels, renamed)];
  const isSame = Object.entries(before).every(
    ([key, score]) => Math.abs(score - after[key as "ari"]) < 1e-12,
  );
  const [alike, single] = [
    adjustedRand(clusters, renamed),
    adjustedRand(
      clusters,
      clusters.map(() => 0),
    ),
  ];
  return isSame && knownValue(alike) === 1 && knownValue(single) === 0;
}
