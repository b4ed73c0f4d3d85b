import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { newId } from "../../store/new-id.ts";
import { searchBody, type SearchReply } from "../../understand/hidden-segments/contract.ts";
import { insertSearch } from "../../understand/hidden-segments/queries.ts";
import type { Improvement, ImprovementList } from "./contract.ts";

let world: World;
let ada: Caller;
let searchId: string;

const side = (value: number) => ({
  rows: 400,
  total: 120,
  value: { value, low: value - 0.04, high: value + 0.04 },
});
const find = {
  conditions: [{ attribute: "attr:region", is: "value", value: "north" }],
  inside: side(0.3),
  outside: side(0.05),
  difference: { value: 0.25, low: 0.2, high: 0.3 },
  coverage: 0.1,
  ratio: { known: true, value: { value: 6, low: 4, high: 9 } },
  excess: { value: 100, low: 80, high: 120 },
  money: { total: 12_000, excess: { value: 10_000, low: 8_000, high: 12_000 } },
  pValue: 0.0001,
  qValue: 0.0004,
  confirmation: { known: false, why: "too-few" },
  alike: 0,
};

/** A search that is over, as the search of hidden segments leaves it. */
async function putSearch(): Promise<string> {
  const { pool } = world.lent.store;
  const id = newId();
  const answer = {
    known: true,
    value: {
      overall: side(0.07),
      searchedRows: 2000,
      heldOutRows: 2000,
      candidates: 12,
      leastRows: 30,
      finds: [find],
      leftOut: [],
      attributes: ["attr:region"],
      currency: "USD",
    },
  };
  await pool.query(
    `insert into hidden_searches (workspace_id, id, job_id, asked, status, answer, created_by_name, created_at)
     select id, $2, $3, $4, 'done', $5, 'Ada', now() from workspaces where slug = $1`,
    [
      ada.slug,
      id,
      newId(),
      JSON.stringify({ of: "customers", target: { what: "contacted" } }),
      JSON.stringify(answer),
    ],
  );
  return id;
}

beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Brightline Telecom", "en");
  searchId = await putSearch();
});
afterAll(() => world.end());

const draft = (who = ada, title = "Fewer contacts of the north") =>
  who.post<Improvement>("/improvements", { title, from: { searchId, find: 0 } });

