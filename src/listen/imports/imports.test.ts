import { existsSync, readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { listOpenJobs, runJob } from "../../store/run-job.ts";
import type { ImportView, Preview } from "./contract.ts";
import { importJobHandlers } from "./jobs.ts";

let world: World;
let ada: Caller;

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "ru");
});
beforeEach(async () => {
  await world.lent.store.pool.query(
    "truncate feedback, customers, product_events, sources, kept_files, jobs cascade",
  );
});
afterAll(() => world.end());

/** What the worker would do: every waiting job, one after another. */
async function work(): Promise<void> {
  const { store } = world.lent;
  for (const job of await listOpenJobs(store)) {
    await runJob(store, importJobHandlers(world.lent), job, (error) => {
      throw error;
    });
  }
}

async function upload(name: string, bytes: Buffer | string, caller = ada): Promise<string> {
  const reply = await caller.upload<{ id: string }>(`/files?name=${encodeURIComponent(name)}`, bytes);
  expect(reply.status, reply.text).toBe(201);
  return reply.body.id;
}

async function preview(fileId: string, more: object = {}): Promise<Preview> {
  const reply = await ada.post<Preview>("/imports/preview", { fileId, ...more }, { "accept-language": "ru" });
  expect(reply.status, reply.text).toBe(200);
  return reply.body;
}

type Choice = { kind?: string; sourceName?: string; dryRun?: boolean; change?: (seen: Preview) => void };

/** Uploads, accepts what is proposed, imports, and waits for the end. */
async function bringIn(name: string, bytes: Buffer | string, choice: Choice = {}): Promise<ImportView> {
  const started = await start(name, bytes, choice);
  await work();
  return await look(started.id);
}

async function start(name: string, bytes: Buffer | string, choice: Choice = {}): Promise<ImportView> {
  const fileId = await upload(name, bytes);
  const seen = await preview(fileId, choice.kind ? { kind: choice.kind } : {});
  choice.change?.(seen);
  const reply = await ada.post<ImportView>("/imports", {
    fileId,
    kind: seen.kind,
    sourceName: choice.sourceName ?? seen.sourceName,
    dryRun: choice.dryRun ?? false,
    reading: {
      options: seen.options,
      columns: seen.columns.map(({ name: column, field }) => ({ column, field })),
      defaults: seen.defaults,
    },
  });
  expect(reply.status, reply.text).toBe(202);
  return reply.body;
}

async function look(id: string): Promise<ImportView> {
  return (await ada.get<ImportView>(`/imports/${id}`)).body;
}

async function rows<T extends object>(sql: string): Promise<T[]> {
  return (await world.lent.store.pool.query<T>(sql)).rows;
}

/** Everything the facts say, without ids and times of our own making. */
async function facts(): Promise<unknown[]> {
  return await rows(`
    select f.external_id, kind, channel, agent, occurred_at, language, f.text, score, scale, handle_seconds,
      resolved_first_contact, compensation_minor, f.attributes, c.external_id as customer, c.email, o.text as original
    from feedback f join customers c using (customer_id)
    left join feedback_originals o on o.customer_id = f.customer_id and o.feedback_id = f.id
    order by f.external_id, f.text, occurred_at, f.attributes::text`);
}

const contacts = [
  "Номер обращения;Дата;Канал;Оператор;Текст;Оценка;Длительность;Решено с первого раза;Компенсация;ID клиента;Регион",
  '1;31.12.2025 14:05;звонок;Иванова;"Не работает карта, звоните +7 916 123-45-67";2;00:03:25;нет;1 500,50;К-1;Москва',
  '2;01.01.2026;чат;Петров;"Приложение ""висит""\nуже второй день";1;125;да;;К-2;Тула',
  "3;02.01.2026 09:30;почта;Иванова;Спасибо, всё решили;5;3 мин 5 с;да;0;К-1;Москва",
].join("\n");

describe("a kept file", () => {
  it("is told by its name and size to those who may see imports, and to no other workspace", async () => {
    const id = await upload("Выгрузка, май.csv", contacts);
    const { body } = await ada.get(`/files/${id}`);
    expect(body).toMatchObject({ id, name: "Выгрузка, май.csv", bytes: Buffer.byteLength(contacts) });
    expect(body).not.toHaveProperty("place");
    const other = await secondWorkspace(world, ada, "Files elsewhere");
    expect((await other.get<{ code: string }>(`/files/${id}`)).body.code).toBe("import.file-missing");
  });
});

