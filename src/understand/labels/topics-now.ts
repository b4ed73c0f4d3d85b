import type { WorkspaceTx } from "../../store/transaction.ts";
import { listTopicsNow, type TopicNow } from "./label-queries.ts";

export type StandingTopic = TopicNow & { status: "proposed" | "accepted" | "hidden" };

/** The topics of now, and where labels given to earlier ones lead. */
export type TopicsNow = {
  standing: StandingTopic[];
  nameOf(id: string): string;
  /** The topic that a label means today: follows merges; null when that topic is gone. */
  find(id: string): StandingTopic | null;
  /** Labels as they are meant today, each once, in a fixed order. */
  mean(ids: readonly string[]): string[];
};

/** Labels keep the ids they were given: renaming changes nothing, merging is followed when they are read. */
export async function readTopicsNow(tx: WorkspaceTx): Promise<TopicsNow> {
  return topicsNow(await listTopicsNow(tx));
}

export function topicsNow(rows: readonly TopicNow[]): TopicsNow {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const find = (id: string): StandingTopic | null => {
    let row = byId.get(id);
    for (let step = 0; row && step <= rows.length; step++) {
      if (isStanding(row)) return row;
      row = row.merged_into ? byId.get(row.merged_into) : undefined;
    }
    return null;
  };
  return {
    standing: rows.filter(isStanding),
    nameOf: (id) => byId.get(id)?.name ?? "",
    find,
    mean: (ids) => [...new Set(ids.flatMap((id) => find(id)?.id ?? []))].sort(),
  };
}

function isStanding(row: TopicNow): row is StandingTopic {
  return row.status === "proposed" || row.status === "accepted" || row.status === "hidden";
}
