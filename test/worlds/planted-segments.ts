import type { z } from "zod";
import { listJobHandlers } from "../../src/server/reactions.ts";
import { newId } from "../../src/store/new-id.ts";
import { listOpenJobs, runJob } from "../../src/store/run-job.ts";
import type { searchBody, SearchReply } from "../../src/understand/hidden-segments/contract.ts";
import type { Caller, World } from "./world.ts";

/** 0..99 by chance, the same in every run. */
const coin = (salt: string) => `(('x' || substr(md5(i || '${salt}'), 1, 6))::bit(24)::int % 100)`;
/** A UUID made of a text, in SQL. */
export const idOf = (text: string) =>
  `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;
/** How many customers there are. */
export const plantedPeople = 3000;

/**
 * 3,000 customers. In 2025 7 % of them write, but 30 % of those of the north with the gold plan; 5 % cancel, but a third of the new ones.
 * In 2024 each of them wrote once: 10 % complain, but 40 % of those of the south in chat; marks and leans are chance alone.
 */
export async function putPlantedPeople(world: World, slug: string): Promise<void> {
  const { pool } = world.lent.store;
  const { rows } = await pool.query<{ id: string }>("select id from workspaces where slug = $1", [slug]);
  const [workspace, source] = [rows[0].id, newId()];
  await pool.query(
    "insert into sources (workspace_id, id, name, kind, reading) values ($1, $2, 'Told', 'feedback', '{}')",
    [workspace, source],
  );
  await pool.query(
    `insert into customers (workspace_id, customer_id, external_id, anonymous, since, attributes)
     select $1, ${idOf("'customer' || i")}, i, false,
       case when ${coin("new")} < 20 then '2024-12-01'::timestamptz else '2020-01-01'::timestamptz end,
       jsonb_build_object('region', (array['north', 'south', 'east'])[1 + ${coin("region")} % 3],
         'plan', (array['gold', 'basic'])[1 + ${coin("plan")} % 2], 'card', 'number ' || i)
     from generate_series(1, ${plantedPeople}) i`,
    [workspace],
  );
  const told = (at: string, kind: string, where: string) =>
    pool.query(
      `insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, occurred_at, kind, channel,
         language, text, sentiment, score, scale, attributes)
       select $1, c.customer_id, ${idOf(`'told ${at}' || i`)}, $2, '${at} ' || i, decode(md5('${at}' || i), 'hex'), '${at}'::timestamptz,
         ${kind}, (array['chat', 'phone'])[1 + ${coin("channel")} % 2], 'en', 'words',
         case when ${coin("lean")} < 30 then -0.5 else 0.4 end, ${coin("mark")} % 11, 'nps',
         jsonb_build_object('device', (array['ios', 'web'])[1 + ${coin("device")} % 2])
       from generate_series(1, ${plantedPeople}) i join customers c on c.workspace_id = $1 and c.external_id = i::text where ${where}`,
      [workspace, source],
    );
  await told(
    "2024-05-05 12:00Z",
    `case when ${coin("complains")} < (case when c.attributes ->> 'region' = 'south' and ${coin("channel")} % 2 = 0 then 40 else 10 end)
       then 'complaint' else 'contact' end`,
    "true",
  );
  await told(
    "2025-02-05 12:00Z",
    "'contact'",
    `${coin("writes")} < case when c.attributes ->> 'region' = 'north' and c.attributes ->> 'plan' = 'gold' then 30 else 7 end`,
  );
  await told(
    "2025-03-05 12:00Z",
    "'cancellation'",
    `${coin("leaves")} < case when c.since > '2024-01-01' then 33 else 5 end`,
  );
}

/** Runs what waits, here and now. */
export async function runOpenJobs({ lent }: World): Promise<void> {
  for (const job of await listOpenJobs(lent.store)) {
    await runJob(lent.store, listJobHandlers(lent), job, (error) => {
      throw error;
    });
  }
}

/** Searches for hidden segments to the end. */
export async function searchHidden(
  world: World,
  who: Caller,
  asked: z.input<typeof searchBody>,
): Promise<SearchReply> {
  const started = await who.post<{ id: string; jobId: string }>("/hidden-segments", asked);
  if (started.status !== 202) throw new Error(`the search did not start: ${started.text}`);
  await runOpenJobs(world);
  return (await who.get<SearchReply>(`/hidden-segments/${started.body.id}`)).body;
}
