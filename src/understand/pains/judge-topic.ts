import { joinStumps } from "../../core/detect/join-stumps.ts";
import { type SeasonTrend, seasonTrends } from "../../core/detect/season-trends.ts";
import { trendVerdicts } from "../../core/detect/trend-verdicts.ts";
import { daysPerMonth, perMonth, topicCost } from "../../core/finance/topic-cost.ts";
import { type Answer, type Estimate, known, unknown } from "../../core/kit/answer.ts";
import { meanInterval } from "../../core/stats/mean-interval.ts";
import { wilson } from "../../core/stats/wilson.ts";
import type { CostModel } from "../costs/contract.ts";
import type { Pain } from "../contract.ts";
import type { TopicFacts } from "./read-pains.ts";

/** The frame that a topic's counts are judged in. */
export type Frame = {
  total: number;
  totals: readonly number[];
  /** How long a bin is: only whole months tell a season. */
  step: "week" | "month";
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
  const trends = trendsOf(all, frame);
  return all.map((facts, at) => judgeTopic(facts, frame, trends[at]));
}

function judgeTopic(facts: TopicFacts, frame: Frame, trend: Answer<SeasonTrend>): Judgement {
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

/** With so many months the season is told apart from growth. */
const seasonMonths = 24;

/** By weeks no season is told: what is shown in weeks is under a year. */
function trendsOf(all: readonly TopicFacts[], { totals, step }: Frame): Answer<SeasonTrend>[] {
  const periods = all.map(({ perBin }) =>
    perBin.map((count, bin) => ({ count, exposure: Math.max(count, totals[bin]) })),
  );
  // Months of the calendar stay apart: a joined one would stand for two.
  if (step === "month" && totals.length >= seasonMonths) return seasonTrends(periods);
  return trendVerdicts(periods.map(joinStumps)).map((trend) =>
    trend.known ? known({ ...trend.value, season: "untold" }) : trend,
  );
}

function trendOf(trend: Answer<SeasonTrend>): Pain["trend"] {
  if (!trend.known) return trend;
  const { verdict, ratio, pValue, qValue, season } = trend.value;
  return known({ verdict, ratio, pValue, qValue, season });
}
