import type { FeatureSpace } from "./feature-space.ts";

/** A trained classifier: all that `classify` and `decide` need, and what is written to bytes. */
export type Classifier = {
  version: 1;
  /** Readable names, in the order of the scores. */
  labels: string[];
  /** single: exactly one label or none of them; multi: all that fit. */
  kind: "single" | "multi";
  space: FeatureSpace;
  /** Weights of column c for label l: `weights[c * labels + l] * scales[c]`. */
  weights: Int8Array;
  scales: Float32Array;
  bias: Float32Array;
  calibration: Calibration;
  /** The least probability at which a label is given: one for all when single, one a label when multi. */
  thresholds: Float32Array;
};

/** single: softmax(slope x score) over labels and, where examples of "none" were given, a rival of score `none`. multi: logistic(slope x score + shift). */
export type Calibration = { slope: number; shift: Float32Array; none: number };
