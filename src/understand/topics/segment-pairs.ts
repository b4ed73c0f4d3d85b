import { type Part, standingOut } from "../../core/discovery/standing-out.ts";
import type { MaskCount } from "./segment-queries.ts";

/** A segment with its contacts on the topic and all it has: of one value, or of two attributes together. */
export type Counted = Part & { field: string; value: string; also?: { field: string; value: string } };

/** All pairs of eight values are 28: enough to find what hides in two, few enough not to drown it in the correction. */
const mostPromising = 8;
/** A value need not stand out for sure to be looked at together with another. */
const promisingLevel = 0.2;

/** Attribute values with more of the topic than others have: a segment hidden in two of them shows in each a little. */
export function promisingOf(singles: readonly Counted[], whole: Part): Counted[] {
  const attributes = singles.filter(({ field }) => field.startsWith("attr:"));
  return standingOut(attributes, whole, promisingLevel)
    .filter(({ lift }) => lift > 1)
    .slice(0, mostPromising)
    .map(({ part }) => part);
}

/**
 * Values of different attributes two by two, with the contacts that have both.
 * @param singles all values; the pairs will be compared after them
 * @param base    contacts by which of the values they have
 * @param onTopic the same of the topic's contacts
 */
export function pairsOf(
  singles: readonly Counted[],
  values: readonly Counted[],
  base: readonly MaskCount[],
  onTopic: readonly MaskCount[],
): Counted[] {
  return values.flatMap((first, i) =>
    values.slice(i + 1).flatMap((second, j): Counted[] => {
      if (first.field === second.field) return [];
      const both = (1 << i) | (1 << (i + 1 + j));
      const part = { hits: having(onTopic, both), trials: having(base, both) };
      if (![first, second].every((single) => liesIn(part, single))) return [];
      const { field, value } = first;
      return [
        {
          ...part,
          field,
          value,
          also: { field: second.field, value: second.value },
          within: [singles.indexOf(first), singles.indexOf(second)],
        },
      ];
    }),
  );
}

const having = (counts: readonly MaskCount[], bits: number) =>
  counts.reduce((sum, { mask, count }) => sum + ((mask & bits) === bits ? count : 0), 0);

/** Contacts with attributes of their own beside their customers' may be counted otherwise one by one; those pairs are left out. */
function liesIn(part: Part, single: Part): boolean {
  return (
    part.hits <= part.trials &&
    single.hits - part.hits <= single.trials - part.trials &&
    part.hits <= single.hits
  );
}
