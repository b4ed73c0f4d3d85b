import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type pg from "pg";
import { join } from "node:path";
import { createApp } from "../src/server/app.ts";
import { readConfig } from "../src/server/config.ts";
import { openLent } from "../src/server/lend.ts";
import { openEmbedded } from "../src/store/embedded/open-embedded.ts";
import { migrate } from "../src/store/migrate.ts";
import { type Bench, type Measure, timed } from "./bench.ts";

const rows = 100_000;
/** What it is asked of the product, and where. */
type Ask = [what: string, path: string];

/** The least that a ranking of anything costs here: every contact read once and counted by one column. */
const onePlainSum = "select agent, channel, count(*) from feedback group by 1, 2";

/** Milliseconds of the middle one of eight turns, after one that warms up. */
async function median(turn: () => Promise<unknown>): Promise<number> {
  await turn();
  const times: number[] = [];
  for (let i = 0; i < 8; i += 1) times.push((await timed(turn)).seconds * 1000);
  return times.sort((a, b) => a - b)[4]!;
}
const password = "correct horse battery";

/**
 * 100,000 contacts with topics, words of some forty kinds of trouble, 18 months, through HTTP without a network. Lists, and the counts
 * that stand beside them as filters, are promised in 200 ms. Rankings weigh every contact in money; they are held to what one plain sum
 * of the database costs in the same run.
 */
