import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { fillNextContacts } from "../src/store/analytics/replica/next-contacts.ts";
import { connect } from "../src/store/connect.ts";
import { openEmbedded } from "../src/store/embedded/open-embedded.ts";
import { migrate } from "../src/store/migrate.ts";
import { findRole } from "../test/ops/processes.ts";
import { type Product, startProduct, until } from "../test/worlds/product.ts";
import { type SignedIn, signIn, signInFirstOwner } from "../test/worlds/signed-in.ts";
import { type Bench, type Measure, timed } from "./bench.ts";
import { addContacts, addCustomers, addSource, p95 } from "./random-contacts.ts";

const rows = Number(process.env["NUMBERS_ROWS"] ?? 1_000_000);
const times = 10;
/** As the product's own settings are: what is asked beside it must have the same means. */
const means = { threads: "2", memory_limit: "1024MB" };

/** A screen's question, and the shortest statement that gives the same counts: marks by one column, by an attribute, in weeks, by whose they are. Longer ones have no such short statement. */
type Question = { what: string; path: string; raw?: (file: RawFile) => string };
const ofScale = `scale = 'nps' and score between 0 and 10 and score = floor(score)`;
const counts = `count(*) filter (where score >= 9), count(*) filter (where score <= 6), count(*)`;
const week = `date_trunc('week', occurred_at + interval '3 hours')`;
const questions: Question[] = [
  {
    what: "NPS by channel",
    path: "/metrics/nps?by=channel",
    raw: () =>
      `select channel, score, count(*) from feedback where ${ofScale} group by grouping sets ((channel, score), (score))`,
  },
  {
    what: "NPS by an attribute, of one channel",
    path: "/metrics/nps?by=attr:region&channel=chat",
    raw: ({ region }) => `select coalesce(f.${region}, c.region) as r, f.score, count(*) from feedback f
      left join (select customer_id, json_extract_string(attributes, '/region') as region from customers) c on c.customer_id = f.customer_id
      where ${ofScale} and f.channel = 'chat' group by grouping sets ((r, score), (score))`,
  },
  {
    what: "NPS by week",
    path: "/metrics/nps?grain=week",
    raw: () =>
      `select ${week} as w, ${counts} from feedback where ${ofScale} group by grouping sets ((w), ())`,
  },
  {
    what: "Contacts by team and week",
    path: "/metrics/contacts?by=team&grain=week",
    raw: () =>
      `select ${week} as w, team, count(*) from feedback group by grouping sets ((w, team), (team), (w), ())`,
  },
  { what: "Contacts by an attribute of 100,000 values", path: "/metrics/contacts?by=attr:account" },
  { what: "Negative share by touchpoint", path: "/metrics/negative-share?by=touchpoint" },
  {
    what: "Handle time by an attribute of customers",
    path: "/metrics/aht?by=attr:segment",
    raw: ({ segment }) => `select c.${segment} as s, count(*), sum(f.handle_seconds::float8),
      sum(f.handle_seconds::float8 * f.handle_seconds) from feedback f
      left join customers c on c.customer_id = f.customer_id where f.handle_seconds >= 0 group by grouping sets ((s), ())`,
  },
  { what: "Handle time by week beside a year before", path: "/metrics/aht?grain=week&compare=year" },
  { what: "Repeat contacts by channel", path: "/metrics/repeat-contacts?by=channel" },
];

/** What stands beside them to choose by: every attribute, one of 100,000 values among them, with what each value has. */
const choices = [
  { what: "Attributes to cut and filter by", path: "/feedback/attribute-facets" },
  {
    what: "The same of one quarter and channel",
    path: "/feedback/attribute-facets?channel=chat&from=2026-01-01&to=2026-04-01",
  },
  { what: "What one may ask of customers", path: "/segments/fields" },
  {
    what: "Size of a segment while it is built",
    path: "/segments/preview",
    body: {
      definition: {
        on: "group",
        join: "all",
        parts: [
          { on: "contacts", count: { min: 3 }, within: { days: 180 }, team: { besides: ["team 1"] } },
          { on: "mark", scale: "nps", which: "last", is: { group: "detractor" } },
          { on: "attribute", of: "contact", name: "account", value: { max: 50_000 } },
        ],
      },
    },
  },
];

/**
 * Slices and trends as a screen asks for them: over HTTP, of the started product, in turns with DuckDB alone on a copy of the same file.
 * Ten million: the file is made ten times as long while the product is stopped; the records keep their million.
 */
