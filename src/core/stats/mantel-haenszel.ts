import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { chiSquareUpper, zOf } from "./distributions.ts";
import { breslowDay, type Homogeneity, woolf } from "./odds-homogeneity.ts";
import { checkProportion, type Proportion } from "./proportion.ts";
import { fourfold, type Fourfold } from "./fourfold.ts";

/** One stage of a ramp, segment or department: hits of trials in both arms. */
export type ArmsStratum = { control: Proportion; treatment: Proportion };

/** What one table tells by itself: shares and their odds ratio, where they can be told. */
export type FourfoldEffect = {
  controlShare: Answer<number>;
  treatmentShare: Answer<number>;
  oddsRatio: Answer<number>;
};

/**
 * The effect over all strata: test, ratios and difference adjusted for strata, the two shares that make the difference and the risk ratio,
 * whether strata agree, and what the heap would say.
 */
export type MantelHaenszel = {
  test: Answer<{ chiSquare: number; p: number }>;
  oddsRatio: Answer<Estimate>;
  riskRatio: Answer<Estimate>;
  riskDifference: Answer<Estimate>;
  adjusted: { controlShare: number; treatmentShare: number };
  woolf: Answer<Homogeneity>;
  breslowDay: Answer<Homogeneity>;
  strata: FourfoldEffect[];
  marginal: FourfoldEffect;
  reversed: boolean;
};

/** Strata and whether the test is corrected for continuity (true). */
export type MantelHaenszelInput = { strata: readonly ArmsStratum[]; continuity?: boolean };

/**
 * Treatment against control within strata (ramp stages, segments), joined without the strata's sizes leading astray.
 * A heap of all strata can show the opposite of what is true in each: `reversed` says when it does.
 * @formula  OR = sum(a d / n) / sum(b c / n), ln OR by Robins-Breslow-Greenland; difference = sum((a n0 - c n1) / n) / sum(n1 n0 / n), variance of
 * Sato; adjusted shares sum(a n0 / n) / sum(n1 n0 / n) and sum(c n1 / n) / sum(n1 n0 / n); RR their ratio, ln RR by Greenland-Robins; chi2 = (|sum(a - E a)| - 1/2)^2 / sum Var a
 * @use when the share of customers in the treatment changed over time (a staged roll-out) or differs by segment; when woolf or breslowDay have
 * a small p, tell the strata apart instead of one number
 * @param input strata with hits and trials of both arms, whole; continuity of the test
 * @param level confidence of the intervals, share in (0, 1)
 * @returns parts that each may have no answer: "no-data" without strata that have both arms, "no-variation" when all or none hit,
 * "undefined-ratio" for an odds ratio over or of 0, "too-few" strata to compare; oddsRatio is treatment's odds over control's,
 * riskRatio treatment's share over control's, adjusted their shares 0..1 weighed so that they differ by riskDifference
 * @throws RangeError when hits exceed trials, counts are not whole, or level is impossible
 * @convention test with continuity correction as R's mantelhaen.test, at most down to 0; woolf adds 1/2 to each cell; breslowDay with
 * Tarone's correction; `reversed` when the heap's difference has the other sign than the adjusted one
 * @source Mantel & Haenszel (1959), JNCI 22:719-748; Robins, Breslow & Greenland (1986), Biometrics 42:311-323; Greenland & Robins
 * (1985), Biometrics 41:55-68; Sato (1989), Biometrics
 * 45:1323-1324; Woolf (1955), Ann Hum Genet 19:251-253; Breslow & Day (1980), IARC 32, with Tarone (1985), Biometrika 72:91-95
 * @example mantelHaenszel({ strata: [{ control: { hits: 20000, trials: 990000 }, treatment: { hits: 230, trials: 10000 } }, { control: { hits: 5000, trials: 500000 }, treatment: { hits: 6000, trials: 500000 } }] }) // => known { riskDifference: { known: true, value: { value: 0.00203 } }, reversed: true }
 */
export function mantelHaenszel(input: MantelHaenszelInput, level = 0.95): Answer<MantelHaenszel> {
  const z = zOf(level);
  for (const [at, { control, treatment }] of input.strata.entries()) {
    checkProportion(control, `strata[${at}].control`);
    checkProportion(treatment, `strata[${at}].treatment`);
  }
  const all = input.strata.map(fourfold);
  const tables = all.filter(({ treated, untreated }) => treated > 0 && untreated > 0);
  if (tables.length === 0) return unknown("no-data");
  const heap = fourfold(heapOf(input.strata));
  const riskDifference = differenceOf(tables, z);
  const adjusted = riskDifference.known ? riskDifference.value.value : 0;
  const heapDifference = heap.a / heap.treated - heap.c / heap.untreated;
  const oddsRatio = oddsRatioOf(tables, z);
  return known({
    test: testOf(tables, input.continuity ?? true),
    oddsRatio,
    riskRatio: riskRatioOf(tables, z),
    riskDifference,
    adjusted: adjustedShares(tables),
    woolf: woolf(tables),
    breslowDay: oddsRatio.known ? breslowDay(tables, oddsRatio.value.value) : oddsRatio,
    strata: all.map(effectOf),
    marginal: effectOf(heap),
    reversed: adjusted * heapDifference < 0,
  });
}

