import { daysPerMonth, perMonth, topicCost } from "../../core/finance/contact-cost.ts";
import { type Answer, type Estimate, known, unknown } from "../../core/kit/answer.ts";
import { meanInterval } from "../../core/stats/mean-interval.ts";
import { trendVerdict } from "../../core/stats/trend-verdict.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { CostModel, Pain } from "../contract.ts";
import type { TopicFacts } from "./read-pains.ts";

/** The frame that a topic's counts are judged in. */
export type Frame = {
  total: number;
  totals: readonly number[];
  months: number;
  costModel: CostModel;
  currency: string;
};

export type Judgement = Pick<
  Pain,
  "count" | "share" | "moneyPerMonth" | "money" | "sentiment" | "trend" | "spark"
>;

/** Under a week, "a month" would be a guess. */
const leastMonths = 7 / daysPerMonth;

/** Turns counts and sums of a topic into shares, money, lean and trend, each with its interval or the reason for none. */
export function judgeTopic(facts: TopicFacts, frame: Frame): Judgement {
  const cost = topicCost(facts.costs, frame.costModel).total;
  const money = (estimate: Estimate) => ({ ...estimate, currency: frame.currency });
  return {
    count: facts.count,
    share: wilson(facts.count, Math.max(facts.count, frame.total)),
    money: facts.count === 0 ? unknown("no-data") : known(money(cost)),
    moneyPerMonth:
      facts.count === 0
        ? unknown("no-data")
        : frame.months < leastMonths
          ? unknown("too-few")
          : known(money(perMonth(cost, frame.months))),
    sentiment: onScale(meanInterval(facts.sentiment)),
    trend: trendOf(facts.perBin, frame.totals),
    spark: [...facts.perBin],
  };
}

function onScale(mean: Answer<Estimate>): Answer<Estimate> {
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  return known({ value, low: Math.max(-1, low), high: Math.min(1, high) });
}

function trendOf(perBin: readonly number[], totals: readonly number[]): Pain["trend"] {
  const periods = perBin.map((count, bin) => ({ count, exposure: Math.max(count, totals[bin]) }));
  const trend = trendVerdict(periods);
  if (!trend.known) return trend;
  const { verdict, ratio, pValue } = trend.value;
  return known({ verdict, ratio, pValue });
}