async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "otklik-bench-"));
  const embedded = await openEmbedded(folder, { durable: false });
  const start = () =>
    startProduct({ dataFolder: join(folder, "product"), env: { DATABASE_URL: embedded.url } });
  let product: Product | null = null;
  try {
    await migrate(embedded.url);
    product = await start();
    const { slug, email } = await signInFirstOwner(product, "en");
    await fill(embedded.url, slug);
    await opened(product, slug, email);
    await product.stop();
    const small = await RawFile.copyOf(join(folder, "product/analytics"), folder);
    product = await start();
    const first = await opened(product, slug, email);
    const measures = await measure(first, small, { size: "", most: 200, turns: 60 });
    measures.push(...(await measureChoices(first)));
    await product.stop();
    small.close();
    await lengthen(join(folder, "product/analytics"));
    const large = await RawFile.copyOf(join(folder, "product/analytics"), folder);
    product = await start();
    const owner = await opened(product, slug, email);
    measures.push(...(await measure(owner, large, { size: `, x${times}`, most: 1_000, turns: 20 })));
    large.close();
    measures.push({
      what: "memory of the server, the most",
      value: await peakMegabytes(product),
      unit: "MB",
      most: 2_048,
    });
    return measures;
  } finally {
    await product?.stop();
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(url: string, slug: string): Promise<void> {
  const store = connect(url);
  try {
    const { id } = await store.db
      .selectFrom("workspaces")
      .select("id")
      .where("slug", "=", slug)
      .executeTakeFirstOrThrow();
    await addSource(store, id);
    await addContacts(store, id, rows);
    await addCustomers(store, id);
    await store.pool.query("analyze");
  } finally {
    await store.close();
  }
}

/** The owner, once numbers come from the replica. */
async function opened(product: Product, slug: string, email: string): Promise<SignedIn> {
  const owner = await signIn(product, { slug, email });
  await until(600, async () => {
    const { body } = await owner.ask<{ here: string; replicas: { rows: number }[] }>("GET", "/analytics");
    return body.here === "ready" && (body.replicas[0]?.rows ?? 0) >= rows;
  });
  return owner;
}

/** The product and DuckDB by turns: whatever else the machine does befalls both. */
async function measure(
  owner: SignedIn,
  raw: RawFile,
  { size, most, turns }: { size: string; most: number; turns: number },
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { what, path, raw: statement } of questions) {
    const ours: number[] = [];
    const alone: number[] = [];
    for (let turn = 0; turn <= turns; turn += 1) {
      const asked = await timed(() => askOwner(owner, path));
      const answered = statement ? await timed(() => raw.ask(statement(raw))) : null;
      if (turn === 0) continue;
      ours.push(asked.seconds * 1000);
      if (answered) alone.push(answered.seconds * 1000);
    }
    measures.push({ what: `${what}${size}, over HTTP, p95`, value: p95(ours), unit: "ms", most });
    if (statement) {
      const beside = `  beside DuckDB alone (${Math.round(p95(alone))} ms)`;
      measures.push({ what: beside, value: p95(ours) / p95(alone), unit: "x", most: 2 });
    }
  }
  return measures;
}

async function measureChoices(owner: SignedIn): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { what, path, body } of choices) {
    const turns: number[] = [];
    for (let turn = 0; turn <= 10; turn += 1) {
      const { seconds, result } = await timed(() =>
        owner.ask<{ attributes?: unknown[]; customers?: number }>(body ? "POST" : "GET", path, body),
      );
      if (result.status !== 200 || (result.body.attributes?.length ?? result.body.customers) === 0)
        throw new Error(`${path}: ${result.status} ${JSON.stringify(result.body).slice(0, 300)}`);
      if (turn > 0) turns.push(seconds * 1000);
    }
    measures.push({ what: `${what}, p95`, value: p95(turns), unit: "ms", most: 2_000 });
  }
  return measures;
}

async function askOwner(owner: SignedIn, path: string): Promise<void> {
  const { status, body } = await owner.ask<{ from: string; total: { n: number } }>("GET", path);
  if (status !== 200 || body.from !== "replica" || body.total.n === 0)
    throw new Error(`${path}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
}

/** The newest replica's file, opened by itself. */
class RawFile {
  private readonly instance: DuckDBInstance;
  private readonly duck: Awaited<ReturnType<DuckDBInstance["connect"]>>;
  /** The columns in which the contacts' attribute "region" and the customers' attribute "segment" stand. */
  readonly region: string;
  readonly segment: string;

  private constructor(
    instance: DuckDBInstance,
    duck: Awaited<ReturnType<DuckDBInstance["connect"]>>,
    columns: { region: string; segment: string },
  ) {
    this.instance = instance;
    this.duck = duck;
    this.region = columns.region;
    this.segment = columns.segment;
  }

  static async copyOf(replicas: string, folder: string): Promise<RawFile> {
    const copy = join(folder, "copy.duckdb");
    rmSync(copy, { force: true });
    copyFileSync(newest(replicas), copy);
    const instance = await DuckDBInstance.create(copy, means);
    const duck = await instance.connect();
    const columnOf = async (fact: string, name: string) => {
      const found = await duck.runAndReadAll(
        `select place from attribute_columns where fact = '${fact}' and name = '${name}'`,
      );
      return `a${String(found.getRows()[0]![0])}`;
    };
    const columns = {
      region: await columnOf("feedback", "region"),
      segment: await columnOf("customers", "segment"),
    };
    return new RawFile(instance, duck, columns);
  }

  async ask(text: string): Promise<number> {
    const reader = await this.duck.runAndReadAll(text);
    return reader.getRowObjectsJS().length;
  }

  close(): void {
    this.duck.closeSync();
    this.instance.closeSync();
  }
}

function newest(replicas: string): string {
  const name = readdirSync(replicas).find((each) => each.endsWith(".duckdb"));
  if (!name) throw new Error(`no replica in ${replicas}`);
  return join(replicas, name);
}

/** The same contacts again, each an hour earlier than the one before, under ids of their own. */
async function lengthen(replicas: string): Promise<void> {
  const instance = await DuckDBInstance.create(newest(replicas), means);
  const duck = await instance.connect();
  await duck.run(
    `insert into feedback select f.* replace (uuid() as id, f.occurred_at - to_hours(h.range) as occurred_at)
     from feedback f cross join range(1, ${times}) h`,
  );
  await fillNextContacts(duck);
  await duck.run("checkpoint");
  duck.closeSync();
  instance.closeSync();
}

async function peakMegabytes(product: Product): Promise<number> {
  const status = readFileSync(`/proc/${await findRole(product, "api")}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) / 1024;
}

export const bench: Bench = { title: `Numbers over HTTP: ${rows.toLocaleString("en-US")} contacts`, run };
