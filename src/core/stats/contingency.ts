import { checkPairs } from "../kit/check.ts";
import { checkLabels, type Label } from "./labels.ts";

/** How often each pair of (label, cluster) meets that does meet, and the sizes of labels and clusters. */
export type Contingency = {
  cells: { label: number; cluster: number; count: number }[];
  labelSizes: number[];
  clusterSizes: number[];
  total: number;
};

/**
 * Counts two ways of dividing the same things. Labels and clusters are numbered in the order of their first coming.
 * @throws RangeError when the two differ in length or a label is neither a string nor a finite number
 */
export function contingency(labels: ArrayLike<Label>, clusters: ArrayLike<Label>): Contingency {
  checkPairs("labels", Array.from(labels), "clusters", Array.from(clusters));
  const first = sizesOf("labels", labels);
  const second = sizesOf("clusters", clusters);
  const width = second.sizes.length;
  const met = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) {
    const key = first.codes[i]! * width + second.codes[i]!;
    met.set(key, (met.get(key) ?? 0) + 1);
  }
  const cells = Array.from(met, ([key, count]) => ({
    label: Math.floor(key / width),
    cluster: key % width,
    count,
  }));
  return { cells, labelSizes: first.sizes, clusterSizes: second.sizes, total: labels.length };
}

/** The number of each thing's label, and how many things have each. */
export function sizesOf(
  name: string,
  labels: ArrayLike<Label>,
): { codes: Int32Array; sizes: number[]; names: Label[] } {
  checkLabels(name, labels);
  const numbers = new Map<string, number>();
  const names: Label[] = [];
  const sizes: number[] = [];
  const codes = Int32Array.from({ length: labels.length }, (_, at) => {
    const text = String(labels[at]);
    const code = numbers.get(text) ?? numbers.size;
    if (code === sizes.length) {
      numbers.set(text, code);
      names.push(labels[at]!);
      sizes.push(0);
    }
    sizes[code]!++;
    return code;
  });
  return { codes, sizes, names };
}

/** Whether both divide the things alike but for the names. */
export function isSameDivision({ cells, labelSizes, clusterSizes }: Contingency): boolean {
  return cells.length === labelSizes.length && cells.length === clusterSizes.length;
}
