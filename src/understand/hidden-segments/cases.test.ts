import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { z } from "zod";
import { idOf, putPlantedPeople, searchHidden } from "../../../test/worlds/planted-segments.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  reading,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { newId } from "../../store/new-id.ts";
import type { CaseItem, CaseList, FoundSegments, searchBody, SearchReply } from "./contract.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let world: World;
let ada: Caller;
let complaints: SearchReply;

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "en");
  await putPlantedPeople(world, ada.slug);
  await query("update customers set name = 'Customer ' || external_id");
  complaints = await searchHidden(world, ada, {
    of: "contacts",
    target: { what: "complaint" },
    to: "2025-01-01",
  });
});
afterAll(() => world.end());

async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await world.lent.store.pool.query<T>(sql, values)).rows;
}

function foundIn({ answer }: SearchReply): FoundSegments {
  if (!answer?.known) throw new Error("nothing can be told");
  return answer.value;
}

const cases = (searchId: string, find: number, more = "", who = ada) =>
  who.get<CaseList>(`/hidden-segments/${searchId}/cases?find=${find}${more}`);

/** All pages of a list. */
async function allCases(searchId: string, find: number, limit: number): Promise<CaseItem[]> {
  const items: CaseItem[] = [];
  let more = "";
  for (;;) {
    const { body } = await cases(searchId, find, `&limit=${limit}${more}`);
    items.push(...body.items);
    if (body.nextCursor === null) return items;
    more = `&cursor=${encodeURIComponent(body.nextCursor)}`;
  }
}

/** Every find of a search has just the positives in its list that the search counted. */
async function expectAgreement(asked: z.input<typeof searchBody>, who = ada): Promise<FoundSegments> {
  const search = await searchHidden(world, who, asked);
  const found = foundIn(search);
  expect(found.finds.length).toBeGreaterThan(0);
  for (const [at, { inside }] of found.finds.entries()) {
    const { body } = await cases(search.id, at, "", who);
    const counted = asked.of === "contacts" ? body.totals?.contacts : body.totals?.customers;
    expect(counted, JSON.stringify(body.conditions)).toBe(inside.total);
    expect(body.inside).toEqual(inside);
  }
  return found;
}