function testOf(tables: readonly Fourfold[], continuity: boolean): MantelHaenszel["test"] {
  let excess = 0;
  let variance = 0;
  for (const { a, hits, misses, treated, untreated, n } of tables) {
    excess += a - (treated / n) * hits;
    if (n > 1) variance += (treated / n) * (untreated / n) * (hits / (n - 1)) * misses;
  }
  if (!(variance > 0)) return unknown("no-variation");
  const distance = Math.max(0, Math.abs(excess) - (continuity ? 0.5 : 0));
  const chiSquare = (distance * distance) / variance;
  return known({ chiSquare, p: chiSquareUpper(chiSquare, 1) });
}

function oddsRatioOf(tables: readonly Fourfold[], z: number): Answer<Estimate> {
  let [over, under, overConcordant, mixed, underDiscordant] = [0, 0, 0, 0, 0];
  for (const { a, b, c, d, n } of tables) {
    const r = (a / n) * d;
    const s = (b / n) * c;
    const concordant = (a + d) / n;
    over += r;
    under += s;
    overConcordant += concordant * r;
    mixed += concordant * s + (1 - concordant) * r;
    underDiscordant += (1 - concordant) * s;
  }
  if (over === 0 || under === 0) return unknown("undefined-ratio");
  const variance =
    overConcordant / over / (2 * over) + mixed / over / (2 * under) + underDiscordant / under / (2 * under);
  const stretch = Math.exp(z * Math.sqrt(variance));
  const value = over / under;
  return known({ value, low: value / stretch, high: value * stretch });
}

function riskRatioOf(tables: readonly Fourfold[], z: number): Answer<Estimate> {
  let [over, under, scatter] = [0, 0, 0];
  for (const { a, c, treated, untreated, hits, n } of tables) {
    over += (a / n) * untreated;
    under += (c / n) * treated;
    scatter += (hits / n) * (treated / n) * untreated - (a / n) * c;
  }
  if (over === 0 || under === 0) return unknown("undefined-ratio");
  const variance = scatter / over / under;
  if (!(variance > 0)) return unknown("no-variation");
  const stretch = Math.exp(z * Math.sqrt(variance));
  const value = over / under;
  return known({ value, low: value / stretch, high: value * stretch });
}

function adjustedShares(tables: readonly Fourfold[]): MantelHaenszel["adjusted"] {
  let [treatment, control, weight] = [0, 0, 0];
  for (const { a, c, treated, untreated, n } of tables) {
    treatment += a * (untreated / n);
    control += c * (treated / n);
    weight += (treated / n) * untreated;
  }
  return { controlShare: control / weight, treatmentShare: treatment / weight };
}

function differenceOf(tables: readonly Fourfold[], z: number): Answer<Estimate> {
  let [excess, weight, skew, scatter] = [0, 0, 0, 0];
  for (const { a, b, c, d, treated, untreated, n } of tables) {
    const [t, u] = [treated / n, untreated / n];
    excess += a * u - c * t;
    weight += treated * u;
    skew += c * t * t - a * u * u + t * u * (untreated - treated) * 0.5;
    scatter += (a * (d / n) + c * (b / n)) / 2;
  }
  const value = excess / weight;
  const variance = (value * skew + scatter) / weight / weight;
  if (!(variance > 0)) return unknown("no-variation");
  const half = z * Math.sqrt(variance);
  return known({ value, low: Math.max(-1, value - half), high: Math.min(1, value + half) });
}

function effectOf({ a, b, c, d, treated, untreated }: Fourfold): FourfoldEffect {
  const share = (hits: number, trials: number) => (trials === 0 ? unknown("no-data") : known(hits / trials));
  const oddsRatio = b * c === 0 || a * d === 0 ? unknown("undefined-ratio") : known((a / b) * (d / c));
  return { controlShare: share(c, untreated), treatmentShare: share(a, treated), oddsRatio };
}

function heapOf(strata: readonly ArmsStratum[]): ArmsStratum {
  const sum = (arm: "control" | "treatment", field: "hits" | "trials") =>
    strata.reduce((total, stratum) => total + stratum[arm][field], 0);
  return {
    control: { hits: sum("control", "hits"), trials: sum("control", "trials") },
    treatment: { hits: sum("treatment", "hits"), trials: sum("treatment", "trials") },
  };
}
