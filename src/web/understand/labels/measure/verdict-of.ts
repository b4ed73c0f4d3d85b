import type { MeasureResult } from "../../../../understand/model/measures/contract.ts";

/**
 * Who labels better, as far as the texts can tell: the interval of the difference must not hold zero, and the exact test must agree.
 * `perRightAnswer`: what one more right answer by the model costs, in major units; null where there is none to be bought.
 */
export type Verdict = {
  kind: "better" | "worse" | "same";
  isFree: boolean;
  perRightAnswer: number | null;
};

const surely = 0.05;

/** @example verdictOf(result).kind // => "same" where chance may explain the difference */
export function verdictOf({
  comparison,
  costPerThousand,
}: Pick<MeasureResult, "comparison" | "costPerThousand">): Verdict {
  const isFree = costPerThousand === 0;
  if (!comparison.known) return { kind: "same", isFree, perRightAnswer: null };
  const { value, low, high, p } = comparison.value;
  const kind = p < surely && low > 0 ? "better" : p < surely && high < 0 ? "worse" : "same";
  const perRightAnswer = kind === "better" && !isFree ? costPerThousand / (1000 * value) : null;
  return { kind, isFree, perRightAnswer };
}
