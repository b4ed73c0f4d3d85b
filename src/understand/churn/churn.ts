import type { Actor } from "../../access/actor.ts";
import { type ChurnComparison, compareChurn } from "../../core/detect/compare-churn.ts";
import type { RiskCell } from "../../core/detect/match-cells.ts";
import { type Answer, type Estimate, known, unknown } from "../../core/kit/answer.ts";
import { findSpan, listBins } from "../../listen/feedback/calendar.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import type { TopicStatus } from "../../store/tables/topic-tables.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { CostModel } from "../costs/contract.ts";
import { getCostModel } from "../costs/cost-model.ts";
import { listTreeRows } from "../topics/tree-queries.ts";
import { subtreeOf } from "../topics/tree-shape.ts";
import { churnFactors, type ChurnQuery, type ChurnReply, type TopicChurn } from "./contract.ts";
import { cellSign, type ChurnRow, countChurn, followUpDays, type Leaving, readLeaving } from "./queries.ts";

/**
 * For every topic: whether customers who told of it left more often than comparable ones who contacted about other things. Hidden topics
 * are compared with the others, so that a verdict is the same on every screen.
 */
export async function compareTopics(
  tx: WorkspaceTx,
  actor: Actor,
  query: ChurnQuery,
  now: Date,
): Promise<ChurnReply> {
  const { model, currency, isDefault } = await getCostModel(tx, actor);
  const { ways, knownTo } = await readLeaving(tx, { events: model.leavingEvents, now });
  const span = await findSpan(tx);
  if (!knownTo || !span) return unknown("no-data");
  const topics = await listTreeRows(tx);
  const rows = await countChurn(tx, {
    filter: await prepareFilter(tx, actor, query),
    members: membersOf(topics),
    leavingEvents: model.leavingEvents,
    knownTo,
    months: await listBins(tx, span, "month", actor.workspace.timeZone),
  });
  const counts = countsByTopic(rows, topics.length);
  const compared = compareChurn({
    lot: cellsOf(rows, "lot"),
    topics: counts,
    factorCount: churnFactors.length,
  });
  const told = topics.map((topic, at): TopicChurn => {
    const { customers, tooYoung, anonymous, alreadyLeft, namedLeaving } = counts[at]!;
    const churn = priced(compared.topics[at]!, { customers, model, currency });
    const title = { topicId: topic.id, name: topic.name, status: topic.status as TopicChurn["status"] };
    return { ...title, customers, tooYoung, anonymous, alreadyLeft, namedLeaving, churn };
  });
  return known({
    days: followUpDays,
    followedTo: dayOf(new Date(knownTo.getTime() - followUpDays * dayMs), actor.workspace.timeZone),
    leaving: leavingOf(ways),
    matchedBy: churnFactors.slice(0, compared.factors),
    compared: compared.compared,
    currency,
    yearlyValue: model.churn.yearlyValue,
    isGuess: isDefault,
    supposedShare: model.churn.extraShare,
    topics: told.filter(isToldOf).toSorted(worstFirst),
  });
}

const dayMs = 86_400_000;

/** A calendar day of a zone, as the filter carries it. */
function dayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(at);
}

type Place = { id: string; parent_id: string | null; status: TopicStatus };

/** A topic's contacts are its own and those of all below it that is on show, as in all its numbers. */
function membersOf(topics: readonly Place[]): { at: number; topicId: string }[] {
  return topics.flatMap(({ id }, at) => {
    const shown = topics.filter((topic) => topic.id === id || topic.status !== "hidden");
    const places = shown.map((topic) => ({ id: topic.id, parentId: topic.parent_id }));
    return subtreeOf(places, id).map((topicId) => ({ at, topicId }));
  });
}

type TopicCounts = Pick<
  TopicChurn,
  "customers" | "tooYoung" | "anonymous" | "alreadyLeft" | "namedLeaving"
> & { told: RiskCell[]; taken: RiskCell[] };

function countsByTopic(rows: readonly ChurnRow[], topicCount: number): TopicCounts[] {
  const counts = Array.from(
    { length: topicCount },
    (): TopicCounts => ({
      customers: 0,
      tooYoung: 0,
      anonymous: 0,
      alreadyLeft: 0,
      namedLeaving: 0,
      told: [],
      taken: [],
    }),
  );
  for (const row of rows) {
    if (row.part === "lot") continue;
    const count = counts[row.at]!;
    if (row.part === "told" || row.part === "taken") count[row.part].push(cellOf(row));
    if (row.part === "told") {
      count.customers += row.people + row.young;
      count.tooYoung += row.young;
    }
    if (row.part === "aside") [count.anonymous, count.alreadyLeft] = [row.people, row.left];
    if (row.part === "named") count.namedLeaving = row.people;
  }
  return counts;
}

function cellsOf(rows: readonly ChurnRow[], part: ChurnRow["part"]): RiskCell[] {
  return rows.filter((row) => row.part === part).map(cellOf);
}

function cellOf({ cell, people, left }: ChurnRow): RiskCell {
  return { values: cell.split(cellSign), people, left };
}

type Pricing = { customers: number; model: CostModel; currency: string };

function priced(
  answer: Answer<ChurnComparison>,
  { customers, model: { churn }, currency }: Pricing,
): TopicChurn["churn"] {
  if (!answer.known) return answer;
  const { difference, verdict } = answer.value;
  const excess = times(difference, customers);
  const money = { ...times(excess, churn.yearlyValue), currency };
  return known({
    ...answer.value,
    excess,
    money: verdict !== "more" ? null : churn.yearlyValue > 0 ? known(money) : unknown("no-data"),
  });
}

function times({ value, low, high }: Estimate, factor: number): Estimate {
  return { value: value * factor, low: low * factor, high: high * factor };
}

function leavingOf(ways: Leaving["ways"]) {
  return {
    contacts: ways.find(({ name }) => name === "")?.customers ?? 0,
    events: ways.filter(({ name }) => name !== "").toSorted((a, b) => b.customers - a.customers),
  };
}

function isToldOf({ customers, anonymous, alreadyLeft, namedLeaving }: TopicChurn): boolean {
  return customers + anonymous + alreadyLeft + namedLeaving > 0;
}

/** Topics after which surely more left, the greatest excess first; the others by how many told of them. */
function worstFirst(a: TopicChurn, b: TopicChurn): number {
  const excess = ({ churn }: TopicChurn) =>
    churn.known && churn.value.verdict === "more" ? churn.value.excess.value : 0;
  return excess(b) - excess(a) || b.customers - a.customers || (a.topicId < b.topicId ? -1 : 1);
}
