import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkNumber } from "../kit/check.ts";
import { sampleIndexes, seededRandom } from "../kit/seeded-random.ts";
import { adjustPValues } from "../stats/adjust-p-values.ts";
import { codeColumn, type CodedColumn } from "./attribute-codes.ts";
import { BestSubgroups } from "./best-subgroups.ts";
import { centredSums, type CentredTarget, type Condition, summaryOf, without } from "./centred-sums.ts";
import { type SubgroupEvidence, subgroupEvidence, type TargetKind } from "./subgroup-evidence.ts";
import { readPlan, type SubgroupPlan, type SubgroupSearchInput } from "./subgroup-plan.ts";
import { type FoundSubgroup, withoutRedundant } from "./without-redundant.ts";

/** The same subgroup on rows that did not help to find it; `qValue` is Holm's over all finds. */
export type SubgroupConfirmation = SubgroupEvidence & { qValue: number; isConfirmed: boolean };

/** One subgroup: all conditions hold. `qValue`: p corrected for every candidate of the search (Benjamini-Hochberg). */
export type Subgroup = SubgroupEvidence & {
  conditions: { column: string; value: string | number }[];
  quality: number;
  qValue: number;
  confirmation: Answer<SubgroupConfirmation>;
};

/** `rows` searched, `overall` share or mean of them, `candidates` that could have been found, and the finds, best first. */
export type SubgroupSearch = {
  rows: number;
  confirmRows: number;
  overall: number;
  candidates: number;
  finds: Subgroup[];
};

/**
 * Subgroups of customers or contacts that differ most from all others: "of iOS users with the new version 31 % are detractors".
 * All conjunctions of attribute values up to a depth are searched, exactly; finds are tested against all other rows, corrected for
 * all that could have been found, and, with a seed, confirmed on the half of the rows that was put aside.
 * @formula quality (n / N)^a (value inside - value of all); aware of generalisations: minus the best quality of any subset of the conditions (0 of none)
 * @use to learn where a problem sits among many nominal attributes; a find is an association, not a cause. Cut numbers into bands first. With known questions in mind compare just those groups (standingOut, newcombeDifference)
 * @param input columns of one length with values per row (null: not known); target per row; targetKind "share" (target 0 or 1) or "mean"; direction "higher", "lower" or "both"; depth 1..5 (2); top 1..1000 (10); leastRows 2 or more (30); exponent a of 0..1 (1); generalisationAware (false); keepRedundant (false: a subgroup that does not differ at p <= 0.05 from the rest of one that it refines is left out); falseShare in (0, 1] (0.05); seed, whole: search one half of the rows and confirm on the other
 * @param level two-sided confidence of all intervals, share in (0, 1)
 * @returns the finds, best quality first: rows, share or mean inside and outside, effect with interval, p and q, and the confirmation (no answer "no-data" without a seed, "too-few" when the other half has under 2 such rows); no answer: "no-data" without rows, "too-few" with fewer rows searched than leastRows, "no-variation" when the target is constant
 * @throws RangeError when columns and target differ in length, two columns have one name, a share target is not 0 or 1, an option is out of range, or the language of subgroups exceeds 2^53 conjunctions
 * @convention q counts all conjunctions that the frequent values allow, found or cut off; redundancy is judged among the 20 * top best; shares by Wilson, Newcombe and Fisher's exact two-sided test (pooled z above 5000 possible tables), means by Student and Welch
 * @source Kloesgen (1996), Explora; Wrobel (1997), PKDD:78-87; Lemmerich & Becker (2018), ECML PKDD (generalisation-aware); Benjamini & Hochberg (1995), JRSS B 57:289
 * @example subgroupSearch({ columns: [{ name: "os", values: ["ios", "ios", "ios", "ios", "ios", "web", "web", "web", "web", "web"] }], target: [1, 1, 1, 1, 1, 0, 0, 0, 0, 0], leastRows: 2 }) // => known { rows: 10, overall: 0.5, candidates: 2, finds: [{ conditions: [{ column: "os", value: "ios" }], rows: 5, quality: 0.25, pValue: 0.0079, qValue: 0.0159 }] }
 */
export function subgroupSearch(input: SubgroupSearchInput, level = 0.95): Answer<SubgroupSearch> {
  const plan = readPlan(input, level);
  const { rows, confirmRows } = halves(plan.target.length, plan.seed);
  if (rows.length === 0) return unknown("no-data");
  if (rows.length < plan.leastRows) return unknown("too-few");
  const found = centred(plan.target, rows);
  const whole = centredSums(found, []);
  if (!(whole.squares > 0)) return unknown("no-variation");
  const columns = plan.columns.map((column) => codeColumn(column, rows, plan.leastRows));
  const shown = chosen(plan, columns, found);
  const candidates = languageSize(columns, plan.depth);
  const evidence = shown.map((each) => ({
    ...each,
    proof: proofOf(each.conditions, found, plan.targetKind, level),
  }));
  const finds = beyondChance(evidence, candidates, plan.falseShare);
  const confirmed = confirm(finds, plan, confirmRows, level);
  return known({
    rows: rows.length,
    confirmRows: confirmRows.length,
    overall: found.centre,
    candidates,
    finds: finds.map((find, at) => ({
      ...find,
      conditions: named(find.conditions),
      confirmation: confirmed[at]!,
    })),
  });
}

