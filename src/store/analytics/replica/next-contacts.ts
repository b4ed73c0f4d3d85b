import type { DuckDBConnection } from "@duckdb/node-api";

/**
 * When each contact's customer came next stands in a column of its own, `next_at`: found anew for each question it would take a sort of
 * all contacts, seconds for ten million. Infinity: not again; null: nobody knows who the customer is, nor whether they came back. After a
 * change it is put right for the customers whom the change was about.
 */

export const nextColumn = "next_at timestamp";

const nextOf = (among: string) => `
  update feedback set next_at = found.next_at from (
    select f.rowid as place, f.next_at as before, case when not k.anonymous then
        coalesce(lead(f.occurred_at) over (partition by f.customer_id order by f.occurred_at, f.id), 'infinity') end as next_at
    from feedback f left join customers k on k.customer_id = f.customer_id ${among}) found
  where feedback.rowid = found.place and found.next_at is distinct from found.before`;

export async function fillNextContacts(duck: DuckDBConnection): Promise<void> {
  await duck.run(nextOf(""));
}

/** Notes whose contacts will change, and who will become known or unknown, before they do. @param staged tables of which rows are about to be put, too */
export async function noteTouchedCustomers(
  duck: DuckDBConnection,
  staged: ReadonlySet<string>,
): Promise<void> {
  const hasContacts = staged.has("feedback");
  const ids = [
    `select row_id from staged_removals where fact = 'feedback'`,
    ...(hasContacts ? [`select id from staged_feedback`] : []),
  ];
  await duck.run(`create or replace temp table touched_customers as
    select customer_id from feedback where id in (${ids.join(" union all ")})
    union select row_id from staged_removals where fact = 'customers'
    ${hasContacts ? "union select customer_id from staged_feedback" : ""}
    ${staged.has("customers") ? becomingKnown : ""}`);
}

const becomingKnown = `union select s.customer_id from staged_customers s
  left join customers k on k.customer_id = s.customer_id where k.anonymous is distinct from s.anonymous`;

/** Puts right what the customers noted before came to next. In the transaction of the change. */
export async function putNextContacts(duck: DuckDBConnection): Promise<void> {
  await duck.run(nextOf("where f.customer_id in (select customer_id from touched_customers)"));
  await duck.run("drop table touched_customers");
}
