import { checkWhole } from "../kit/check.ts";
import type { KanoCategory } from "./kano-category.ts";

/** How many customers put a feature into each category; whole numbers, 0 or more. */
export type KanoCounts = Record<KanoCategory, number>;

/** The order in which equal counts are decided: what hurts most when it is missed comes first. */
export const kanoOrder: readonly KanoCategory[] = ["M", "O", "A", "I", "R", "Q"];

/** Refuses counts that are none; 1e9 customers are enough. */
export function checkKanoCounts(counts: KanoCounts): void {
  for (const category of kanoOrder) checkWhole(category, counts[category], 0, 1_000_000_000);
}

/** How many answered. */
export function kanoAnswers(counts: KanoCounts): number {
  return kanoOrder.reduce((sum, category) => sum + counts[category], 0);
}

/** Categories from the most frequent on; of equal ones the order M, O, A, I, R, Q. */
export function kanoRanked(counts: KanoCounts): KanoCategory[] {
  return kanoOrder.toSorted((a, b) => counts[b] - counts[a]);
}