describe("a file of contacts", () => {
  it("is understood column by column, its phones masked, its customers known", async () => {
    const done = await bringIn("Обращения 2026-01.csv", contacts);
    expect(done).toMatchObject({
      status: "done",
      inserted: 3,
      updated: 0,
      unchanged: 0,
      bad: 0,
      kind: "feedback",
    });
    expect(done.source.name).toBe("Обращения");
    const [first, second, third] = (await facts()) as Record<string, unknown>[];
    expect(first).toMatchObject({
      external_id: "1",
      channel: "phone",
      agent: "Иванова",
      text: "Не работает карта, звоните ‹phone›",
      original: "Не работает карта, звоните +7 916 123-45-67",
      score: 2,
      scale: "stars5",
      handle_seconds: 205,
      resolved_first_contact: false,
      compensation_minor: 150_050,
      customer: "К-1",
      language: "ru",
      attributes: { Регион: "Москва" },
    });
    expect(first!["occurred_at"]).toEqual(new Date("2025-12-31T11:05:00Z"));
    expect(second).toMatchObject({
      text: 'Приложение "висит"\nуже второй день',
      channel: "chat",
      handle_seconds: 125,
    });
    expect(third).toMatchObject({ handle_seconds: 185, compensation_minor: 0, original: null });
    expect(await rows("select 1 from customers")).toHaveLength(2);
  });

  it("imported again changes nothing, and the preview says so", async () => {
    await bringIn("a.csv", contacts);
    const before = await facts();
    const again = await bringIn("a.csv", contacts);
    expect(again).toMatchObject({ inserted: 0, updated: 0, unchanged: 3, bad: 0 });
    expect(await facts()).toEqual(before);
    const seen = await preview(await upload("a.csv", contacts));
    expect(seen.remembered).toBe(true);
    expect(seen.warnings.join(" ")).toContain("уже загружен");
  });

  it("gives the same rows from windows-1251 with semicolons, UTF-8 with tabs, CR line ends and UTF-16", {
    timeout: 120_000,
  }, async () => {
    const done = await bringIn("a.csv", contacts);
    const before = await facts();
    const tabs = contacts.replaceAll(";", "\t");
    const twins: [string, Buffer][] = [
      ["windows-1251", iconv.encode(contacts, "windows-1251")],
      ["koi8-r", iconv.encode(contacts, "koi8-r")],
      ["cp866", iconv.encode(contacts, "cp866")],
      ["tabs", Buffer.from(tabs)],
      ["BOM", Buffer.from(`\ufeff${contacts}`)],
      ["utf-16le", iconv.encode(contacts, "utf-16le")],
      ["utf-16be with BOM", iconv.encode(contacts, "utf-16be", { addBOM: true })],
      ["CRLF", Buffer.from(contacts.replaceAll("\n", "\r\n"))],
      ["CR", Buffer.from(contacts.replaceAll("\n", "\r"))],
    ];
    for (const [name, bytes] of twins) {
      const twin = await bringIn("b.csv", bytes, { sourceName: done.source.name });
      expect(twin, name).toMatchObject({ status: "done", inserted: 0, updated: 0, unchanged: 3, bad: 0 });
    }
    expect(await facts()).toEqual(before);
  });

  it("tried dry writes nothing and says what would happen", async () => {
    const dry = await bringIn("a.csv", contacts, { dryRun: true });
    expect(dry).toMatchObject({ status: "done", dryRun: true, inserted: 3 });
    expect(await rows("select 1 from feedback")).toHaveLength(0);
    expect(await rows("select 1 from customers")).toHaveLength(0);
    expect((await ada.post(`/imports/${dry.id}/undo`)).status).toBe(409);
  });

  it("without ids keeps rows that are alike apart, and a second reading adds none", async () => {
    const file =
      "date,text\n2026-01-01,Fine\n2026-01-01,Fine\n2026-01-01,Fine\n2026-01-02,Bad service here\n";
    const change = (seen: Preview) => Object.assign(seen.columns[1]!, { field: "text" });
    expect(await bringIn("r.csv", file, { change })).toMatchObject({ inserted: 4, unchanged: 0 });
    expect(await bringIn("r.csv", file, { change })).toMatchObject({ inserted: 0, unchanged: 4 });
    const more = `${file}2026-01-01,Fine\n`;
    expect(await bringIn("r.csv", more, { change })).toMatchObject({ inserted: 1, unchanged: 4 });
    expect(await rows("select 1 from feedback where text = 'Fine'")).toHaveLength(4);
  });

  it("without dates takes the time of import, and stays unchanged when read again", async () => {
    const file = "text\nThe card does not work at all\nThe application is slow today\n";
    expect(await bringIn("t.csv", file)).toMatchObject({ inserted: 2 });
    expect(await bringIn("t.csv", file)).toMatchObject({ inserted: 0, unchanged: 2 });
  });
});

