import type { Blend } from "./blend-scores.ts";
import type { DenseModel } from "./train-dense.ts";

/** What was learnt from vectors, and how it is joined with the words. */
export type DenseView = { model: DenseModel; blend: Blend };

const version = 1;
const header = 7;

/**
 * To be kept: seven 32-bit numbers (version, kind, labels, width, whether "none" was learnt, the blend), then the mean and the weights.
 * @example denseToBytes(view).length // => 28 + 4 x (width + labels x (width + 1))
 */
export function denseToBytes({ model, blend }: DenseView): Uint8Array {
  const { kind, labels, width, hasNone, mean, weights } = model;
  const numbers = new Float32Array(header + mean.length + weights.length);
  const facts = [version, kind === "single" ? 0 : 1, labels, width, hasNone ? 1 : 0];
  numbers.set([...facts, blend.share, blend.threshold]);
  numbers.set(mean, header);
  numbers.set(weights, header + mean.length);
  return new Uint8Array(numbers.buffer);
}

/** @throws RangeError when these bytes are none of ours */
export function denseFromBytes(bytes: Uint8Array): DenseView {
  const numbers = new Float32Array(bytes.slice().buffer);
  const [written, kind, labels = 0, width = 0, none, share = 0, threshold = 0] = numbers;
  const hasNone = none === 1;
  const weights = (labels + (hasNone ? 1 : 0)) * (width + 1);
  if (written !== version || numbers.length !== header + width + weights)
    throw new RangeError("these bytes hold nothing learnt from vectors");
  return {
    model: {
      kind: kind === 0 ? "single" : "multi",
      labels,
      width,
      hasNone,
      mean: numbers.slice(header, header + width),
      weights: numbers.slice(header + width),
    },
    blend: { share, threshold },
  };
}
