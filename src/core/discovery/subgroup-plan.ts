import { checkLevel, checkNumber, checkNumbers, checkPairs, checkWhole, refuse } from "../kit/check.ts";
import type { AttributeColumn } from "./attribute-codes.ts";
import type { Direction } from "./best-subgroups.ts";
import type { TargetKind } from "./subgroup-evidence.ts";
import { checkOneOf } from "../kit/check-one-of.ts";

/**
 * A table by columns and its target, one number per row (0 or 1 for "share"). `depth`: conditions at most; `top`: finds at most;
 * `leastRows`: fewer make no subgroup; `exponent`: weight of the size in the quality; `falseShare`: share of false finds borne, 1 for all.
 */
export type SubgroupSearchInput = {
  columns: readonly AttributeColumn[];
  target: ArrayLike<number>;
  targetKind?: TargetKind;
  direction?: Direction;
  depth?: number;
  top?: number;
  leastRows?: number;
  exponent?: number;
  generalisationAware?: boolean;
  keepRedundant?: boolean;
  falseShare?: number;
  seed?: number;
};

/** The input with every default filled in. */
export type SubgroupPlan = Required<Omit<SubgroupSearchInput, "seed">> & { seed: number | undefined };

const mostTop = 1000;
const mostDepth = 5;

/** Fills in defaults and refuses what cannot be searched. */
export function readPlan(input: SubgroupSearchInput, level: number): SubgroupPlan {
  const plan: SubgroupPlan = {
    targetKind: "share",
    direction: "higher",
    depth: 2,
    top: 10,
    leastRows: 30,
    exponent: 1,
    generalisationAware: false,
    keepRedundant: false,
    falseShare: 0.05,
    ...input,
    seed: input.seed,
  };
  checkPlan(plan);
  checkLevel("level", level);
  checkTable(plan);
  return plan;
}

function checkPlan(plan: SubgroupPlan): void {
  checkOneOf("targetKind", plan.targetKind, ["share", "mean"]);
  checkOneOf("direction", plan.direction, ["higher", "lower", "both"]);
  checkWhole("depth", plan.depth, 1, mostDepth);
  checkWhole("top", plan.top, 1, mostTop);
  checkWhole("leastRows", plan.leastRows, 2);
  checkNumber("exponent", plan.exponent, 0, 1);
  checkNumber("falseShare", plan.falseShare, Number.MIN_VALUE, 1);
  if (plan.seed !== undefined) checkWhole("seed", plan.seed, Number.MIN_SAFE_INTEGER);
}

function checkTable({ columns, target, targetKind }: SubgroupPlan): void {
  const values = Array.from(target);
  for (const column of columns)
    checkPairs(column.name, { length: column.values.length } as unknown[], "target", values);
  if (new Set(columns.map(({ name }) => name)).size < columns.length)
    refuse("two columns have one name", "у двух столбцов одно имя");
  checkNumbers("target", values, ...(targetKind === "share" ? [0, 1] : [-1e150, 1e150]));
  if (targetKind === "share" && !values.every((value) => value === 0 || value === 1))
    refuse('a target of kind "share" holds only 0 and 1', 'В target вида "share" бывают только 0 и 1');
}