describe("improvements", () => {
  it("keep the search they were drafted from when older ones go, for as long as they stand", async () => {
    await draft();
    const forgotten = await putSearch();
    const from = { searchId: forgotten, find: 0 };
    const { body: removed } = await ada.post<Improvement>("/improvements", { title: "Removed", from });
    expect((await ada.delete(`/improvements/${removed.id}`)).status).toBe(204);
    await world.lent.store.pool.query("update hidden_searches set created_at = '2020-01-01'");
    for (let searches = 0; searches < 50; searches++) await putSearch();
    const { rows } = await world.lent.store.pool.query<{ id: string }>("select id from workspaces limit 1");
    await inWorkspace(world.lent.store, rows[0]!.id, (tx) =>
      insertSearch(tx, {
        id: newId(),
        jobId: newId(),
        asked: searchBody.parse({ of: "customers", target: { what: "contacted" } }),
        createdByName: "Ada",
        now: new Date(),
      }),
    );
    expect((await ada.get(`/hidden-segments/${forgotten}`)).status).toBe(404);
    expect((await ada.get(`/hidden-segments/${searchId}`)).status).toBe(200);
  });

  it("are drafted from a find once, with its numbers as they stood", async () => {
    const { status, body } = await draft();
    expect(status).toBe(201);
    expect(body).toMatchObject({ stage: "analyse", version: 1, createdByName: "Ada", ownerTeamId: null });
    expect(body.source?.find).toEqual(find);
    const again = await draft(ada, "Another title");
    expect(again.body).toEqual(body);
    // The search looks otherwise by now: the draft keeps what it was drafted from.
    await world.lent.store.pool.query("update hidden_searches set answer = null where id = $1", [searchId]);
    const kept = await ada.get<Improvement>(`/improvements/${body.id}`);
    expect(kept.body.source?.find).toEqual(find);
    expect((await ada.get<SearchReply>(`/hidden-segments/${searchId}`)).body.answer).toBeNull();
    const gone = await ada.post<{ code: string }>("/improvements", {
      title: "None",
      from: { searchId, find: 1 },
    });
    expect(gone.body.code).toBe("hidden-segments.no-find");
  });

  it("are changed by who has read the newest version, and owned by one team", async () => {
    const { body } = await ada.post<Improvement>("/improvements", { title: "Clearer bills" });
    const team = await ada.post<{ id: string }>("/teams", { name: "Billing" });
    const change = {
      version: 1,
      title: "Clear bills",
      problem: "Bills are hard to read",
      asIs: "Two pages",
      toBe: "One page",
      stage: "develop",
      ownerTeamId: team.body.id,
    };
    const changed = await ada.put<Improvement>(`/improvements/${body.id}`, change);
    expect(changed.body).toMatchObject({ ...change, version: 2, ownerTeamName: "Billing" });
    const stale = await ada.put<{ code: string; detail: string }>(`/improvements/${body.id}`, change);
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: "improvement.changed-meanwhile" });
    expect(stale.body.detail).toContain("Ada");
    const nobody = { ...change, version: 2, ownerTeamId: newId() };
    const unknown = await ada.put<{ code: string }>(`/improvements/${body.id}`, nobody);
    expect(unknown.body.code).toBe("improvement.team-missing");
    expect((await ada.put(`/improvements/${body.id}`, { ...change, version: 2, title: " " })).status).toBe(
      400,
    );
    expect((await ada.put(`/improvements/${body.id}`, { ...change, stage: "someday" })).status).toBe(400);
    // A team that is gone owns nothing.
    await ada.delete(`/teams/${team.body.id}`);
    const left = await ada.get<Improvement>(`/improvements/${body.id}`);
    expect(left.body).toMatchObject({ ownerTeamId: null, ownerTeamName: null });
    const audit = await ada.get<{ items: { action: string }[] }>("/audit?action=improvement.changed");
    expect(audit.body.items).toHaveLength(1);
  });

  it("are listed by stage, page by page, changed last first", async () => {
    for (const title of ["One", "Two", "Three"]) await ada.post("/improvements", { title });
    const first = await ada.get<ImprovementList>("/improvements?limit=2");
    expect(first.body.items.map(({ title }) => title)).toEqual(["Three", "Two"]);
    const next = await ada.get<ImprovementList>(
      `/improvements?limit=10&cursor=${encodeURIComponent(first.body.nextCursor!)}`,
    );
    expect(next.body.items.map(({ title }) => title)).toEqual([
      "One",
      "Clear bills",
      "Fewer contacts of the north",
    ]);
    expect(next.body.nextCursor).toBeNull();
    const developed = await ada.get<ImprovementList>("/improvements?stage=develop");
    expect(developed.body.items.map(({ title }) => title)).toEqual(["Clear bills"]);
    expect((await ada.get("/improvements?cursor=nonsense")).status).toBe(200);
  });

  it("go out as Markdown in the reader's language, their numbers as an association", async () => {
    const { items } = (await ada.get<ImprovementList>("/improvements?limit=50")).body;
    const { id } = items.find(({ title }) => title.startsWith("Fewer"))!;
    const { text } = await ada.get(`/improvements/${id}/export.md`);
    expect(text).toContain("# Fewer contacts of the north");
    expect(text).toContain("- region = north");
    expect(text).toContain("30% here (26% … 34%), 7% overall");
    expect(text).toContain("In money: $10,000 ($8,000 … $12,000)");
    expect(text).toContain("An association, not a cause");
    expect((await ada.get(`/improvements/${newId()}/export.md`)).status).toBe(404);
  });

  it("are begun by analysts, read by all of the company and by nobody else, and removed", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await viewer.post("/improvements", { title: "Mine" })).status).toBe(403);
    const list = await viewer.get<ImprovementList>("/improvements");
    const { id } = list.body.items[0]!;
    expect((await viewer.delete(`/improvements/${id}`)).status).toBe(403);
    const analyst = await joinAs(world, ada, "analyst");
    expect((await analyst.post("/improvements", { title: "Mine" })).status).toBe(201);
    const stranger = await secondWorkspace(world, ada);
    expect((await stranger.get(`/improvements/${id}`)).status).toBe(404);
    expect((await stranger.get<ImprovementList>("/improvements")).body.items).toEqual([]);
    expect((await analyst.delete(`/improvements/${id}`)).status).toBe(204);
    expect((await analyst.delete(`/improvements/${id}`)).status).toBe(404);
  });
});
