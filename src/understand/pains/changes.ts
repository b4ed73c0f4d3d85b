import type { Actor } from "../../access/actor.ts";
import { compareMonths, type MonthMoney, type TopicMonths } from "../../core/detect/compare-months.ts";
import { monthSentence, quietMonth } from "../../core/detect/month-sentence.ts";
import type { TrendPeriod } from "../../core/detect/trend-verdict.ts";
import { daysPerMonth, perMonth, topicCost } from "../../core/finance/topic-cost.ts";
import { known, unknown } from "../../core/kit/answer.ts";
import { zOf } from "../../core/stats/distributions.ts";
import { findSpan } from "../../listen/feedback/calendar.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { ChangesQuery, PainChanges } from "./contract.ts";
import { listTopicRows } from "./queries.ts";
import { noTopicFacts, type PainFacts, readPains, type TopicFacts } from "./read-pains.ts";
import { findWholeMonths, type WholeMonth } from "./whole-months.ts";

/** What changed in the last whole month against the month before, in numbers and in words. */
export async function listPainChanges(
  tx: WorkspaceTx,
  actor: Actor,
  query: ChangesQuery,
  now: Date,
): Promise<PainChanges> {
  const span = await findSpan(tx);
  const months = span && (await findWholeMonths(tx, { span, now, timeZone: actor.workspace.timeZone }));
  if (!months) return unknown("no-data");
  const before = await readPains(tx, actor, { ...query, from: months.before.from, to: months.before.to });
  const recent = await readPains(tx, actor, { ...query, from: months.recent.from, to: months.recent.to });
  const shown = new Map((await listTopicRows(tx, ["proposed", "accepted"])).map((row) => [row.id, row.name]));
  // Hidden topics are judged together with the others, as everywhere: a verdict is the same on every screen.
  const ids = [...new Set([...before.topics.keys(), ...recent.topics.keys()])];
  const { compared, changes } = compareMonths(
    ids.map((id) =>
      topicMonths(id, { before, recent, days: { before: months.before, recent: months.recent } }),
    ),
  );
  const wording = { locale: actor.locale, currency: recent.currency };
  const told = changes.flatMap(({ topic, ...change }) => {
    const name = shown.get(ids[topic]);
    if (name === undefined) return [];
    return [{ topicId: ids[topic], name, ...change, sentence: monthSentence(name, change, wording) }];
  });
  return known({
    recent: daysOf(months.recent),
    before: daysOf(months.before),
    total: { recent: recent.total, before: before.total },
    currency: recent.currency,
    compared,
    changes: told,
    quiet: told.length === 0 ? quietMonth({ compared }, actor.locale) : null,
  });
}

const daysOf = ({ from, to }: WholeMonth) => ({ from, to });

type BothMonths = {
  before: PainFacts;
  recent: PainFacts;
  days: { before: WholeMonth; recent: WholeMonth };
};

function topicMonths(id: string, { before, recent, days }: BothMonths): TopicMonths {
  const [then, now] = [before, recent].map(({ topics, bins }) => topics.get(id) ?? noTopicFacts(bins.length));
  return {
    before: weeksOf(then, before),
    recent: weeksOf(now, recent),
    money: { before: moneyOf(then, before, days.before), recent: moneyOf(now, recent, days.recent) },
  };
}

function weeksOf({ perBin }: TopicFacts, { totals }: PainFacts): TrendPeriod[] {
  return perBin.map((count, bin) => ({ count, exposure: Math.max(count, totals[bin]) }));
}

/** Chance alone: the doubt of the cost model is the same in both months and says nothing of a change. */
function moneyOf({ costs }: TopicFacts, { costModel }: PainFacts, { days }: WholeMonth): MonthMoney {
  const { extraShare } = costModel.churn;
  const churn = { ...costModel.churn, extraShareLow: extraShare, extraShareHigh: extraShare };
  const { value, high } = perMonth(topicCost(costs, { ...costModel, churn }).total, days / daysPerMonth);
  return { value, error: value > 0 ? Math.log(high / value) / zOf(0.95) : 0 };
}
