import { checkLevel, checkNumber, checkNumbers, checkPairs, checkWhole, refuse } from "../kit/check.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import type { AttributeColumn } from "./attribute-codes.ts";
import type { Direction } from "./best-subgroups.ts";
import type { TargetKind } from "./subgroup-evidence.ts";

/**
 * A table by columns, its target and, where told, money, one number per row. `depth`: conditions at most; `top`: finds at most;
 * `leastRows`: fewer make no segment; `leastEffect`: smaller differences are no news, in standard deviations; `falseShare`: share of false finds borne; `keepGivesAway`: search also what all but tells the target.
 */
export type HiddenSegmentsInput = {
  columns: readonly AttributeColumn[];
  target: ArrayLike<number>;
  targetKind?: TargetKind;
  money?: ArrayLike<number> | null;
  direction?: Direction;
  depth?: number;
  top?: number;
  leastRows?: number;
  leastEffect?: number;
  falseShare?: number;
  seed?: number;
  keepGivesAway?: boolean;
};

/** The input with every default filled in, numbers as they are counted with. */
export type HiddenSegmentsPlan = Required<Omit<HiddenSegmentsInput, "columns" | "target" | "money">> & {
  target: Float64Array;
  money: Float64Array | null;
};

const mostDepth = 3;
const mostTop = 200;

/** Fills in defaults and refuses what cannot be searched. */
export function readSegmentsPlan(input: HiddenSegmentsInput, level: number): HiddenSegmentsPlan {
  const { columns, target, money = null, ...others } = input;
  const plan: HiddenSegmentsPlan = {
    targetKind: "share",
    direction: "higher",
    depth: 2,
    top: 20,
    leastRows: leastSegmentRows(target.length),
    leastEffect: leastSegmentEffect,
    falseShare: 0.05,
    seed: 1,
    keepGivesAway: false,
    ...others,
    target: Float64Array.from(target),
    money: money && Float64Array.from(money),
  };
  checkSegmentsPlan(plan, level);
  checkTable(columns, plan);
  return plan;
}

/**
 * The fewest rows of a segment when nobody says: 0.2 % of all, but no less than 30.
 * @example leastSegmentRows(1_000_000) // => 2000
 */
export function leastSegmentRows(rows: number): number {
  return Math.max(30, Math.ceil(rows / 500));
}

/** The least difference from all others that is news when nobody says, in standard deviations: half of what Cohen calls small. */
export const leastSegmentEffect = 0.1;

function checkSegmentsPlan(plan: HiddenSegmentsPlan, level: number): void {
  checkOneOf("targetKind", plan.targetKind, ["share", "mean"]);
  checkOneOf("direction", plan.direction, ["higher", "lower", "both"]);
  checkWhole("depth", plan.depth, 1, mostDepth);
  checkWhole("top", plan.top, 1, mostTop);
  checkWhole("leastRows", plan.leastRows, 2);
  checkNumber("leastEffect", plan.leastEffect, 0);
  checkLevel("falseShare", plan.falseShare);
  checkWhole("seed", plan.seed, Number.MIN_SAFE_INTEGER);
  checkLevel("level", level);
}

function checkTable(
  columns: readonly AttributeColumn[],
  { target, targetKind, money }: HiddenSegmentsPlan,
): void {
  const rows = { length: target.length } as unknown[];
  const listed = [
    ...columns.map(({ name, values }) => ({ name, values })),
    { name: "money", values: money ?? target },
  ];
  for (const { name, values } of listed)
    checkPairs(name, { length: values.length } as unknown[], "target", rows);
  if (new Set(columns.map(({ name }) => name)).size < columns.length)
    refuse("two columns have one name", "у двух столбцов одно имя");
  const [least, most] = targetKind === "share" ? [0, 1] : [-1e150, 1e150];
  checkNumbers("target", Array.from(target), least, most);
  if (money) checkNumbers("money", Array.from(money), -1e150, 1e150);
  if (targetKind === "share" && !target.every((value) => value === 0 || value === 1))
    refuse('a target of kind "share" holds only 0 and 1', 'В target вида "share" бывают только 0 и 1');
}
