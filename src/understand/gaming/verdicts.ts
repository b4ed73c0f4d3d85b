import type { Actor } from "../../access/actor.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { type AlarmName, gamingFault, type GamingVerdict, type GamingVerdictBody } from "./contract.ts";
import { insertVerdict, listLatestVerdicts, type VerdictRow } from "./verdict-queries.ts";

/** Writes down what a person found behind an alarm. @throws the fault gaming.note-needed when it is explained and nobody says how */
export async function sayVerdict(
  tx: WorkspaceTx,
  actor: Actor,
  body: GamingVerdictBody,
  now: Date,
): Promise<GamingVerdict> {
  if (body.verdict === "explained" && body.note === "") throw gamingFault("gaming.note-needed");
  const row: VerdictRow = {
    id: newId(),
    pattern: body.pattern,
    level: body.level,
    who: body.who,
    target_seconds: body.targetSeconds,
    verdict: body.verdict,
    note: body.note,
    period_from: body.from ?? null,
    period_to: body.to ?? null,
    created_by: actor.id,
    created_by_name: actor.name,
    created_at: now,
  };
  await insertVerdict(tx, row);
  return verdictOf(row);
}

/** Finds the latest word on an alarm; null where there is none, or it was taken back. */
export type FindVerdict = (alarm: AlarmName) => GamingVerdict | null;

export async function latestVerdicts(tx: WorkspaceTx): Promise<FindVerdict> {
  const rows = await listLatestVerdicts(tx);
  const latest = new Map(rows.map((row) => [keyOf({ ...row, targetSeconds: row.target_seconds }), row]));
  return (alarm) => {
    const row = latest.get(keyOf(alarm));
    return row && row.verdict !== "open" ? verdictOf(row) : null;
  };
}

function keyOf({
  pattern,
  level,
  who,
  targetSeconds,
}: Record<"pattern" | "level" | "who", string> & { targetSeconds: number | null }): string {
  return JSON.stringify([pattern, level, who, targetSeconds]);
}

function verdictOf(row: VerdictRow): GamingVerdict {
  return {
    id: row.id,
    verdict: row.verdict,
    note: row.note,
    byName: row.created_by_name,
    at: row.created_at.toISOString(),
    from: row.period_from,
    to: row.period_to,
  };
}
