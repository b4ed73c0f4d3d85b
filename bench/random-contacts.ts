import type { Store } from "../src/store/connect.ts";

/** A workspace's source, and contacts of it at random over a year and a half, with marks, seconds and attributes. */
export async function addSource(store: Store, workspaceId: string): Promise<void> {
  await store.pool.query(
    `insert into sources (workspace_id, id, name, kind) values ($1, gen_random_uuid(), 'Bench', 'feedback')`,
    [workspaceId],
  );
}

export async function addContacts(store: Store, workspaceId: string, count: number): Promise<void> {
  const piece = 100_000;
  for (let done = 0; done < count; done += piece)
    await addPiece(store, workspaceId, Math.min(piece, count - done));
}

async function addPiece(store: Store, workspaceId: string, count: number): Promise<void> {
  await store.pool.query(
    `insert into feedback (workspace_id, customer_id, id, source_id, occurred_at, kind, channel, touchpoint, team, score, scale,
       sentiment, handle_seconds, content_hash, attributes)
     select $1, md5((random() * 200000)::int::text)::uuid, gen_random_uuid(), (select id from sources limit 1),
       now() - random() * interval '540 days', (array['contact', 'complaint', 'response'])[1 + floor(random() * 3)],
       (array['phone', 'chat', 'email', 'app', 'web'])[1 + floor(random() * 5)], 'point ' || floor(random() * 12), 'team ' || floor(random() * 9),
       case when random() < 0.4 then floor(random() * 11) end, 'nps', random() * 2 - 1, floor(random() * 900), uuid_send(gen_random_uuid()),
       jsonb_build_object('region', 'region ' || floor(random() * 20), 'tariff', 'tariff ' || floor(random() * 6), 'version', floor(random() * 40),
         'city', 'city ' || floor(random() * 300), 'account', floor(random() * 100000)::int)
     from generate_series(1, $2)`,
    [workspaceId, count],
  );
}

/** The customers of those contacts, with attributes of their own. */
export async function addCustomers(store: Store, workspaceId: string): Promise<void> {
  await store.pool.query(
    `insert into customers (workspace_id, customer_id, since, attributes)
     select $1, md5(i::text)::uuid, now() - random() * interval '900 days', jsonb_build_object('segment', 'segment ' || floor(random() * 5))
     from generate_series(0, 200000) i`,
    [workspaceId],
  );
}

/** The time within which 95 of a hundred turns end, in milliseconds; the first turn, which warms up, is not counted. */
export function p95(milliseconds: readonly number[]): number {
  return milliseconds.toSorted((a, b) => a - b)[Math.ceil(milliseconds.length * 0.95) - 1]!;
}