describe("undo", () => {
  it("removes what was inserted with its customers, and says so when asked twice", async () => {
    const done = await bringIn("a.csv", contacts);
    expect((await ada.post(`/imports/${done.id}/undo`)).status).toBe(202);
    await work();
    expect(await look(done.id)).toMatchObject({ status: "undone" });
    for (const table of ["feedback", "feedback_originals", "customers", "import_changes"]) {
      expect(await rows(`select 1 from ${table}`), table).toHaveLength(0);
    }
    const twice = await ada.post<{ code: string }>(`/imports/${done.id}/undo`);
    expect(twice.status).toBe(409);
    expect(twice.body.code).toBe("import.undone-already");
  });

  it("brings back the earlier form of what was changed, with unmasked words, even of a row that changed hands", async () => {
    await bringIn("a.csv", contacts, { sourceName: "S" });
    const before = await facts();
    const changed = contacts
      .replace("+7 916 123-45-67", "a@example.com")
      .replace("К-2", "К-9")
      .replace("Спасибо, всё решили;5", "Спасибо;4");
    const second = await bringIn("a.csv", changed, { sourceName: "S" });
    expect(second).toMatchObject({ inserted: 0, updated: 3 });
    expect(JSON.stringify(await facts())).toContain("‹email›");
    await ada.post(`/imports/${second.id}/undo`);
    await work();
    expect(await facts()).toEqual(before);
    expect(await rows("select external_id from customers order by 1")).toEqual([
      { external_id: "К-1" },
      { external_id: "К-2" },
    ]);
  });

  it("of the earlier of two imports leaves the later one's word, and the later undo then leaves nothing of it", async () => {
    const first = await bringIn("a.csv", contacts, { sourceName: "S" });
    const changed = contacts.replace("Спасибо, всё решили", "Ничего не решили");
    const second = await bringIn("a.csv", changed, { sourceName: "S" });
    expect(second).toMatchObject({ updated: 1, unchanged: 2 });
    await ada.post(`/imports/${first.id}/undo`);
    await work();
    expect(await rows("select text from feedback")).toEqual([{ text: "Ничего не решили" }]);
    await ada.post(`/imports/${second.id}/undo`);
    await work();
    expect(await rows("select 1 from feedback")).toHaveLength(0);
    expect(await rows("select 1 from customers")).toHaveLength(0);
  });

  it("of a file of customers keeps those somebody else speaks of, without what that file told", async () => {
    const list =
      "ID клиента;ФИО;Тариф;Email\nК-1;Клиент один;Базовый;one@example.com\nК-7;Клиент семь;Премиум;seven@example.com\n";
    const customers = await bringIn("клиенты.csv", list);
    expect(customers).toMatchObject({ kind: "customers", inserted: 2 });
    await bringIn("a.csv", contacts);
    await ada.post(`/imports/${customers.id}/undo`);
    await work();
    const left = await rows("select external_id, name, attributes from customers order by external_id");
    expect(left).toEqual([
      { external_id: "К-1", name: null, attributes: {} },
      { external_id: "К-2", name: null, attributes: {} },
    ]);
    expect(await rows("select 1 from feedback")).toHaveLength(3);
  });
});

