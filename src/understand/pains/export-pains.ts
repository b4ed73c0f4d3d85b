import type { PassThrough } from "node:stream";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { byKey } from "../../core/kit/by-key.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { rangeCells } from "../../core/kit/range-cells.ts";
import { writeXlsx } from "../../listen/write-xlsx.ts";
import type { Store } from "../../store/connect.ts";
import { compareTopics } from "../churn/churn.ts";
import type { TopicChurn } from "../churn/contract.ts";
import type { Pain } from "../contract.ts";
import type { PainsQuery } from "./contract.ts";
import { exportWords } from "./export-words.ts";
import { rankPains } from "./pains.ts";
import { listQuotesOfTopics } from "./queries.ts";

const quoteCount = 5;

/** The ranking as a table: a head, then a line per pain, every figure with its interval. */
async function painTable(store: Store, actor: Actor, query: PainsQuery, now: Date): Promise<Cell[][]> {
  const { pains, quotes, churn } = await inWorkspaceOf(
    store,
    actor,
    async (tx) => {
      const ranked = await rankPains(tx, actor, query);
      const ids = ranked.pains.map(({ topicId }) => topicId);
      const { topic: _topic, ...anyTopic } = query;
      const churn = await compareTopics(tx, actor, anyTopic, now);
      return { pains: ranked.pains, quotes: await listQuotesOfTopics(tx, ids), churn };
    },
    "read",
  );
  const words = exportWords[actor.locale];
  const quotesOf = byKey(quotes, ({ topicId }) => topicId);
  const churnOf = new Map(churn.known ? churn.value.topics.map((topic) => [topic.topicId, topic]) : []);
  const head = [
    ...words.head,
    ...words.churn,
    ...Array.from({ length: quoteCount }, (_, i) => `${words.quote} ${i + 1}`),
  ];
  return [
    head,
    ...pains.map((pain) => [
      ...painCells(pain, actor),
      ...churnCells(churnOf.get(pain.topicId), actor),
      ...Array.from({ length: quoteCount }, (_, i) => quotesOf.get(pain.topicId)?.[i]?.text ?? null),
    ]),
  ];
}

function painCells(pain: Pain, actor: Actor): Cell[] {
  const words = exportWords[actor.locale];
  const { trend } = pain;
  const ratio = trend.known ? trend.value.ratio : null;
  return [
    pain.name,
    words.status[pain.status],
    pain.count,
    ...rangeCells(pain.share, 4),
    ...rangeCells(pain.moneyPerMonth, 2),
    ...rangeCells(pain.money, 2),
    actor.workspace.currency,
    ...rangeCells(pain.sentiment, 3),
    trend.known ? words.trend[trend.value.verdict] : null,
    ...rangeCells(ratio ? { known: true, value: ratio } : { known: false }, 3),
    trend.known ? trend.value.pValue : null,
    pain.words.join(", "),
  ];
}

/** Association, and says so in its head; empty where there is no answer. */
function churnCells(topic: TopicChurn | undefined, actor: Actor): Cell[] {
  const words = exportWords[actor.locale];
  if (!topic?.churn.known) return [topic?.customers ?? null, ...words.churn.slice(1).map(() => null)];
  const { shares, difference, verdict, qValue, excess, money } = topic.churn.value;
  return [
    topic.customers,
    ...[shares.told, shares.others].map((share) => Number(share.toFixed(4))),
    ...rangeCells({ known: true, value: difference }, 4),
    words.churnVerdict[verdict],
    qValue,
    ...rangeCells({ known: true, value: excess }, 1),
    ...rangeCells(money ?? { known: false }, 2),
  ];
}

/** CSV, UTF-8 with BOM, formulas made harmless. */
export async function* exportPainsCsv(
  store: Store,
  actor: Actor,
  query: PainsQuery,
  now: Date,
): AsyncGenerator<string> {
  yield csvStart;
  for (const cells of await painTable(store, actor, query, now)) yield csvLine(cells);
}

export function exportPainsXlsx(store: Store, actor: Actor, query: PainsQuery, now: Date): PassThrough {
  return writeXlsx([
    { name: exportWords[actor.locale].sheet, rows: painLines(store, actor, query, now), frozen: 1 },
  ]);
}

async function* painLines(store: Store, actor: Actor, query: PainsQuery, now: Date): AsyncGenerator<Cell[]> {
  yield* await painTable(store, actor, query, now);
}
