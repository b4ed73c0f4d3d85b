import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { importJob } from "../src/listen/imports/job-kinds.ts";
import { importJobHandlers } from "../src/listen/imports/jobs.ts";
import { inspectFile } from "../src/listen/imports/read/inspect-file.ts";
import { openTable } from "../src/listen/imports/read/open-table.ts";
import { readFacts } from "../src/listen/imports/read/read-facts.ts";
import { localFiles } from "../src/outside/files/local-files.ts";
import { connect, type Store } from "../src/store/connect.ts";
import { openEmbedded } from "../src/store/embedded/open-embedded.ts";
import { migrate } from "../src/store/migrate.ts";
import { newId } from "../src/store/new-id.ts";
import { runJob } from "../src/store/run-job.ts";
import { type Bench, type Measure, timed } from "./bench.ts";

const rows = Number(process.env["BENCH_IMPORT_ROWS"] ?? 100_000);

/** 100,000 contacts of some 300 characters, from a CSV file to searchable rows, beside a bare COPY of the same rows. */
async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "otklik-bench-"));
  const embedded = await openEmbedded(folder);
  await migrate(embedded.url);
  const store = connect(embedded.url);
  try {
    const path = join(folder, "contacts.csv");
    const bytes = await writeContacts(path);
    const cut = await timed(() => countRows(path));
    const read = await timed(() => readAll(path));
    const first = await importFile(store, folder, path);
    const again = await importFile(store, folder, path);
    const plain = await copyPlain(store, folder);
    const bare = await copyBare(store, folder);
    return [
      { what: "cutting CSV into rows", value: bytes / 1e6 / cut.seconds, unit: "MB/s", least: 20 },
      { what: "reading CSV as facts", value: rows / read.seconds, unit: "rows/s" },
      { what: "import of 100,000 contacts", value: (first.seconds * 100_000) / rows, unit: "s", most: 60 },
      { what: "COPY of the same rows, same columns, no index", value: plain, unit: "s" },
      { what: "import to that COPY", value: first.seconds / plain, unit: "x", most: 6 },
      { what: "COPY without the search column, too", value: bare, unit: "s" },
      { what: "import again, nothing changed", value: again.seconds, unit: "s" },
    ];
  } finally {
    await store.close();
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = (
  "карта банк приложение не работает оператор сказал ждать деньги перевод комиссия кредит заявка отказ офис очередь " +
  "мы вы был чтобы минут вернуть заблокировали счёт хорошо спасибо быстро удобно вежливо менеджер договор процент вклад звонок ошибка"
).split(" ");

/** Deterministic: a linear congruence chooses the words. */
async function writeContacts(path: string): Promise<number> {
  const file = await open(path, "w");
  let seed = 1;
  const next = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
  let text =
    "Номер обращения;Дата;Канал;Оператор;Текст;Оценка;Длительность;Решено с первого раза;ID клиента;Регион;Продукт\n";
  for (let i = 0; i < rows; i++) {
    const said = Array.from({ length: 38 + next(10) }, () => words[next(words.length)]).join(" ");
    const day = String(1 + (i % 28)).padStart(2, "0");
    const phone = i % 20 === 0 ? `, мой номер +7 916 ${100 + next(900)}-45-67` : "";
    text += `${i};${day}.0${1 + (i % 9)}.2025 1${i % 10}:05;звонок;Оператор ${i % 40};"${said}${phone}";${1 + (i % 5)};00:0${i % 10}:25;${i % 2 ? "да" : "нет"};К-${i % 30_000};Регион ${i % 30};Продукт ${i % 9}\n`;
    if (text.length < 1 << 20) continue;
    await file.write(text);
    text = "";
  }
  await file.write(text);
  const { size } = await file.stat();
  await file.close();
  return size;
}

async function countRows(path: string): Promise<number> {
  const table = await openTable(path);
  let count = 0;
  for await (const batch of table.rows()) count += batch.length;
  table.close();
  return count;
}

async function readAll(path: string): Promise<number> {
  const { reading } = await inspectFile(path);
  const options = { kind: "feedback" as const, reading, timeZone: "Europe/Moscow", now: new Date() };
  let count = 0;
  for await (const { good } of readFacts(path, options)) count += good.length;
  return count;
}

/** The whole way of the product: kept file, import, job; timed from the job's start to its end. */
async function importFile(store: Store, folder: string, path: string): Promise<{ seconds: number }> {
  const files = localFiles(join(folder, "files"));
  const kept = await files.put(createReadStream(path), 2 ** 32);
  const { reading } = await inspectFile(path);
  const [workspaceId, sourceId] = await ensureSource(store);
  const [fileId, importId, jobId] = [newId(), newId(), newId()];
  await store.pool.query(
    "insert into kept_files (workspace_id, id, name, bytes, sha256, place, created_by) values ($1, $2, 'a.csv', $3, $4, $5, 'bench')",
    [workspaceId, fileId, kept.bytes, kept.sha256, kept.place],
  );
  await store.pool.query(
    "insert into imports (workspace_id, id, source_id, file_id, kind, status, reading, created_by) values ($1, $2, $3, $4, 'feedback', 'queued', $5, 'bench')",
    [workspaceId, importId, sourceId, fileId, JSON.stringify(reading)],
  );
  await store.pool.query(
    "insert into jobs (workspace_id, id, kind, status, input, created_by) values ($1, $2, $3, 'queued', $4, 'bench')",
    [workspaceId, jobId, importJob, JSON.stringify({ importId })],
  );
  const taken = await timed(() =>
    runJob(
      store,
      importJobHandlers({ store, files, freeMegabytes: () => null }),
      { workspaceId, jobId },
      (bug) => {
        throw bug;
      },
    ),
  );
  const { rows: ended } = await store.pool.query(
    "select inserted + unchanged as ok from imports where id = $1",
    [importId],
  );
  if (ended[0].ok !== rows) throw new Error(`imported ${ended[0].ok} of ${rows}`);
  return taken;
}

async function ensureSource(store: Store): Promise<[string, string]> {
  const { rows: found } = await store.pool.query("select workspace_id, id from sources");
  if (found[0]) return [found[0].workspace_id, found[0].id];
  const [workspaceId, sourceId] = [newId(), newId()];
  await store.pool.query(
    "insert into workspaces (id, slug, name, locale, time_zone, currency) values ($1, 'bench', 'Bench', 'ru', 'Europe/Moscow', 'RUB')",
    [workspaceId],
  );
  await store.pool.query(
    "insert into sources (workspace_id, id, name, kind) values ($1, $2, 'bench', 'feedback')",
    [workspaceId, sourceId],
  );
  return [workspaceId, sourceId];
}

const columns =
  "workspace_id, customer_id, id, source_id, external_id, content_hash, import_id, kind, channel, touchpoint, agent, team, occurred_at, received_at, language, text, score, scale, sentiment, handle_seconds, resolved_first_contact, compensation_minor, attributes, changed_at";

/** The same columns, the generated search column among them, but no index and no key. */
async function copyPlain(store: Store, folder: string): Promise<number> {
  await store.pool.query("create table plain_rows (like feedback including defaults including generated)");
  return await copyInto(store, folder, "plain_rows");
}

async function copyBare(store: Store, folder: string): Promise<number> {
  await store.pool.query("create table bare_rows (like feedback including defaults)");
  return await copyInto(store, folder, "bare_rows");
}

async function copyInto(store: Store, folder: string, table: "plain_rows" | "bare_rows"): Promise<number> {
  const client = await store.pool.connect();
  try {
    const path = join(folder, "rows.copy");
    const file = await open(path, "w");
    await pipeline(client.query(copyTo(`copy feedback (${columns}) to stdout`)), file.createWriteStream());
    const { seconds } = await timed(() =>
      pipeline(
        Readable.from(createReadStream(path)),
        client.query(copyFrom(`copy ${table} (${columns}) from stdin`)),
      ),
    );
    return seconds;
  } finally {
    client.release();
  }
}

export const bench: Bench = { title: "Import", run };
