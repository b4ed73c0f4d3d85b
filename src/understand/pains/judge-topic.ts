import { joinStumps } from "../../core/detect/join-stumps.ts";
import type { TrendPeriod } from "../../core/detect/trend-verdict.ts";
import { type JointTrend, trendVerdicts } from "../../core/detect/trend-verdicts.ts";
import { daysPerMonth, perMonth, topicCost } from "../../core/finance/topic-cost.ts";
import { type Answer, type Estimate, known, unknown } from "../../core/kit/answer.ts";
import { meanInterval } from "../../core/stats/mean-interval.ts";
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

/**
 * Turns counts and sums of topics into shares, money, lean and trend, each with its interval or the reason for none.
 * @param all every topic there is under the filter, hidden ones too: trends are corrected for all judged together, so that a topic
 *   has the same verdict on every screen
 */
export function judgeTopics(all: readonly TopicFacts[], frame: Frame): Judgement[] {
  const trends = trendVerdicts(all.map(({ perBin }) => periodsOf(perBin, frame.totals)));
  return all.map((facts, at) => judgeTopic(facts, frame, trends[at]));
}

function judgeTopic(facts: TopicFacts, frame: Frame, trend: Answer<JointTrend>): Judgement {
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
    trend: trendOf(trend),
    spark: [...facts.perBin],
  };
}

function onScale(mean: Answer<Estimate>): Answer<Estimate> {
  if (!mean.known) return mean;
  const { value, low, high } = mean.value;
  return known({ value, low: Math.max(-1, low), high: Math.min(1, high) });
}

function periodsOf(perBin: readonly number[], totals: readonly number[]): TrendPeriod[] {
  return joinStumps(perBin.map((count, bin) => ({ count, exposure: Math.max(count, totals[bin]) })));
}

function trendOf(trend: Answer<JointTrend>): Pain["trend"] {
  if (!trend.known) return trend;
  const { verdict, ratio, pValue, qValue } = trend.value;
  return known({ verdict, ratio, pValue, qValue });
}