async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "otklik-bench-"));
  const embedded = await openEmbedded(folder);
  await migrate(embedded.url);
  const config = readConfig({ DATABASE_URL: embedded.url, DATA_DIR: folder, LOG_LEVEL: "silent" });
  const lent = await openLent(config, () => undefined);
  const app = await createApp(lent, { logLevel: "silent", rateLimitPerMinute: 1e6, webFolder: null });
  try {
    const created = await app.inject({
      method: "POST",
      url: "/api/first-run",
      payload: {
        name: "Ada",
        email: "ada@example.com",
        password,
        company: "Bench",
        locale: "en",
        timeZone: "Europe/Moscow",
        currency: "USD",
      },
    });
    const { id, slug } = created.json<{ id: string; slug: string }>();
    await fill(lent.store.pool, id);
    const signedIn = await app.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      payload: { email: "ada@example.com", password },
    });
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const topic = (await lent.store.pool.query("select id from topics order by id limit 1")).rows[0].id;
    const lists: Ask[] = [
      ["list, first page", "/feedback"],
      ["list, one channel and a quarter", "/feedback?channel=phone&from=2025-03-01&to=2025-06-01"],
      ["list, one topic", `/feedback?topic=${topic}`],
      ["list, no topic", "/feedback?topic=-"],
      ["search, two words", "/feedback?q=card%20delivery"],
      ["search, a typo", "/feedback?q=deliveri"],
      ["search, rare word", "/feedback?q=word777"],
    ];
    const filters: Ask[] = [
      ["facets, nothing chosen", "/feedback/facets"],
      ["facets, channel and a quarter", "/feedback/facets?channel=phone&from=2025-03-01&to=2025-06-01"],
      ["facets, search", "/feedback/facets?q=card"],
      ["facet of topics, nothing chosen", "/feedback/topic-facet"],
      ["facet of topics, search", "/feedback/topic-facet?q=card"],
      ["facets of attributes", "/feedback/attribute-facets"],
    ];
    const rankings: Ask[] = [
      ["pains", "/pains"],
      ["pains, one channel", "/pains?channel=phone"],
      ["topic page", `/topics/${topic}`],
      ["today", "/today"],
    ];
    const ask = async (path: string) => {
      const reply = await app.inject({ url: `/api/w/${slug}${path}`, headers: { cookie } });
      if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.body}`);
    };
    const measures: Measure[] = [];
    for (const [what, path] of lists) {
      measures.push({ what, value: await median(() => ask(path)), unit: "ms", most: 200 });
    }
    const plain = await median(() => lent.store.pool.query(onePlainSum));
    measures.push({ what: "one plain sum over all contacts, in SQL", value: plain, unit: "ms" });
    for (const [what, path] of filters) {
      const value = await median(() => ask(path));
      measures.push({ what, value, unit: "ms", most: 200 });
      measures.push({ what: "  to the plain sum", value: value / plain, unit: "x" });
    }
    for (const [what, path] of rankings) {
      const value = await median(() => ask(path));
      measures.push({ what, value, unit: "ms" });
      measures.push({ what: "  to the plain sum", value: value / plain, unit: "x", most: 6 });
    }
    return measures;
  } finally {
    await app.close();
    await lent.store.close();
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function fill(pool: pg.Pool, workspaceId: string): Promise<void> {
  const text = `(array['card','loan','delivery','tariff','transfer','app','limit','cashback','courier','refund'])[1 + i % 10]`;
  await pool.query(`
    insert into sources (workspace_id, id, name, kind) values ('${workspaceId}', gen_random_uuid(), 'Bench', 'feedback');
    insert into topics (workspace_id, id, name, status, signature)
      select '${workspaceId}', gen_random_uuid(), 'Topic ' || i, 'proposed', '{}' from generate_series(1, 40) i;
    insert into customers (workspace_id, customer_id, external_id, attributes)
      select '${workspaceId}', gen_random_uuid(), 'C' || i, jsonb_build_object('region', 'R' || i % 30, 'plan', 'P' || i % 6)
      from generate_series(1, 30000) i;
    create temp table people as select row_number() over () as n, customer_id from customers;
    create index on people (n);
    insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, kind, channel, touchpoint, team, agent,
        occurred_at, language, text, score, scale, sentiment, handle_seconds)
      select '${workspaceId}', p.customer_id, gen_random_uuid(), s.id, 'E' || i, decode(md5(i::text), 'hex'),
        (array['contact','complaint','review'])[1 + i % 3], (array['phone','chat','email','app'])[1 + i % 4], 'T' || i % 12,
        'Team ' || i % 8, 'A-' || i % 150, timestamptz '2024-07-01' + i * interval '7.8 minutes', 'en',
        'The ' || ${text} || ' has a problem with ' || (array['card','delivery','fee'])[1 + i % 3] || ' word' || i % 3000 || repeat(' and nobody could help me at all', 8),
        i % 11, 'nps', (i % 21 - 10) / 10.0, 60 + i % 600
      from generate_series(1, ${rows}) i join people p on p.n = 1 + i % 30000 cross join sources s;
    insert into mentions (workspace_id, customer_id, id, feedback_id, topic_id, span_from, span_to, sentiment, confidence, said_by,
        occurred_at, kind, channel, touchpoint, agent, team, language, source_id, import_id, score, handle_seconds, compensation_minor)
      select f.workspace_id, f.customer_id, gen_random_uuid(), f.id, t.id, 0, 50, f.sentiment, 0.8, 'bench',
        f.occurred_at, f.kind, f.channel, f.touchpoint, f.agent, f.team, f.language, f.source_id, f.import_id, f.score,
        f.handle_seconds, f.compensation_minor
      from (select *, row_number() over (order by id) as n from feedback) f
      join (select id, row_number() over (order by id) as n from topics) t on t.n = 1 + (f.n * f.n) % 47;
    insert into search_words select distinct '${workspaceId}'::uuid, w from (select unnest(tsvector_to_array(to_tsvector('simple', text))) w from feedback) q;
    insert into groupings (workspace_id, id, model, texts, other, duplicates, topics) values ('${workspaceId}', gen_random_uuid(), 'bench', ${rows}, 0, 0, 40);
    analyze;`);
  await pool.query("vacuum feedback, mentions, customers");
}

export const bench: Bench = { title: "Lists and filters at 100,000 rows", run };
