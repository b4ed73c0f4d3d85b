import { checkNumber, refuse } from "../kit/check.ts";
import { checkProportion, type Proportion } from "../stats/proportion.ts";

/**
 * Weighted relative accuracy of a subgroup: how much its share of hits stands above that of all, weighted by its size.
 * @formula (n / N)^a (p - p0), p = hits / n inside, p0 = Hits / N of all; a = 1: WRAcc, a = 0.5: ordered as the z of a binomial test, a = 0: the plain difference
 * @use to rank subgroups of one search by size and difference together; it is no test: subgroupSearch adds p-values corrected for everything searched
 * @param part     hits out of trials inside the subgroup, whole counts
 * @param whole    hits out of trials of all, the subgroup included
 * @param exponent weight of the size, 0..1
 * @returns -1..1, 0 for a subgroup like all others and for one without rows
 * @throws RangeError when a count is not whole, hits exceed trials, the part exceeds the whole, or exponent lies outside 0..1
 * @convention StandardQF of pysubgroup; Lavrac, Flach & Zupan's WRAcc is a = 1
 * @source Kloesgen (1996), Explora, in Advances in Knowledge Discovery and Data Mining; Lavrac, Flach & Zupan (1999), ILP-99:174-185
 * @example wracc({ hits: 133, trials: 259 }, { hits: 300, trials: 1000 }) // => 0.0553
 */
export function wracc(part: Proportion, whole: Proportion, exponent = 1): number {
  checkProportion(part, "part");
  checkProportion(whole, "whole");
  checkNumber("exponent", exponent, 0, 1);
  if (part.hits > whole.hits || part.trials - part.hits > whole.trials - whole.hits)
    refuse("a part is greater than the whole", "часть больше целого");
  if (part.trials === 0) return 0;
  const gap = part.hits / part.trials - whole.hits / whole.trials;
  return (part.trials / whole.trials) ** exponent * gap;
}
