import type { RawBuilder } from "kysely";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import { type Judged, judgeTogether } from "../../core/gaming/judge-together.ts";
import type { Unknown } from "../../core/kit/answer.ts";
import { byKey } from "../../core/kit/by-key.ts";
import { prepareFilter } from "../../listen/feedback/filter.ts";
import { listSourceNames } from "../../listen/feedback/queries.ts";
import type { GamingAlarm, GamingQuery, GamingReply } from "./contract.ts";
import { countContacts, countMarks } from "./count-queries.ts";
import { type Ask, findLook } from "./look.ts";
import { type Suspected, type Suspicion, suspicionsOf } from "./suspicions.ts";
import { type FindVerdict, latestVerdicts } from "./verdicts.ts";
import { withoutEchoes } from "./without-echoes.ts";

export type Lender = Pick<Lent, "store" | "analytics">;

/**
 * Everybody judged by every pattern at once, and corrected for together: where nobody pushes anything, at most one look in twenty calls
 * anybody. The numbers come through the door to big ones; whether a mark has words only the records know.
 */
export async function judgeGaming(
  lent: Lender,
  actor: Actor,
  query: GamingQuery,
  now: Date,
): Promise<GamingReply> {
  const workspaceId = actor.workspace.id;
  const { filter, names, findVerdict } = await inWorkspaceOf(
    lent.store,
    actor,
    async (tx) => ({
      filter: await prepareFilter(tx, actor, query),
      names: await listSourceNames(tx),
      findVerdict: await latestVerdicts(tx),
    }),
    "read",
  );
  let freshAt = now;
  const askOf =
    (records: boolean): Ask =>
    async <Row>(statement: RawBuilder<Row>) => {
      const answered = await lent.analytics.ask<Row>(workspaceId, () => statement, {
        records,
        joinsByHash: true,
      });
      if (answered.freshAt < freshAt) freshAt = answered.freshAt;
      return answered.rows;
    };
  const ask = askOf(filter.search !== null);
  const look = await findLook(ask, { workspaceId, filter, query, now });
  const counts = look ? await ask(countContacts(look)) : [];
  const marks = look ? await askOf(true)(countMarks(filter, now)) : [];
  const suspicions = suspicionsOf(counts, marks, query);
  const judged = judgeTogether(suspicions.map(({ found }) => found));
  const alarms = judged.flatMap((answer, at) =>
    answer.known && answer.value.isAlarm
      ? [alarmOf(suspicions[at]!, answer.value, { names, findVerdict })]
      : [],
  );
  return {
    freshAt: freshAt.toISOString(),
    alarms: withoutEchoes(alarms).toSorted((a, b) => a.qValue - b.qValue || a.pValue - b.pValue),
    watched: watchedOf(suspicions),
    judged: judged.filter((answer) => answer.known).length,
  };
}

function alarmOf(
  { pattern, level, who, targetSeconds }: Suspicion,
  { rows, evidence, strips, hours, pValue, qValue }: Suspected & Judged,
  { names, findVerdict }: { names: ReadonlyMap<string, string>; findVerdict: FindVerdict },
): GamingAlarm {
  const name = { pattern, level, who, targetSeconds };
  const label = level === "source" ? (names.get(who) ?? who) : who;
  return { ...name, label, rows, evidence, strips, hours, pValue, qValue, verdict: findVerdict(name) };
}

/** What was watched and could not be told, by pattern, level and target. */
function watchedOf(suspicions: readonly Suspicion[]): GamingReply["watched"] {
  const groups = byKey(
    suspicions,
    ({ pattern, level, targetSeconds }) => `${pattern} ${level} ${targetSeconds}`,
  );
  return [...groups.values()].map((group) => {
    const { pattern, level, targetSeconds } = group[0]!;
    const untold = byKey(
      group.flatMap(({ found }) => (found.known ? [] : [found.why])),
      (why: Unknown) => why,
    );
    return {
      pattern,
      level,
      targetSeconds,
      judged: group.filter(({ found }) => found.known).length,
      untold: [...untold].map(([why, each]) => ({ why, people: each.length })),
    };
  });
}