describe("customers and events", () => {
  it("customers read again change nothing; a new word about one is an update that undo takes back", async () => {
    const list = "customer_id,name,plan\nC1,First,basic\nC2,Second,basic\n";
    expect(await bringIn("customers.csv", list)).toMatchObject({ kind: "customers", inserted: 2 });
    expect(await bringIn("customers.csv", list)).toMatchObject({ unchanged: 2 });
    const second = await bringIn("customers.csv", "customer_id,plan,city\nC1,pro,Oslo\n", {
      kind: "customers",
    });
    expect(second).toMatchObject({ inserted: 0, updated: 1 });
    const one = () => rows("select name, attributes from customers where external_id = 'C1'");
    expect(await one()).toEqual([{ name: "First", attributes: { plan: "pro", city: "Oslo" } }]);
    await ada.post(`/imports/${second.id}/undo`);
    await work();
    expect(await one()).toEqual([{ name: "First", attributes: { plan: "basic" } }]);
  });

  it("contacts are told of once they are in; customers, and a file read again, are not", async () => {
    await rows("delete from outbox");
    const told = () => rows("select payload from outbox where type = 'feedback.imported'");
    await bringIn("customers.csv", "customer_id,name,plan\nC7,First,basic\n");
    expect(await told()).toEqual([]);
    const words = "id,date,text,customer_id\n1,2026-01-01,The card is lost,C7\n2,2026-01-02,All is well,C7\n";
    const { id } = await bringIn("words.csv", words);
    await bringIn("words.csv", words);
    expect(await told()).toEqual([{ payload: { importId: id, feedbackCount: 2 } }]);
  });

  it("product events are told apart from feedback and come in once", async () => {
    const file =
      "user_id,event,timestamp,amount\nu1,order,2026-01-01T10:00:00Z,10\nu1,order,2026-01-02T10:00:00Z,20\nu2,refund,2026-01-02T11:00:00Z,5\n";
    expect(await bringIn("events.csv", file)).toMatchObject({ kind: "events", inserted: 3 });
    expect(await bringIn("events.csv", file)).toMatchObject({ inserted: 0, unchanged: 3 });
    const [row] = await rows<Record<string, unknown>>(
      "select name, attributes from product_events order by occurred_at",
    );
    expect(row).toEqual({ name: "order", attributes: { amount: 10 } });
  });
});

describe("bad rows", () => {
  const file = [
    "id,date,text,rating,duration",
    "1,2025-05-01,The first is good,5,60",
    "2,31.02.2025,There is no such day,4,60",
    "3,0001-01-01,Year one,4,60",
    "4,9999-12-31,The last year,4,60",
    "5,2025-05-01,Eleven stars,11,60",
    "6,2025-05-01,Negative time,3,-5",
    "7,2025-05-01,Too,many,cells,here",
    '8,2025-05-01,"=cmd|calc",x,60',
    "9,2025-05-01,The last is good call me +7 916 123-45-67,1,60",
  ].join("\n");

  it("are left out with line, column and reason in the reader's language; the good ones come in", async () => {
    const done = await bringIn("bad.csv", file, {
      change: (seen) => {
        Object.assign(seen.defaults, { scale: "stars5" });
        for (const [at, field] of ["externalId", "occurredAt", "text", "score", "handleSeconds"].entries()) {
          Object.assign(seen.columns[at]!, { field });
        }
      },
    });
    expect(done).toMatchObject({ status: "done", inserted: 2, bad: 7 });
    const reply = await ada.get<{ items: { line: number; column: string | null; reason: string }[] }>(
      `/imports/${done.id}/bad-rows?limit=3`,
      { "accept-language": "en" },
    );
    expect(reply.body.items.map(({ line, column }) => [line, column])).toEqual([
      [3, "date"],
      [4, "date"],
      [5, "date"],
    ]);
    const csv = await ada.get(`/imports/${done.id}/bad-rows.csv`, { "accept-language": "ru" });
    expect(csv.text.startsWith("\ufeffСтрока;Столбец;Причина;Значение\r\n")).toBe(true);
    expect(csv.text).toContain("7;duration;Значение не может быть отрицательным.;'-5\r\n");
    expect(csv.text).toContain("8;;");
    expect(csv.headers["content-type"]).toContain("text/csv");
  });
});

