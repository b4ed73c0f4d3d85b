import { sql } from "kysely";
import type { Store } from "../connect.ts";
import { guardStatement } from "../workspace-guard.ts";
import { workspaceTableNames } from "../workspace-tables.ts";
import {
  type Analytics,
  type AnalyticsNeeds,
  type Answered,
  compileFor,
  type FactNames,
  msOfUnit,
} from "./analytics.ts";
import type { ReplicaReason } from "./replica-reasons.ts";
import { recordsAnalytics } from "./records-analytics.ts";
import { Replica, type ReplicaOptions } from "./replica/replica.ts";

/** How often the records are asked for news. */
const followEveryMs = 1_000;

/** The replica with the records behind it: they answer while it is built, and what it cannot know. */
export type ReplicaAnalytics = Analytics & {
  /** Brings in what is committed by now; for whoever must read what was just written. */
  catchUp(): Promise<void>;
  rebuild(because: ReplicaReason): Promise<void>;
};

/**
 * Opens the door with a replica that follows by itself. Nothing is waited for: until the replica is there, the records answer.
 */
export function openReplicaAnalytics(
  store: Store,
  { waitMs = 0, ...options }: ReplicaOptions & { waitMs?: number },
): ReplicaAnalytics {
  const replica = new Replica(store, options);
  const records = recordsAnalytics(store);
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const follow = async () => {
    await replica.follow();
    if (!isClosed) timer = setTimeout(() => void follow(), followEveryMs);
  };
  timer = setTimeout(() => void follow(), waitMs);
  return {
    async ask<Row>(
      workspaceId: string,
      build: Parameters<Analytics["ask"]>[1],
      needs: AnalyticsNeeds = { records: false },
    ): Promise<Answered<Row>> {
      const fromReplica = needs.records ? null : await askReplica(store, replica, workspaceId, build);
      return (fromReplica ?? (await records.ask(workspaceId, build, needs))) as Answered<Row>;
    },
    state: () => replica.state(),
    catchUp: () => replica.follow(),
    rebuild: (because) => replica.rebuild(because),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await replica.close();
    },
  };
}

async function askReplica(
  store: Store,
  replica: Replica,
  workspaceId: string,
  build: Parameters<Analytics["ask"]>[1],
): Promise<Answered<unknown> | null> {
  const names: FactNames = {
    attribute(fact, name, alias = fact) {
      const place = replica.attributePlace(fact, name);
      if (place.in === "nowhere") return sql<string | null>`null::varchar`;
      if (place.in === "column") return sql<string | null>`${sql.ref(`${alias}.${place.name}`)}`;
      return sql<string | null>`(${sql.ref(`${alias}.attributes`)} ->> ${name})`;
    },
    attributeNames: (fact) => replica.attributeNames(fact),
    mayHaveAttribute: (fact, name) => replica.attributePlace(fact, name).in !== "nowhere",
    feedbackWithNext: (workspace) =>
      sql`(select * from feedback where workspace_id = ${workspace} and next_at is not null) feedback`,
    unitsSince1970,
  };
  const { text, parameters } = compileFor(store, build(names));
  guardStatement(text, parameters, workspaceId, workspaceTableNames);
  const answered = await replica.ask(text, parameters);
  return answered && { ...answered, from: "replica" };
}

/** So many days before 1970 no instant lies: whole division goes towards zero, not down. */
const daysBefore = 1_000_000;

function unitsSince1970(...[instant, unit, shiftMs]: Parameters<FactNames["unitsSince1970"]>) {
  const before = daysBefore * msOfUnit.day;
  const moved = sql`(epoch_us(${instant}) + ${sql.lit((before + shiftMs) * 1000)})`;
  return sql<number>`(${moved} // ${sql.lit(msOfUnit[unit] * 1000)} - ${sql.lit(before / msOfUnit[unit])})`;
}
