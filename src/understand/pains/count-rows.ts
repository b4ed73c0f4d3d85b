import {
  compensationCost,
  type CostFacts,
  type CostModel,
  handlingCost,
  isBad,
} from "../../core/finance/contact-cost.ts";
import { addCustomer, noCosts } from "../../core/finance/topic-cost.ts";
import type { TopicFacts } from "./read-pains.ts";

/** A contact with words that is not in a database. */
export type SaidRow = CostFacts & { customer: string; occurredAt: Date };

/**
 * Counts rows by topic as the SQL of queries.ts does, for a file without a database.
 * @param topicOf topic of each row, -1 for none
 * @param binOf   period of a row, 0 the oldest
 */
export function countRows(
  rows: readonly SaidRow[],
  topicOf: ArrayLike<number>,
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
  rows.forEach((row, i) => {
    const topic = topics[topicOf[i]];
    if (!topic) return;
    topic.count++;
    topic.perBin[binOf(row.occurredAt)]++;
    if (row.sentiment !== null) {
      const { n, sum, sumSquares } = topic.sentiment;
      topic.sentiment = { n: n + 1, sum: sum + row.sentiment, sumSquares: sumSquares + row.sentiment ** 2 };
    }
    addTo(customers[topicOf[i]], row, model);
  });
  return topics.map((topic, i) => ({
    ...topic,
    costs: [...customers[i].values()].reduce(addCustomer, noCosts),
  }));
}

type CustomerSum = { handling: number; compensation: number; isAffected: boolean };

function addTo(customers: Map<string, CustomerSum>, row: SaidRow, model: CostModel): void {
  const sum = customers.get(row.customer) ?? { handling: 0, compensation: 0, isAffected: false };
  customers.set(row.customer, {
    handling: sum.handling + handlingCost(row, model),
    compensation: sum.compensation + compensationCost(row, model),
    isAffected: sum.isAffected || isBad(row),
  });
}