describe("the case list of a find", () => {
  it("holds the contacts that the search counted, customer by customer, the latest first", async () => {
    const { inside } = foundIn(complaints).finds[0];
    const { body } = await cases(complaints.id, 0, "&limit=20");
    expect(body.totals).toEqual({ contacts: inside.total, customers: inside.total, anonymous: 0 });
    expect(body.items).toHaveLength(20);
    const items = await allCases(complaints.id, 0, 50);
    expect(new Set(items.map(({ customerId }) => customerId)).size).toBe(inside.total);
    expect(items.slice(0, 20)).toEqual(body.items);
    const [row] = await query<{ kind: string; channel: string; region: string }>(
      `select f.kind, f.channel, c.attributes ->> 'region' as region from feedback f
       join customers c on c.customer_id = f.customer_id where f.customer_id = $1 and f.occurred_at = $2`,
      [items[0].customerId, items[0].lastAt],
    );
    expect(row).toEqual({ kind: "complaint", channel: "chat", region: "south" });
    expect(items[0].words).toBe("words");
  });

  it("counts a customer with several contacts once, and says how many contacts", async () => {
    const [first] = (await cases(complaints.id, 0)).body.items;
    const before = (await cases(complaints.id, 0)).body.totals!;
    await query(
      `insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, occurred_at, kind, channel,
         language, text, attributes)
       select workspace_id, customer_id, $2, source_id, 'once more', decode(md5('more'), 'hex'), '2024-06-01', kind, channel,
         language, 'The same again', attributes from feedback where customer_id = $1 and occurred_at = $3`,
      [first.customerId, newId(), first.lastAt],
    );
    const { body } = await cases(complaints.id, 0);
    expect(body.totals).toEqual({ ...before, contacts: before.contacts + 1 });
    expect(body.items[0]).toMatchObject({
      customerId: first.customerId,
      contacts: 2,
      words: "The same again",
    });
    // What the search counted stays as it was told.
    expect(body.inside.total).toBe(before.contacts);
    await query("delete from feedback where external_id = 'once more'");
  });

  it("has as many customers as a search of customers counted", async () => {
    await expectAgreement({
      of: "customers",
      target: { what: "contacted" },
      from: "2025-01-01",
      to: "2025-03-01",
    });
  });

  it("has those who left, by a contact or by an event without a word", async () => {
    await query(
      `insert into product_events (workspace_id, customer_id, id, source_id, external_id, content_hash, name, occurred_at, attributes)
       select c.workspace_id, c.customer_id, ${idOf("'gone' || c.external_id")}, s.id, 'gone ' || c.external_id,
         decode(md5(c.external_id), 'hex'), 'account_closed', '2025-04-01', '{}'
       from customers c join sources s on s.workspace_id = c.workspace_id
       where c.since > '2024-01-01' and not exists (select 1 from feedback f
         where f.customer_id = c.customer_id and f.kind = 'cancellation') order by c.external_id limit 40`,
    );
    const asked = { of: "customers", target: { what: "left" }, from: "2025-01-01", depth: 1 } as const;
    await expectAgreement(asked);
    const search = await searchHidden(world, ada, asked);
    const items = await allCases(search.id, 0, 200);
    const silent = items.filter(({ words }) => words === null);
    expect(silent).toHaveLength(40);
    expect(silent[0]).toMatchObject({ contacts: 0, leftAt: "2025-04-01T00:00:00.000Z" });
  });

  it("reads bands, codes, missing and other values as the search did", async () => {
    const harbor = await secondWorkspace(world, ada);
    const [{ id: workspace }] = await query<{ id: string }>("select id from workspaces where slug = $1", [
      harbor.slug,
    ]);
    const source = newId();
    await query(
      "insert into sources (workspace_id, id, name, kind, reading) values ($1, $2, 'Told', 'feedback', '{}')",
      [workspace, source],
    );
    const coin = (salt: string) => `(('x' || substr(md5(i || '${salt}'), 1, 6))::bit(24)::int % 100)`;
    await query(
      `insert into customers (workspace_id, customer_id, external_id, anonymous, attributes)
       select $1, ${idOf("'harbor' || i")}, i, i % 7 = 0, jsonb_strip_nulls(jsonb_build_object(
         'city', case when i % 2 = 0 then ' Tula ' else 'village ' || i % 1500 end,
         'phone', case when ${coin("phone")} < 75 then 'yes' end,
         'spend', ${coin("spend")} || ',50', 'age', (${coin("age")} || '.00')::numeric))
       from generate_series(1, 4000) i`,
      [workspace],
    );
    await query(
      `insert into feedback (workspace_id, customer_id, id, source_id, external_id, content_hash, occurred_at, kind, language,
         text, attributes)
       select $1, ${idOf("'harbor' || i")}, ${idOf("'harbor told' || i")}, $2, i, decode(md5('h' || i), 'hex'), '2024-05-05',
         case when ${coin("complains")} < 5 + case when i % 2 = 1 then 15 else 0 end
           + case when ${coin("phone")} >= 75 then 25 else 0 end + case when ${coin("spend")} < 20 then 20 else 0 end
           + case when ${coin("age")} >= 80 then 20 else 0 end
         then 'complaint' else 'contact' end, 'en', 'words', '{}' from generate_series(1, 4000) i`,
      [workspace, source],
    );
    const asked = { of: "contacts", target: { what: "complaint" }, depth: 1 } as const;
    const found = await expectAgreement(asked, harbor);
    const told = found.finds.map(({ conditions: [each] }) => `${each.attribute} ${each.is}`).toSorted();
    expect(told).toEqual(["attr:age range", "attr:city other", "attr:phone missing", "attr:spend range"]);
    await expectAgreement({ ...asked, of: "customers", depth: 2 }, harbor);
    const search = await searchHidden(world, harbor, asked);
    const { totals } = (await cases(search.id, 0, "", harbor)).body;
    expect(totals!.anonymous).toBeGreaterThan(0);
    expect(totals!.anonymous).toBeLessThan(totals!.customers);
    await query(
      `update hidden_searches set answer = replace(answer::text, '"besides"', '"forgotten"')::jsonb where id = $1`,
      [search.id],
    );
    const other = found.finds.findIndex(({ conditions: [each] }) => each.is === "other");
    const old = await reading(world, harbor, "ru").get<{ code: string; detail: string }>(
      `/hidden-segments/${search.id}/cases?find=${other}`,
    );
    expect([old.status, old.body.code]).toEqual([409, "hidden-segments.too-old"]);
    expect(old.body.detail).toMatch(/Запустите его заново/);
  });

  it("goes away as CSV and XLSX with a line a customer", async () => {
    const { totals } = (await cases(complaints.id, 0)).body;
    const csv = await ada.get(`/hidden-segments/${complaints.id}/cases/export.csv?find=0`);
    const lines = csv.text.trim().split("\r\n");
    expect(csv.text.startsWith("\uFEFF")).toBe(true);
    expect(lines[0]).toBe("Customer,Name,Contacts,Last,What they said,Left");
    expect(lines).toHaveLength(totals!.customers + 1);
    expect(lines[1]).toMatch(/^\d+,Customer \d+,1,2024-05-05T12:00:00.000Z,words,$/);
    const russian = reading(world, ada, "ru");
    const head = (await russian.get(`/hidden-segments/${complaints.id}/cases/export.csv?find=0`)).text;
    expect(head).toMatch(/^\uFEFFКлиент,Имя,Обращений,/);
    const key = await ada.post<{ secret: string }>("/keys", { name: "files", scopes: ["feedback.read"] });
    const xlsx = await world.app.inject({
      url: `/api/w/${ada.slug}/hidden-segments/${complaints.id}/cases/export.xlsx?find=0`,
      headers: { authorization: `Bearer ${key.body.secret}` },
    });
    const book = new exceljs.Workbook();
    await book.xlsx.load(Uint8Array.from(xlsx.rawPayload).buffer);
    expect(book.worksheets[0].rowCount).toBe(totals!.customers + 1);
  });

  it("names customers only for those who may see personal data; other companies see nothing", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    const hidden = await cases(complaints.id, 0, "", viewer);
    expect(hidden.status).toBe(200);
    expect(hidden.body.items.every(({ name, externalId }) => name === null && externalId === null)).toBe(
      true,
    );
    const csv = await viewer.get(`/hidden-segments/${complaints.id}/cases/export.csv?find=0`);
    expect(csv.text).not.toContain("Customer 1");
    const trusted = await joinAs(world, ada, "viewer", true);
    expect((await cases(complaints.id, 0, "", trusted)).body.items[0].name).toMatch(/^Customer \d+$/);
    const other = await secondWorkspace(world, ada, "Third Shop");
    expect((await cases(complaints.id, 0, "", other)).status).toBe(404);
    expect((await other.get(`/hidden-segments/${complaints.id}/cases/export.csv?find=0`)).status).toBe(404);
  });

  it("refuses what there is not", async () => {
    const told = async (path: string) => {
      const { status, body } = await ada.get<{ code: string }>(`/hidden-segments/${path}`);
      return [status, body.code];
    };
    expect(await told(`${complaints.id}/cases?find=1`)).toEqual([404, "hidden-segments.no-find"]);
    expect(await told(`${newId()}/cases?find=0`)).toEqual([404, "hidden-segments.missing"]);
    expect((await told(`${complaints.id}/cases?find=-1`))[0]).toBe(400);
    expect((await told(`${complaints.id}/cases`))[0]).toBe(400);
    expect(await told(`${complaints.id}/cases?find=0&cursor=x_y`)).toEqual([400, "feedback.bad-cursor"]);
  });
});
