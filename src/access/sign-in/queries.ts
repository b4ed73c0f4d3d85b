import { sql, type Transaction } from "kysely";
import type { Store } from "../../store/connect.ts";
import { newId } from "../../store/new-id.ts";
import type { Tables } from "../../store/tables.ts";

/** Whether anybody has an account yet. */
export async function findAnyUser(store: Store): Promise<boolean> {
  const row = await store.db.selectFrom("auth_user").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Holds back every other first run until this transaction ends. */
export async function lockFirstRun(db: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(7041962)`.execute(db);
}

export async function findUserByEmail(db: Transaction<Tables>, email: string) {
  return await db
    .selectFrom("auth_user")
    .select(["id", "name", "email"])
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
}

/** Makes a person who signs in with a password; the hash is made by the sign-in library. @returns the user's id */
export async function insertUser(
  db: Transaction<Tables>,
  user: { name: string; email: string; locale: string; passwordHash: string },
): Promise<string> {
  const id = newId();
  await db
    .insertInto("auth_user")
    .values({
      id,
      name: user.name,
      email: user.email.toLowerCase(),
      emailVerified: true,
      image: null,
      twoFactorEnabled: false,
      locale: user.locale,
    })
    .execute();
  await sql`insert into auth_account (id, "accountId", "providerId", "userId", password)
    values (${newId()}, ${id}, 'credential', ${id}, ${user.passwordHash})`.execute(db);
  return id;
}

export async function changeUser(
  store: Store,
  id: string,
  change: { locale?: string; name?: string },
): Promise<void> {
  if (change.locale === undefined && change.name === undefined) return;
  await store.db.updateTable("auth_user").set(change).where("id", "=", id).execute();
}
