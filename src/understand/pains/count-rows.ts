import {
  compensationCost,
  type CostFacts,
  type CostModel,
  handlingCost,
  isBad,
} from "../../core/finance/contact-cost.ts";
import { addCustomer, noCosts } from "../../core/finance/topic-cost.ts";
import type { TopicFacts } from "./read-pains.ts";

/** A contact that speaks of a topic and is not in a database; one that speaks of two stands twice. `topic`: its place. */
export type MentionedRow = CostFacts & { customer: string; occurredAt: Date; topic: number };

/**
 * Counts rows by topic as the SQL of queries.ts does, for a file without a database.
 * @param binOf   period of a row, 0 the oldest
 */
export function countRows(
  rows: readonly MentionedRow[],
  topicCount: number,
  { binCount, binOf }: { binCount: number; binOf: (at: Date) => number },
  model: CostModel,
): TopicFacts[] {
  const customers = Array.from({ length: topicCount }, () => new Map<string, CustomerSum>());
  const topics = Array.from({ length: topicCount }, () => ({
    count: 0,
    sentiment: { n: 0, sum: 0, sumSquares: 0 },
    perBin: new Array<number>(binCount).fill(0),
  }));
  for (const row of rows) {
    const topic = topics[row.topic];
    topic.count++;
    topic.perBin[binOf(row.occurredAt)]++;
    if (row.sentiment !== null) {
      const { n, sum, sumSquares } = topic.sentiment;
      topic.sentiment = { n: n + 1, sum: sum + row.sentiment, sumSquares: sumSquares + row.sentiment ** 2 };
    }
    addTo(customers[row.topic], row, model);
  }
  return topics.map((topic, i) => ({
    ...topic,
    costs: [...customers[i].values()].reduce(addCustomer, noCosts),
  }));
}

type CustomerSum = { handling: number; compensation: number; isAffected: boolean };

function addTo(customers: Map<string, CustomerSum>, row: MentionedRow, model: CostModel): void {
  const sum = customers.get(row.customer) ?? { handling: 0, compensation: 0, isAffected: false };
  customers.set(row.customer, {
    handling: sum.handling + handlingCost(row, model),
    compensation: sum.compensation + compensationCost(row, model),
    isAffected: sum.isAffected || isBad(row),
  });
}
