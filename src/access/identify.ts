import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Locale } from "../core/kit/fault.ts";
import type { Store } from "../store/connect.ts";
import type { Role } from "../store/tables/access-tables.ts";
import type { Actor, WorkspaceFacts } from "./actor.ts";
import { type Permission, permissions, rolePermissions } from "./permissions.ts";

/** Who asks, found before a workspace's transaction opens: a signed-in person's membership, or a key. */

type WorkspaceRow = {
  id: string;
  slug: string;
  name: string;
  locale: Locale;
  time_zone: string;
  currency: string;
  industry: string | null;
};

export function workspaceFacts(row: WorkspaceRow): WorkspaceFacts {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    currency: row.currency,
    industry: row.industry,
  };
}

/** The person as a member of the workspace with this slug or id; undefined when not a member or no such workspace. */
export async function findMemberActor(
  store: Store,
  user: { id: string; name: string },
  workspace: string,
  locale: Locale,
): Promise<Actor | undefined> {
  const row = await store.db
    .selectFrom("workspaces as w")
    .innerJoin("members as m", "m.workspace_id", "w.id")
    .selectAll("w")
    .select(["m.id as member_id", "m.role", "m.sees_personal_data"])
    .where(sql<string>`w.slug`, "=", workspace)
    .where("m.user_id", "=", user.id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    kind: "member",
    id: row.member_id,
    name: user.name,
    userId: user.id,
    role: row.role,
    permissions: new Set(rolePermissions[row.role]),
    seesPersonalData: row.sees_personal_data,
    locale,
    workspace: workspaceFacts(row),
  };
}

/** Only a hash of a key is kept; 256 random bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** The program behind an API key, if the key lives; its use is noted at most once a minute. */
export async function findKeyActor(store: Store, secret: string, locale: Locale): Promise<Actor | undefined> {
  const row = await store.db
    .selectFrom("api_keys as k")
    .innerJoin("workspaces as w", "w.id", "k.workspace_id")
    .selectAll("w")
    .select(["k.id as key_id", "k.name as key_name", "k.scopes", "k.sees_personal_data", "k.last_used_at"])
    .where("k.secret_hash", "=", hashSecret(secret))
    .where("k.revoked_at", "is", null)
    .where((eb) => eb.or([eb("k.expires_at", "is", null), eb("k.expires_at", ">", sql<Date>`now()`)]))
    .executeTakeFirst();
  if (!row) return undefined;
  await store.db
    .updateTable("api_keys")
    .set({ last_used_at: sql<Date>`now()` })
    .where("workspace_id", "=", row.id)
    .where("id", "=", row.key_id)
    .where((eb) =>
      eb.or([
        eb("last_used_at", "is", null),
        eb("last_used_at", "<", sql<Date>`now() - interval '1 minute'`),
      ]),
    )
    .execute();
  return {
    kind: "key",
    id: row.key_id,
    name: row.key_name,
    userId: null,
    role: null,
    permissions: new Set(permissions.filter((known): known is Permission => row.scopes.includes(known))),
    seesPersonalData: row.sees_personal_data,
    locale,
    workspace: workspaceFacts(row),
  };
}

/** Workspaces of a person, with what they may do in each. */
export async function listMemberships(store: Store, userId: string) {
  const rows = await store.db
    .selectFrom("workspaces as w")
    .innerJoin("members as m", "m.workspace_id", "w.id")
    .selectAll("w")
    .select(["m.role", "m.sees_personal_data"])
    .where("m.user_id", "=", userId)
    .orderBy("w.name")
    .execute();
  return rows.map((row) => ({
    ...workspaceFacts(row),
    role: row.role as Role,
    seesPersonalData: row.sees_personal_data,
    permissions: [...rolePermissions[row.role]],
  }));
}
