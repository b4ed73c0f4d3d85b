import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkCount, checkLevel, refuse } from "../kit/check.ts";
import { zOf } from "../stats/distributions.ts";
import { wilsonBounds } from "../stats/wilson-bounds.ts";

/** A group of texts: how many there are, how many were read, and how many of those show it. */
export type ReadStratum = { size: number; read: number; hits: number };

/**
 * A share of all texts from those read, group by group, with an interval that stays honest where all or none show it.
 * @formula  p = sum W_h p_h, W_h = N_h / N; V = sum W_h^2 (1 - n_h / N_h) p_h (1 - p_h) / (n_h - 1); Wilson's interval for
 * n* = p (1 - p) / V texts instead of n; where V = 0, n* = n / (1 - n / N)
 * @use after a reading drawn by channel, region or month: the share over all, corrected for a finite number of texts
 * @param strata  size whole, 0 or more; read 0..size; hits 0..read
 * @param level confidence of the interval, share in (0, 1)
 * @returns share 0..1; low = high when all were read; no answer: "no-data" without texts, "too-few" when nothing was read
 * @throws RangeError when more were read than there are, or more hits than read
 * @convention groups of which fewer than two texts were read (and not all) are taken together
 * @source Cochran (1977), Sampling Techniques, 5.10; Franco, Little, Louis, Slud (2019), JSSAM 7:334-364 (Wilson with an effective size)
 * @example shareInStrata([{ size: 600, read: 60, hits: 30 }, { size: 400, read: 40, hits: 8 }]) // => known { value: 0.38 }
 * @example shareInStrata([{ size: 1000, read: 0, hits: 0 }]) // => unknown "too-few"
 */
export function shareInStrata(strata: readonly ReadStratum[], level = 0.95): Answer<Estimate> {
  checkLevel("level", level);
  for (const [i, stratum] of strata.entries()) checkStratum(i, stratum);
  const groups = together(strata.filter(({ size }) => size > 0));
  const all = sum(groups, ({ size }) => size);
  const read = sum(groups, (group) => group.read);
  if (all === 0) return unknown("no-data");
  if (groups.some((group) => group.read === 0)) return unknown("too-few");
  const share = Math.min(
    1,
    sum(groups, (group) => (group.size / all) * (group.hits / group.read)),
  );
  if (read === all) return known({ value: share, low: share, high: share });
  const variance = sum(groups, (group) => varianceOf(group, all));
  const spread = share * (1 - share);
  // With no spread seen, the texts read count as many as they are, more where they are nearly all.
  const worth = variance > 0 && spread > 0 ? spread / variance : read / (1 - read / all);
  const { low, high } = wilsonBounds(share * worth, worth, zOf(level));
  return known({ value: share, low: Math.min(share, low), high: Math.max(share, high) });
}

function checkStratum(at: number, { size, read, hits }: ReadStratum): void {
  checkCount(`strata[${at}].size`, size);
  checkCount(`strata[${at}].read`, read);
  checkCount(`strata[${at}].hits`, hits);
  if (read > size)
    refuse(`strata[${at}]: more read than there are`, `strata[${at}]: прочитано больше, чем есть`);
  if (hits > read)
    refuse(`strata[${at}]: more hits than read`, `strata[${at}]: отметок больше, чем прочитано`);
}

/** Groups that cannot tell their own spread become one; where that one cannot either, it joins the smallest other. */
function together(strata: readonly ReadStratum[]): ReadStratum[] {
  const tells = ({ size, read }: ReadStratum) => read >= Math.min(2, size);
  const groups = strata.filter(tells);
  const rest = strata.filter((stratum) => !tells(stratum));
  if (rest.length === 0) return groups;
  let joined = rest.reduce(joinStrata);
  groups.sort((a, b) => b.size - a.size);
  while (!tells(joined) && groups.length > 0) joined = joinStrata(joined, groups.pop()!);
  return [...groups, joined];
}

function joinStrata(one: ReadStratum, other: ReadStratum): ReadStratum {
  return { size: one.size + other.size, read: one.read + other.read, hits: one.hits + other.hits };
}

function varianceOf({ size, read, hits }: ReadStratum, all: number): number {
  if (read < 2) return 0;
  const share = hits / read;
  return (size / all) ** 2 * (1 - read / size) * ((share * (1 - share)) / (read - 1));
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}
