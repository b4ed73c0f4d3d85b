import {
  type CentredSums,
  centredSums,
  type CentredTarget,
  type Condition,
  summaryOf,
  without,
} from "./centred-sums.ts";
import { subgroupEvidence, type TargetKind } from "./subgroup-evidence.ts";

/** A conjunction that the search brought up. */
export type FoundSubgroup = { conditions: Condition[]; quality: number };

/** A difference from what is refined that chance gives as often as this says nothing new. */
const leastNews = 0.05;

/**
 * The first so many of a list that say more than each of those that they refine: their rows differ from its other rows.
 * @param all best first
 */
export function withoutRedundant(
  all: readonly FoundSubgroup[],
  top: number,
  kind: TargetKind,
  target: CentredTarget,
): FoundSubgroup[] {
  const kept: FoundSubgroup[] = [];
  const seen = new Map<string, CentredSums>();
  const sumsOf = (conditions: readonly Condition[]) => {
    const key = JSON.stringify(conditions.map(({ column, value }) => [column.name, value]));
    const sums = seen.get(key) ?? centredSums(target, conditions);
    seen.set(key, sums);
    return sums;
  };
  for (const find of all) {
    if (kept.length === top) break;
    const own = sumsOf(find.conditions);
    const generals = properSubsets(find.conditions).map(sumsOf);
    if (generals.every((general) => saysMore(own, general, kind, target.centre))) kept.push(find);
  }
  return kept;
}

function properSubsets<T>(items: readonly T[]): T[][] {
  const masks = Array.from({ length: Math.max(0, 2 ** items.length - 2) }, (_, at) => at + 1);
  return masks.map((mask) => items.filter((_, at) => mask & (1 << at)));
}

function saysMore(own: CentredSums, general: CentredSums, kind: TargetKind, centre: number): boolean {
  const rest = summaryOf(without(general, own), centre);
  const evidence = subgroupEvidence(summaryOf(own, centre), rest, kind, 0.95);
  return evidence.known && evidence.value.pValue <= leastNews;
}
