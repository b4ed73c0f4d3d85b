import type { LabelRow } from "./label-queries.ts";
import type { TopicsNow } from "./topics-now.ts";

/** What all who labelled a contact say of it; more than one answer is a disagreement. */
export type Said = {
  customerId: string;
  feedbackId: string;
  answers: { personId: string; person: string; topicIds: string[] }[];
};

export type Settled = ReadonlyMap<string, { topicIds: string[]; by: string }>;

/** Answers by contact, as they are meant today. An answer whose topics are all gone is no answer any more. */
export function answersByText(rows: readonly LabelRow[], topics: TopicsNow): Said[] {
  const byText = new Map<string, Said>();
  for (const row of rows) {
    const topicIds = topics.mean(row.topic_ids);
    if (topicIds.length === 0 && row.topic_ids.length > 0) continue;
    const said = byText.get(row.feedback_id) ?? {
      customerId: row.customer_id,
      feedbackId: row.feedback_id,
      answers: [],
    };
    said.answers.push({ personId: row.person_id, person: row.person_name, topicIds });
    byText.set(row.feedback_id, said);
  }
  return [...byText.values()];
}

export function isDisputed({ answers }: Said): boolean {
  return new Set(answers.map(({ topicIds }) => topicIds.join())).size > 1;
}

/** What holds for a contact: what was settled, else what all say; null while people disagree. */
export function truthOf(said: Said, settled: Settled): string[] | null {
  const decided = settled.get(said.feedbackId);
  if (decided) return decided.topicIds;
  return isDisputed(said) ? null : said.answers[0].topicIds;
}
