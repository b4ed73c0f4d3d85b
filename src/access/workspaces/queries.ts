import type { Transaction } from "kysely";
import type { Locale } from "../../core/kit/fault.ts";
import type { Store } from "../../store/connect.ts";
import { newId } from "../../store/new-id.ts";
import type { Tables } from "../../store/tables.ts";
import { slugOf } from "./slug.ts";

export type NewWorkspace = { name: string; locale: Locale; timeZone: string; currency: string };

/** Makes a workspace with a free slug and its first member, an owner who sees personal data. */
export async function insertWorkspace(
  db: Transaction<Tables>,
  workspace: NewWorkspace,
  ownerUserId: string,
): Promise<{ id: string; slug: string }> {
  const row = await insertOwnerlessWorkspace(db, workspace);
  await insertOwner(db, row.id, ownerUserId);
  return row;
}

/** A workspace made from the shell, before anybody has an account. */
export async function insertOwnerlessWorkspace(db: Transaction<Tables>, workspace: NewWorkspace) {
  return await db
    .insertInto("workspaces")
    .values({
      id: newId(),
      slug: await freeSlug(db, slugOf(workspace.name)),
      name: workspace.name,
      locale: workspace.locale,
      time_zone: workspace.timeZone,
      currency: workspace.currency,
      industry: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The oldest workspace that nobody is a member of. */
export async function findOwnerlessWorkspace(db: Transaction<Tables>) {
  return await db
    .selectFrom("workspaces as w")
    .leftJoin("members as m", "m.workspace_id", "w.id")
    .select("w.id")
    .where("m.id", "is", null)
    .orderBy("w.id")
    .limit(1)
    .executeTakeFirst();
}

export async function insertOwner(
  db: Transaction<Tables>,
  workspaceId: string,
  userId: string,
): Promise<void> {
  await db
    .insertInto("members")
    .values({
      workspace_id: workspaceId,
      id: newId(),
      user_id: userId,
      role: "owner",
      sees_personal_data: true,
    })
    .execute();
}

async function freeSlug(db: Transaction<Tables>, wished: string): Promise<string> {
  const taken = await db
    .selectFrom("workspaces")
    .select("slug")
    .where("slug", "like", `${wished}%`)
    .execute();
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(wished)) return wished;
  let number = 2;
  while (slugs.has(`${wished}-${number}`)) number += 1;
  return `${wished}-${number}`;
}

/** Gives an ownerless workspace the company's own name, and an address made of it. */
export async function takeOverWorkspace(
  db: Transaction<Tables>,
  id: string,
  company: NewWorkspace,
): Promise<void> {
  const { name, locale, timeZone, currency } = company;
  const slug = await freeSlug(db, slugOf(name));
  await db
    .updateTable("workspaces")
    .set({ slug, name, locale, time_zone: timeZone, currency })
    .where("id", "=", id)
    .execute();
}

export async function changeWorkspace(
  db: Transaction<Tables>,
  id: string,
  change: Partial<NewWorkspace>,
): Promise<void> {
  const { name, locale, timeZone, currency } = change;
  const values = {
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(currency === undefined ? {} : { currency }),
  };
  if (Object.keys(values).length === 0) return;
  await db.updateTable("workspaces").set(values).where("id", "=", id).execute();
}

export async function getWorkspaceRow(db: Transaction<Tables>, id: string) {
  return await db.selectFrom("workspaces").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

/** The workspaces of this installation, oldest first: for the CLI, which has no signed-in person. */
export async function listWorkspaces(store: Store) {
  return await store.db.selectFrom("workspaces").selectAll().orderBy("id").execute();
}