/** All rows, or with a seed two halves that chance alone has parted. */
function halves(total: number, seed: number | undefined): { rows: Uint32Array; confirmRows: Uint32Array } {
  const all = Uint32Array.from({ length: total }, (_, row) => row);
  if (seed === undefined) return { rows: all, confirmRows: new Uint32Array(0) };
  const rows = sampleIndexes(total, Math.ceil(total / 2), seededRandom(seed));
  const isTaken = new Uint8Array(total);
  for (const row of rows) isTaken[row] = 1;
  return { rows, confirmRows: all.filter((row) => !isTaken[row]) };
}

function centred(values: ArrayLike<number>, rows: ArrayLike<number>): CentredTarget {
  const first = rows.length > 0 ? values[rows[0]!]! : 0;
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += values[rows[at]!]! - first;
  return { values, rows, centre: first + sum / Math.max(1, rows.length) };
}

const mostConjunctions = 2 ** 53;
/** So many times the finds asked for are looked at before redundant ones are left out. */
const spare = 20;

function chosen(plan: SubgroupPlan, columns: readonly CodedColumn[], found: CentredTarget): FoundSubgroup[] {
  const deviations = Float64Array.from(found.rows, (row) => found.values[row]! - found.centre);
  const { direction, depth, top, leastRows, exponent, generalisationAware } = plan;
  const pool = plan.keepRedundant ? top : top * spare;
  checkNumber("the number of conjunctions", conjunctionKeys(columns, depth), 0, mostConjunctions);
  const best = new BestSubgroups({
    columns,
    deviations,
    direction,
    depth,
    top: pool,
    leastRows,
    exponent,
    generalisationAware,
  }).find();
  const all = best.map(({ selectors, quality }) => ({
    quality,
    conditions: selectors
      .map(({ column, code }) => ({
        column: plan.columns[column]!,
        value: columns[column]!.labels[code - 1]!,
      }))
      .reverse(),
  }));
  return plan.keepRedundant ? all : withoutRedundant(all, plan.top, plan.targetKind, found);
}

const conjunctionKeys = (columns: readonly CodedColumn[], depth: number) =>
  (1 + columns.reduce((sum, { labels }) => sum + labels.length, 0)) ** depth;

/** Of conjunctions of up to `depth` conditions on different columns: the sum of the elementary symmetric polynomials. */
function languageSize(columns: readonly CodedColumn[], depth: number): number {
  const counts = [1, ...new Array<number>(depth).fill(0)];
  for (const { labels } of columns) {
    for (let size = depth; size >= 1; size--) counts[size]! += counts[size - 1]! * labels.length;
  }
  return counts.slice(1).reduce((sum, count) => sum + count, 0);
}

function proofOf(
  conditions: readonly Condition[],
  target: CentredTarget,
  kind: TargetKind,
  level: number,
): Answer<SubgroupEvidence> {
  const inside = centredSums(target, conditions);
  const outside = without(centredSums(target, []), inside);
  return subgroupEvidence(summaryOf(inside, target.centre), summaryOf(outside, target.centre), kind, level);
}

type Proved = FoundSubgroup & SubgroupEvidence & { qValue: number };

/** Candidates that are not shown count as if their p were 1: the q of those shown can only be greater for it. */
function beyondChance(
  all: readonly (FoundSubgroup & { proof: Answer<SubgroupEvidence> })[],
  candidates: number,
  falseShare: number,
): Proved[] {
  const tested = all.flatMap(({ proof, ...find }) => (proof.known ? [{ ...find, ...proof.value }] : []));
  const qValues = adjustPValues(
    tested.map(({ pValue }) => Math.min(1, pValue * (candidates / tested.length))),
  );
  return tested
    .map((find, at) => ({ ...find, qValue: qValues[at]! }))
    .filter(({ qValue }) => qValue <= falseShare);
}

const confirmedBelow = 0.05;

function confirm(
  finds: readonly Proved[],
  plan: SubgroupPlan,
  confirmRows: Uint32Array,
  level: number,
): Answer<SubgroupConfirmation>[] {
  if (confirmRows.length === 0) return finds.map(() => unknown("no-data"));
  const target = centred(plan.target, confirmRows);
  const proofs = finds.map(({ conditions }) => proofOf(conditions, target, plan.targetKind, level));
  const qValues = adjustPValues(
    proofs.map((proof) => (proof.known ? proof.value.pValue : 1)),
    "holm",
  );
  return proofs.map((proof, at) => {
    if (!proof.known) return proof;
    const isSameSide = proof.value.effect.value * finds[at]!.effect.value > 0;
    const isConfirmed = isSameSide && qValues[at]! <= confirmedBelow;
    return known({ ...proof.value, qValue: qValues[at]!, isConfirmed });
  });
}

function named(conditions: readonly Condition[]): Subgroup["conditions"] {
  return conditions.map(({ column, value }) => ({ column: column.name, value }));
}
