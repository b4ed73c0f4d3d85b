import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import type { Actor } from "../actor.ts";
import { accessFault, type keyBody } from "../contract.ts";
import { hashSecret } from "../identify.ts";
import type { Permission } from "../permissions.ts";
import * as queries from "./queries.ts";

/** Makes a key that may do no more than its maker; the secret is in the answer and nowhere else. */
export async function createKey(tx: WorkspaceTx, actor: Actor, input: z.infer<typeof keyBody>, now: Date) {
  const beyond = input.scopes.find((scope) => !actor.permissions.has(scope));
  if (beyond) throw accessFault("key.too-wide", { permission: beyond });
  if (input.seesPersonalData && !actor.seesPersonalData) {
    throw accessFault("key.too-wide", { permission: "personal data" });
  }
  const secret = `otk_${randomBytes(32).toString("base64url")}`;
  const row = {
    id: newId(),
    name: input.name,
    hint: `${secret.slice(0, 8)}…${secret.slice(-4)}`,
    scopes: input.scopes,
    sees_personal_data: input.seesPersonalData,
    created_by: actor.name,
    created_at: now,
    expires_at:
      input.expiresInDays === null ? null : new Date(now.getTime() + input.expiresInDays * 86_400_000),
    last_used_at: null,
  };
  await queries.insertKey(tx, { ...row, secret_hash: hashSecret(secret) });
  return { ...keyView(row), secret };
}

export async function listKeys(tx: WorkspaceTx) {
  return (await queries.listLiveKeys(tx)).map(keyView);
}

export async function revokeKey(tx: WorkspaceTx, id: string, now: Date): Promise<void> {
  if (!(await queries.revokeKey(tx, id, now))) throw accessFault("key.missing");
}

function keyView(row: Awaited<ReturnType<typeof queries.listLiveKeys>>[number]) {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: row.scopes as Permission[],
    seesPersonalData: row.sees_personal_data,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
