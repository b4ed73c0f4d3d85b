import { refuse } from "../kit/check.ts";
import type { Classifier } from "./classifier.ts";

/** "OTKC" and the version of the form. A new form needs a migration that tells of those kept in the former (as 0020_classifier_form.sql). */
const magic = 0x4f544b43;
const form = 3;
const headLength = 16;
const arrays = ["keys", "idf", "weights", "scales", "bias", "shift", "thresholds"] as const;
type Part = (typeof arrays)[number];
type Head = Pick<Classifier, "labels" | "kind"> & {
  slope: number;
  none: number;
  lengths: Record<Part, number>;
};

/** A classifier as bytes: head (magic, form, length and checksum of what follows), a JSON head, then the arrays, little-endian. */
export function classifierToBytes(classifier: Classifier): Uint8Array {
  const { space, weights, scales, bias, calibration, thresholds } = classifier;
  const parts = {
    keys: space.keys,
    // The name it had when only rarity counted.
    idf: space.importance,
    weights,
    scales,
    bias,
    shift: calibration.shift,
    thresholds,
  };
  const lengths = Object.fromEntries(arrays.map((name) => [name, parts[name].length])) as Record<
    Part,
    number
  >;
  const head: Head = {
    labels: classifier.labels,
    kind: classifier.kind,
    slope: calibration.slope,
    none: calibration.none,
    lengths,
  };
  const text = asciiBytes(asciiJson(head));
  const bodyLength = 4 + text.length + arrays.reduce((sum, name) => sum + parts[name].byteLength, 0);
  const bytes = new Uint8Array(headLength + bodyLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(headLength, text.length);
  bytes.set(text, headLength + 4);
  let at = headLength + 4 + text.length;
  for (const name of arrays) {
    const { buffer, byteOffset, byteLength } = parts[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  view.setUint32(0, magic);
  view.setUint32(4, form);
  view.setUint32(8, bodyLength);
  view.setUint32(12, checksum(bytes));
  return bytes;
}

/**
 * The classifier of bytes written by `classifierToBytes`; gives the same scores.
 * @throws OutOfRange when the bytes are no classifier, of a later form, cut or damaged
 */
export function classifierFromBytes(bytes: Uint8Array): Classifier {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headLength + 4 || view.getUint32(0) !== magic)
    refuse("these bytes are not a classifier", "это не файл классификатора");
  if (view.getUint32(4) !== form)
    refuse(
      `this classifier is of form ${view.getUint32(4)}, known is ${form}: train it again`,
      `классификатор записан в форме ${view.getUint32(4)}, известна ${form}: обучите его заново`,
    );
  if (view.getUint32(8) !== bytes.length - headLength || view.getUint32(12) !== checksum(bytes))
    refuse("the classifier is cut or damaged", "файл классификатора обрезан или повреждён");
  const textLength = view.getUint32(headLength);
  const textFrom = headLength + 4;
  const head = JSON.parse(asciiText(bytes.subarray(textFrom, textFrom + textLength))) as Head;
  let at = textFrom + textLength;
  const take = (name: Part) => {
    const size = name === "weights" ? 1 : 4;
    const from = at;
    at += head.lengths[name] * size;
    // A copy of its own: bytes may be a view into a larger buffer, at an odd place.
    return new Uint8Array(bytes.subarray(from, at)).buffer;
  };
  const floats = (name: Part) => new Float32Array(take(name));
  const keys = new Uint32Array(take("keys"));
  const importance = floats("idf");
  const weights = new Int8Array(take("weights"));
  const scales = floats("scales");
  const bias = floats("bias");
  const shift = floats("shift");
  const thresholds = floats("thresholds");
  const calibration = { slope: head.slope, none: head.none, shift };
  return {
    version: 1,
    labels: head.labels,
    kind: head.kind,
    space: { keys, importance },
    weights,
    scales,
    bias,
    calibration,
    thresholds,
  };
}

/** JSON of ASCII characters alone, so that a character is a byte. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function asciiText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** FNV-1a over what follows the head. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = headLength; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
