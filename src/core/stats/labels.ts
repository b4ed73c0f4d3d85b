import { checkNumber, refuse } from "../kit/check.ts";

/** The name of a class, a category, a cluster or a code; numbers and strings that print alike are one label. */
export type Label = string | number;

/** @throws RangeError when a label is neither a string nor a finite number */
export function checkLabels(name: string, labels: ArrayLike<Label>): void {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    if (typeof label === "number") checkNumber(`${name}[${at}]`, label);
    else if (typeof label !== "string") {
      refuse(`${name}[${at}] must be a string or a number`, `${name}[${at}] — строка или число`);
    }
  }
}

/** All labels once: numbers in rising order if all are numbers, else in the order of their characters. */
export function distinctLabels(lists: readonly (readonly Label[])[]): Label[] {
  const byText = new Map<string, Label>();
  for (const list of lists)
    for (const label of list) if (!byText.has(String(label))) byText.set(String(label), label);
  const labels = [...byText.values()];
  if (labels.every((label) => typeof label === "number")) return labels.sort((a, b) => a - b);
  return labels.sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

/**
 * Finds the place of a label in a list of labels.
 * @throws RangeError when two labels of the list print alike; the finder when a label is not in the list
 */
export function labelFinder(name: string, labels: readonly Label[]): (label: Label) => number {
  const places = new Map(labels.map((label, at) => [String(label), at]));
  if (places.size < labels.length)
    refuse(`${name} must differ from each other`, `${name} не должны повторяться`);
  return (label) =>
    places.get(String(label)) ?? refuse(`${label} is not among ${name}`, `${label} нет среди ${name}`);
}
