import { stratifiedAllocation } from "../stats/stratified-allocation.ts";

/** A group of texts by name and size. */
export type NamedStratum = { name: string; size: number };
/** Groups to draw from: the names taken together (more than one: small ones), how many texts they have, and how many to draw. */
export type DrawnStratum = { names: string[]; size: number; drawn: number };

/** Fewer drawn of a group could not tell its spread. */
const leastDrawn = 2;

/**
 * Shares a sample out over groups in proportion to their size. Groups too small to give two texts are taken together as one, the last.
 * @param strata sizes whole, 1 or more
 * @param sampleSize whole; all texts where there are no more
 * @returns groups with at least one text to draw, in the order given, those taken together last
 * @example strataToDraw([{ name: "chat", size: 80 }, { name: "phone", size: 18 }, { name: "mail", size: 2 }], 20) .map(({ drawn }) => drawn) // => [16, 4, 0]
 */
export function strataToDraw(strata: readonly NamedStratum[], sampleSize: number): DrawnStratum[] {
  const all = strata.reduce((sum, { size }) => sum + size, 0);
  const isLarge = ({ size }: NamedStratum) => (size * sampleSize) / all >= leastDrawn;
  const groups = strata.filter(isLarge).map(({ name, size }) => ({ names: [name], size }));
  const small = strata.filter((stratum) => !isLarge(stratum));
  if (small.length > 0) {
    const size = small.reduce((sum, stratum) => sum + stratum.size, 0);
    groups.push({ names: small.map(({ name }) => name), size });
  }
  const shared = stratifiedAllocation({ strata: groups, sampleSize: Math.min(sampleSize, all) });
  return groups.map((group, i) => ({ ...group, drawn: shared.known ? shared.value[i]! : 0 }));
}
