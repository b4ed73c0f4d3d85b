import { sql } from "kysely";
import type { WorkspaceTx } from "../../../store/transaction.ts";
import { copyRows } from "./copy-rows.ts";
import type { WriteCounts } from "./origin.ts";
import type { CustomerRow } from "./write-customers.ts";

/** Brings customers into this session's staging table. */
export async function stageCustomers(
  { db, client }: WorkspaceTx,
  rows: readonly CustomerRow[],
): Promise<void> {
  await sql`create temp table if not exists staged_customers (
    customer_id uuid primary key, anonymous boolean, external_id text, name text, email text, phone text,
    since timestamptz, attributes jsonb, known boolean not null default false, changes boolean not null default false
  ) on commit delete rows; truncate staged_customers`.execute(db);
  const values = rows.map((row) => [
    row.id,
    row.anonymous,
    row.externalId,
    row.name,
    row.email,
    row.phone,
    row.since,
    JSON.stringify(row.attributes),
  ]);
  await copyRows(
    client,
    "copy staged_customers (customer_id, anonymous, external_id, name, email, phone, since, attributes) from stdin",
    values,
  );
}

/**
 * Finds the customers who stand there already, and whether the staged word would change them: where the file `told`
 * of customers its word wins, where they were only `met` blanks are filled in.
 */
export async function compareCustomers({ db, workspaceId }: WorkspaceTx, how: "told" | "met"): Promise<void> {
  const told = how === "told";
  await sql`
    update staged_customers s set
      known = true,
      changes = (c.external_id, c.name, c.email, c.phone, c.since, c.attributes) is distinct from (
        coalesce(case when ${told} then s.external_id end, c.external_id, s.external_id),
        coalesce(case when ${told} then s.name end, c.name, s.name),
        coalesce(case when ${told} then s.email end, c.email, s.email),
        coalesce(case when ${told} then s.phone end, c.phone, s.phone),
        coalesce(case when ${told} then s.since end, c.since, s.since),
        case when ${told} then c.attributes || s.attributes else s.attributes || c.attributes end)
    from customers c where c.customer_id = s.customer_id and c.workspace_id = ${workspaceId}`.execute(db);
}

export async function countStagedCustomers({ db }: WorkspaceTx): Promise<WriteCounts> {
  const { rows } = await sql<WriteCounts>`
    select count(*) filter (where not known) as inserted, count(*) filter (where known and changes) as updated,
           count(*) filter (where known and not changes) as unchanged from staged_customers`.execute(db);
  return rows[0]!;
}

/**
 * Locks the customers about to change, in the order of their ids, so that imports side by side wait for each other
 * and never in a ring. Compare again afterwards: somebody may have changed them meanwhile.
 */
export async function lockChangingCustomers({ db, workspaceId }: WorkspaceTx): Promise<void> {
  await sql`
    select c.customer_id from customers c join staged_customers s on s.customer_id = c.customer_id and s.changes
    where c.workspace_id = ${workspaceId} order by c.customer_id for update of c`.execute(db);
}

/** The way back: what a customer was before this import touched them for the first time. */
export async function keepCustomersBefore({ db, workspaceId }: WorkspaceTx, importId: string): Promise<void> {
  await sql`
    insert into import_changes (workspace_id, import_id, fact, customer_id, fact_id, before)
    select ${workspaceId}, ${importId}, 'customer', c.customer_id, c.customer_id, to_jsonb(c)
    from customers c join staged_customers s on s.customer_id = c.customer_id and s.changes
    where c.workspace_id = ${workspaceId} and c.import_id is distinct from ${importId}
    order by c.customer_id
    on conflict do nothing`.execute(db);
}

export async function updateStagedCustomers(
  { db, workspaceId }: WorkspaceTx,
  how: "told" | "met",
): Promise<void> {
  const told = how === "told";
  await sql`
    update customers c set
      external_id = coalesce(case when ${told} then s.external_id end, c.external_id, s.external_id),
      name = coalesce(case when ${told} then s.name end, c.name, s.name),
      email = coalesce(case when ${told} then s.email end, c.email, s.email),
      phone = coalesce(case when ${told} then s.phone end, c.phone, s.phone),
      since = coalesce(case when ${told} then s.since end, c.since, s.since),
      attributes = case when ${told} then c.attributes || s.attributes else s.attributes || c.attributes end,
      changed_at = clock_timestamp()
    from staged_customers s
    where s.changes and s.customer_id = c.customer_id and c.workspace_id = ${workspaceId}`.execute(db);
}

export async function insertStagedCustomers(
  { db, workspaceId }: WorkspaceTx,
  importId: string,
): Promise<void> {
  await sql`
    insert into customers (workspace_id, customer_id, external_id, name, email, phone, anonymous, since, attributes, import_id)
    select ${workspaceId}, customer_id, external_id, name, email, phone, anonymous, since, attributes, ${importId}
    from staged_customers where not known order by customer_id
    on conflict (customer_id) do nothing`.execute(db);
}