describe("stop and go on", () => {
  const many = `id,date,text\n${Array.from({ length: 5_000 }, (_, i) => `${i},2025-05-0${(i % 9) + 1},Text number ${i} of them`).join("\n")}\n`;

  it("an import that is stopped keeps what it wrote, says so, and goes on from there", {
    timeout: 120_000,
  }, async () => {
    const started = await start("many.csv", many);
    const handlers = importJobHandlers(world.lent);
    const stopper = new Map([
      [
        "import.run",
        (job: Parameters<NonNullable<ReturnType<typeof handlers.get>>>[0]) =>
          handlers.get("import.run")!({
            ...job,
            report: async (progress) => {
              const { recordsDone } = await look(started.id);
              if (recordsDone >= 2_000) {
                expect((await ada.post(`/imports/${started.id}/cancel`)).status).toBe(200);
                await new Promise((resolve) => setTimeout(resolve, 320));
              }
              await job.report(progress);
            },
          }),
      ],
    ]);
    const { store } = world.lent;
    for (const job of await listOpenJobs(store))
      await runJob(store, stopper, job, (bug) => expect.unreachable(String(bug)));
    const stopped = await look(started.id);
    expect(stopped.status).toBe("cancelled");
    expect(stopped.recordsDone).toBe(4_000);
    expect(await rows("select 1 from feedback")).toHaveLength(4_000);
    expect((await ada.post(`/imports/${started.id}/cancel`)).status).toBe(409);
    expect((await ada.post(`/imports/${started.id}/resume`)).status).toBe(202);
    await work();
    expect(await look(started.id)).toMatchObject({ status: "done", inserted: 5_000, recordsDone: 5_000 });
    expect(await rows("select 1 from feedback")).toHaveLength(5_000);
  });

  it("two imports of one source at once, and two sources at once, end with each row once", {
    timeout: 120_000,
  }, async () => {
    await start("many.csv", many, { sourceName: "one" });
    await start("many.csv", many, { sourceName: "one" });
    await start("many.csv", many, { sourceName: "other" });
    const { store } = world.lent;
    const jobs = await listOpenJobs(store);
    const bugs: unknown[] = [];
    await Promise.all(
      jobs.map((job) => runJob(store, importJobHandlers(world.lent), job, (bug) => bugs.push(bug))),
    );
    expect(bugs).toEqual([]);
    const { items } = (await ada.get<{ items: ImportView[] }>("/imports")).body;
    expect(items.map(({ status }) => status)).toEqual(["done", "done", "done"]);
    const ofOne = items.filter(({ source }) => source.name === "one");
    expect(ofOne.map(({ inserted, unchanged }) => inserted + unchanged)).toEqual([5_000, 5_000]);
    expect(ofOne.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(5_000);
    expect(await rows("select 1 from feedback")).toHaveLength(10_000);
  });
});

describe("who may", () => {
  it("viewers may not import; another company sees nothing; personal data needs its right", async () => {
    const done = await bringIn("a.csv", contacts);
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.get("/imports")).status).toBe(403);
    expect((await viewer.upload("/files?name=a.csv", contacts)).status).toBe(403);
    const elsewhere = await secondWorkspace(world, ada);
    expect((await elsewhere.get(`/imports/${done.id}`)).status).toBe(404);
    expect((await elsewhere.post(`/imports/${done.id}/undo`)).status).toBe(404);
    expect((await elsewhere.get(`/imports/${done.id}/bad-rows.csv`)).status).toBe(404);
    expect((await elsewhere.get(`/files/${done.file!.id}/content`)).status).toBe(404);
    expect((await elsewhere.get<{ items: unknown[] }>("/sources")).body.items).toEqual([]);
    const analyst = await joinAs(world, ada, "analyst");
    expect((await analyst.get(`/files/${done.file!.id}/content`)).status).toBe(403);
    const seen = await analyst.post<Preview>("/imports/preview", { fileId: done.file!.id });
    expect(JSON.stringify(seen.body.rows)).not.toContain("123-45-67");
    const seer = await joinAs(world, ada, "analyst", true);
    expect((await seer.get(`/files/${done.file!.id}/content`)).text).toBe(contacts);
  });

  it("a file that is no table is refused with a sentence, and a half-told reading fails the import with one", async () => {
    const png = Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.alloc(600, 7),
    ]);
    const reply = await ada.post<{ code: string; detail: string }>("/imports/preview", {
      fileId: await upload("a.csv", png),
    });
    expect(reply.status).toBe(400);
    expect(reply.text).toContain("PNG");
    const failed = await bringIn("a.csv", contacts, {
      change: (seen) => Object.assign(seen.columns[0]!, { name: "Нет такого" }),
    });
    expect(failed.status).toBe("failed");
    expect(failed.fault?.sentence).toContain("Нет такого");
  });
});

const reviews = new URL(
  "../../../../shared/data/ru_bank_reviews/gazprombank_sravni_banki.csv.gz",
  import.meta.url,
);
describe.skipIf(!existsSync(reviews))("real reviews", () => {
  it("come in whole from gzip, and again without change", { timeout: 120_000 }, async () => {
    const bytes = readFileSync(reviews);
    expect(await bringIn("reviews.csv.gz", bytes)).toMatchObject({ status: "done", inserted: 2_478, bad: 0 });
    expect(await bringIn("reviews.csv.gz", bytes)).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 2_478,
    });
  });
});
