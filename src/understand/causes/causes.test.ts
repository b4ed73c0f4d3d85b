import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
import { untilJobEnds } from "../../../test/worlds/job-end.ts";
import { putTopics } from "../../../test/worlds/put-topics.ts";
import { tell } from "../../../test/worlds/told.ts";
import {
  type Caller,
  createWorld,
  firstOwner,
  joinAs,
  secondWorkspace,
  type World,
} from "../../../test/worlds/world.ts";
import { newId } from "../../store/new-id.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { CauseNode, CauseTree, CauseTrees, Findings } from "./contract.ts";
import { insertCauses } from "./queries.ts";

// A grouping thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 120_000 });

let world: World;
let ada: Caller;
let topics: Map<string, string>;
let ids: string[];
const told = fewTopics(240);
beforeAll(async () => {
  world = await createWorld();
  ada = await firstOwner(world, "Северный банк", "ru");
  ids = await tell(world, ada.slug, told);
  topics = await putTopics(
    world,
    ada.slug,
    told.map(({ theme }, i) => ({ feedbackId: ids[i], topic: theme })),
  );
});
afterAll(() => world.end());

type Fault = { code: string; detail: string };
type Quotes = { quotes: { feedbackId: string; snippet: string }[] };
const topicId = (name: string) => topics.get(name)!;
/** Topics' ids for addresses. */
const of = {
  get card() {
    return topicId("card");
  },
  get app() {
    return topicId("app");
  },
  get queue() {
    return topicId("queue");
  },
  get credit() {
    return topicId("credit");
  },
  get twin() {
    return topicId("queue twin");
  },
};
const contactsOf = (theme: string) => ids.filter((_, i) => told[i].theme === theme);
const treeOf = async (name: string, who = ada) =>
  (await who.get<CauseTree>(`/causes/topics/${topicId(name)}`)).body;
const stepOf = async (name: string, id: string) => (await treeOf(name)).nodes.find((node) => node.id === id)!;

async function add(name: string, parentId: string | null, statement: string, place?: number) {
  const reply = await ada.post<{ id: string } & Fault>("/causes", {
    topicId: topicId(name),
    parentId,
    statement,
    ...(place === undefined ? {} : { place }),
  });
  expect(reply.status, reply.text).toBe(201);
  return reply.body.id;
}
async function pin(causeId: string, feedbackId: string) {
  const reply = await ada.post<{ id: string }>(`/causes/${causeId}/evidence`, { feedbackId });
  expect(reply.status, reply.text).toBe(201);
  return reply.body.id;
}
const code = ({ status, body }: { status: number; body: Fault }) => [status, body.code];

describe("a tree", () => {
  let root: string;
  let first: string;
  let second: string;

  it("grows from one root, in order, with numbers", async () => {
    root = await add("card", null, "Карту заблокировали без предупреждения");
    first = await add("card", root, "Банк не сообщает, за что блокирует");
    second = await add("card", root, "Разблокировать можно только в отделении", 0);
    const third = await add("card", first, "СМС о блокировке не предусмотрена");
    const { nodes, topic } = await treeOf("card");
    expect(nodes.map(({ id, number }) => [id, number])).toEqual([
      [root, "0"],
      [second, "1"],
      [first, "2"],
      [third, "2.1"],
    ]);
    expect(topic).toMatchObject({ id: topicId("card"), mergedInto: null, moneyPerMonth: { known: true } });
    expect(nodes.every(({ isHypothesis, status }) => isHypothesis && status === "draft")).toBe(true);
    const again = await ada.post<Fault>("/causes", {
      topicId: topicId("card"),
      parentId: null,
      statement: "ещё",
    });
    expect(code(again)).toEqual([409, "cause.root-exists"]);
    const elsewhere = await add("app", null, "Приложение не открывается");
    const strange = await ada.post<Fault>("/causes", {
      topicId: topicId("card"),
      parentId: elsewhere,
      statement: "чужое",
    });
    expect(code(strange)).toEqual([400, "cause.parent-elsewhere"]);
    await ada.delete(`/causes/${elsewhere}?version=1`);
  });

  it("takes kinds of fix and an owner of this company", async () => {
    const team = await ada.post<{ id: string }>("/teams", { name: "Карты" });
    const change = { version: 1, fixes: ["notification", "policy"], ownerTeamId: team.body.id };
    expect((await ada.patch(`/causes/${first}`, change)).status).toBe(204);
    expect(await stepOf("card", first)).toMatchObject({
      fixes: ["notification", "policy"],
      owner: { teamId: team.body.id, name: "Карты" },
      version: 2,
    });
    const foreign = { version: 2, ownerMemberId: topicId("card") };
    expect(code(await ada.patch<Fault>(`/causes/${first}`, foreign))).toEqual([404, "cause.owner-missing"]);
    expect((await ada.patch(`/causes/${first}`, { version: 2, fixes: ["magic"] })).status).toBe(400);
  });

  it("does not let a second editor overwrite the first", async () => {
    const grace = await joinAs(world, ada, "analyst");
    const { version } = await stepOf("card", second);
    expect((await grace.patch(`/causes/${second}`, { version, statement: "Слово первой" })).status).toBe(204);
    const late = await ada.patch<Fault>(`/causes/${second}`, { version, statement: "Слово второй" });
    expect(code(late)).toEqual([409, "cause.changed-meanwhile"]);
    expect(late.body.detail).toContain("analyst");
    expect((await stepOf("card", second)).statement).toBe("Слово первой");
    const { body } = await ada.get<{
      changes: { kind: string; by: string; before: unknown; after: unknown }[];
    }>(`/causes/${second}/history`);
    expect(body.changes[0]).toMatchObject({
      kind: "changed",
      by: "analyst",
      before: { statement: "Разблокировать можно только в отделении" },
      after: { statement: "Слово первой" },
    });
    expect(code(await ada.delete<Fault>(`/causes/${second}?version=${version}`))).toEqual([
      409,
      "cause.changed-meanwhile",
    ]);
  });

  it("is moved about, but never into a ring", async () => {
    const child = (await treeOf("card")).nodes.find(({ parentId }) => parentId === first)!;
    const moved = (id: string, version: number, parentId: string) =>
      ada.post<Fault>(`/causes/${id}/move`, { version, parentId, place: 0 });
    const { version } = await stepOf("card", first);
    expect(code(await moved(first, version, child.id))).toEqual([400, "cause.cycle"]);
    expect(code(await moved(first, version, first))).toEqual([400, "cause.cycle"]);
    expect(code(await moved(root, 1, first))).toEqual([400, "cause.root-stays"]);
    expect((await moved(first, version, second)).status).toBe(204);
    expect((await treeOf("card")).nodes.map(({ number }) => number)).toEqual(["0", "1", "1.1", "1.1.1"]);
    // Two people who hang two branches under each other at the same moment: one of them is refused.
    const left = await add("card", root, "Левая");
    const right = await add("card", root, "Правая");
    const both = await Promise.all([moved(left, 1, right), moved(right, 1, left)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect((await treeOf("card")).nodes).toHaveLength(6);
    await ada.delete(`/causes/${left}?version=${(await stepOf("card", left)).version}`);
  });

  it("loses a branch and gets it back as it was", async () => {
    const before = await treeOf("card");
    const { version } = await stepOf("card", second);
    expect((await ada.delete(`/causes/${second}?version=${version}`)).status).toBe(204);
    expect((await treeOf("card")).nodes.map(({ id }) => id)).not.toContain(first);
    expect(code(await ada.post<Fault>(`/causes/${first}/accept`, { version: 1 }))).toEqual([
      404,
      "cause.missing",
    ]);
    expect((await ada.post(`/causes/${second}/restore`)).status).toBe(204);
    const after = await treeOf("card");
    expect(after.nodes.map(({ id, number }) => [id, number])).toEqual(
      before.nodes.map(({ id, number }) => [id, number]),
    );
  });

  it("is for analysts to build, for all to see, and for nobody else's company", async () => {
    const agent = await joinAs(world, ada, "agent");
    expect((await treeOf("card", agent)).nodes.length).toBeGreaterThan(3);
    expect((await agent.patch(`/causes/${first}`, { version: 1, statement: "x" })).status).toBe(403);
    const other = await secondWorkspace(world, ada);
    expect((await other.get(`/causes/topics/${of.card}`)).status).toBe(404);
    expect((await other.patch(`/causes/${first}`, { version: 3, statement: "x" })).status).toBe(404);
    expect((await other.get<CauseTrees>("/causes")).body.trees).toEqual([]);
  });
});

describe("evidence", () => {
  let root: string;
  let cause: string;

  it("is found in the topic's quotes and pinned once", async () => {
    root = await add("queue", null, "В отделении очередь");
    cause = await add("queue", root, "Работает одно окно");
    const { body } = await ada.get<Quotes>(
      `/causes/topics/${of.queue}/quotes?q=${encodeURIComponent("окно")}`,
    );
    expect(body.quotes.length).toBeGreaterThan(3);
    expect(body.quotes.every(({ snippet }) => /окн/.test(snippet))).toBe(true);
    const [{ feedbackId }] = body.quotes;
    await pin(cause, feedbackId);
    const twice = await ada.post<Fault>(`/causes/${cause}/evidence`, { feedbackId });
    expect(code(twice)).toEqual([409, "cause.pinned-already"]);
    const strange = await ada.post<Fault>(`/causes/${cause}/evidence`, { feedbackId: contactsOf("app")[0] });
    expect(code(strange)).toEqual([404, "cause.contact-missing"]);
    const outside = { feedbackId: contactsOf("queue")[9], span: { from: 0, to: 9_999 } };
    expect(code(await ada.post<Fault>(`/causes/${cause}/evidence`, outside))).toEqual([
      400,
      "cause.span-outside",
    ]);
    const node = await stepOf("queue", cause);
    expect(node).toMatchObject({ isHypothesis: false, evidenceContacts: 1, share: { known: false } });
    expect(node.evidence[0]).toMatchObject({ feedbackId, isFound: true, isInTopic: true });
  });

  it("is what a step needs to be accepted, and to be a finding", async () => {
    const bare = await add("queue", cause, "Не хватает людей");
    const refused = await ada.post<Fault>(`/causes/${bare}/accept`, { version: 1 });
    expect(code(refused)).toEqual([409, "cause.no-evidence"]);
    expect((await ada.post(`/causes/${cause}/accept`, { version: 1 })).status).toBe(204);
    const findings = async () =>
      (await ada.get<{ findings: Findings }>(`/causes/topics/${of.queue}/findings`)).body.findings;
    expect((await findings()).map(({ id, evidenceContacts }) => [id, evidenceContacts])).toEqual([
      [cause, 1],
    ]);
    const [{ id: evidenceId }] = (await stepOf("queue", cause)).evidence;
    expect((await ada.delete(`/causes/${cause}/evidence/${evidenceId}`)).status).toBe(204);
    expect(await findings()).toEqual([]);
    expect(code(await ada.delete<Fault>(`/causes/${cause}/evidence/${evidenceId}`))).toEqual([
      404,
      "cause.evidence-missing",
    ]);
    await pin(cause, contactsOf("queue")[0]);
    expect(await findings()).toHaveLength(1);
    // Another statement is another claim.
    const { version } = await stepOf("queue", cause);
    await ada.patch(`/causes/${cause}`, { version, statement: "Открыто одно окно из пяти" });
    expect(await findings()).toEqual([]);
    await ada.post(`/causes/${cause}/refute`, { version: version + 1 });
    expect((await stepOf("queue", cause)).status).toBe("refuted");
    await ada.post(`/causes/${cause}/reopen`, { version: version + 2 });
    await ada.post(`/causes/${cause}/accept`, { version: version + 3 });
    expect(await findings()).toHaveLength(1);
    const audit = await ada.get<{ items: { action: string; target: string }[] }>("/audit?limit=50");
    const actions = audit.body.items.filter(({ target }) => target === cause).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(["cause.accepted", "cause.refuted", "cause.pinned", "cause.unpinned"]),
    );
  });

  it("goes out as a table that says what is a hypothesis, and runs no formula", async () => {
    await add("queue", root, "=HYPERLINK(1)");
    const { text, headers } = await ada.get(`/causes/topics/${of.queue}/export.csv`);
    expect(headers["content-type"]).toContain("text/csv");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const lines = text.trim().split("\r\n");
    expect(lines.find((line) => line.includes("HYPERLINK"))).toMatch(/'=HYPERLINK.*HYPOTHESIS/);
    expect(lines.find((line) => line.startsWith("1,"))).toContain("quotes");
    expect((await ada.get("/causes/topics/01900000-0000-7000-8000-000000000000/export.csv")).status).toBe(
      404,
    );
  });
});

describe("a random reading", () => {
  type Reading = {
    drawn: number;
    read: number;
    population: number;
    next: { feedbackId: string; text: string } | null;
  };
  it("gives each step its share of the topic, with an interval, and money with both doubts", async () => {
    const empty = await ada.post<Fault>(`/causes/topics/${of.credit}/reading`, { count: 5 });
    expect(code(empty)).toEqual([409, "cause.no-tree"]);
    const root = await add("credit", null, "Платёж по ипотеке вырос");
    const raised = await add("credit", root, "Ставку подняли после подписания");
    let { body: reading } = await ada.post<Reading>(`/causes/topics/${of.credit}/reading`, { count: 20 });
    expect(reading).toMatchObject({ drawn: 20, read: 0, population: 60 });
    let shown = 0;
    let later = "";
    while (reading.next) {
      const { feedbackId, text } = reading.next;
      const isRaised = text.includes("подписания");
      if (isRaised) shown++;
      const causeIds = isRaised ? [root, raised] : [root];
      expect(
        (await ada.post(`/causes/topics/${of.credit}/reading/answer`, { feedbackId, causeIds })).status,
      ).toBe(204);
      reading = (await ada.get<Reading>(`/causes/topics/${of.credit}/reading`)).body;
      if (reading.read === 10) later = await add("credit", root, "Пришло позже");
    }
    expect(reading).toMatchObject({ drawn: 20, read: 20 });
    const node = await stepOf("credit", raised);
    expect([node.shown, node.read, node.evidenceContacts]).toEqual([shown, 20, shown]);
    expect(known(node.share).value).toBeCloseTo(shown / 20);
    const { moneyPerMonth } = (await treeOf("credit")).topic;
    expect(known(node.moneyPerMonth).value).toBeCloseTo((known(moneyPerMonth).value * shown) / 20);
    expect(known(node.moneyPerMonth).low).toBeLessThan(known(node.moneyPerMonth).value);
    // A step that came when ten were read is judged by the other ten.
    expect(await stepOf("credit", later)).toMatchObject({ shown: 0, read: 10 });
  });

  it("lets an answer be corrected, with its evidence", async () => {
    const { nodes } = await treeOf("credit");
    const [feedbackId] = nodes[0].evidence.map((each) => each.feedbackId);
    const before = nodes[0].shown;
    expect(
      (await ada.post(`/causes/topics/${of.credit}/reading/answer`, { feedbackId, causeIds: [] })).status,
    ).toBe(204);
    const root = await stepOf("credit", nodes[0].id);
    expect([root.shown, root.read, root.evidenceContacts]).toEqual([before - 1, 20, before - 1]);
    const wrong = { feedbackId, causeIds: [topicId("credit")] };
    expect(code(await ada.post<Fault>(`/causes/topics/${of.credit}/reading/answer`, wrong))).toEqual([
      400,
      "cause.not-in-tree",
    ]);
  });

  it("never draws a contact twice and says when all are drawn", async () => {
    expect((await ada.post<Reading>(`/causes/topics/${of.credit}/reading`, { count: 500 })).body.drawn).toBe(
      60,
    );
    expect(code(await ada.post<Fault>(`/causes/topics/${of.credit}/reading`, { count: 1 }))).toEqual([
      409,
      "cause.all-drawn",
    ]);
  });
});

describe("drafts without a model", () => {
  it("come from accepted causes of like topics, with quotes, and look like guesses", async () => {
    const far = await ada.post<Fault>(`/causes/topics/${of.app}/draft`, { by: "nearest" });
    expect(far.status).toBe(409);
    const [like] = [
      ...(
        await putTopics(
          world,
          ada.slug,
          contactsOf("queue")
            .slice(0, 30)
            .map((feedbackId) => ({ feedbackId, topic: "queue twin" })),
        )
      ).entries(),
    ];
    topics.set(...like);
    const drafted = await ada.post<{ causeIds: string[]; unsupported: string[] }>(
      `/causes/topics/${of.twin}/draft`,
      {},
    );
    expect(drafted.status, drafted.text).toBe(200);
    const { nodes } = await treeOf("queue twin");
    expect(nodes.map(({ statement }) => statement)).toContain("Открыто одно окно из пяти");
    for (const node of nodes) {
      expect(node).toMatchObject({ status: "draft", saidBy: { kind: "machine" }, isHypothesis: false });
      expect(node.evidence.every(({ quote }) => quote.length > 5)).toBe(true);
    }
    const finding = await ada.get<{ findings: Findings }>(`/causes/topics/${of.twin}/findings`);
    expect(finding.body.findings).toEqual([]);
  });
});

describe("trees of topics that change", () => {
  it("keep deep and wide trees of 200 steps in order", async () => {
    const root = await add("app", null, "Приложение не открывается");
    const deepest = await putSteps(root);
    const { nodes } = await treeOf("app");
    expect(nodes).toHaveLength(200);
    expect(nodes.find(({ id }) => id === deepest)!.depth).toBe(100);
    expect(nodes.at(-1)).toMatchObject({ number: "100", statement: "Рядом 98" });
    expect((await ada.delete(`/causes/${root}?version=1`)).status).toBe(204);
    expect((await treeOf("app")).nodes).toEqual([]);
    expect((await ada.post(`/causes/${root}/restore`)).status).toBe(204);
    expect((await treeOf("app")).nodes).toHaveLength(200);
  });

  it("say what became of a merged topic, and keep what stood", async () => {
    const before = await treeOf("credit");
    const done = await ada.post("/topics/merge", { topicIds: [topicId("credit")], intoId: topicId("card") });
    expect(done.status, done.text).toBeLessThan(300);
    const after = await treeOf("credit");
    expect(after.topic).toMatchObject({ status: "merged", mergedInto: { id: topicId("card") } });
    expect(after.nodes.map(({ id }) => id)).toEqual(before.nodes.map(({ id }) => id));
    expect(after.topic.moneyPerMonth).toEqual({ known: false, why: "no-data" });
    const pinned = after.nodes.flatMap(({ evidence }) => evidence);
    expect(pinned.map(({ id }) => id)).toEqual(
      before.nodes.flatMap(({ evidence }) => evidence.map(({ id }) => id)),
    );
    expect(pinned.every(({ isFound, isInTopic }) => isFound && isInTopic)).toBe(true);
    const closed = await ada.post<Fault>(`/causes/topics/${of.credit}/reading`, { count: 3 });
    expect(code(closed)).toEqual([409, "cause.topic-over"]);
    const { trees } = (await ada.get<CauseTrees>("/causes")).body;
    expect(trees.find(({ topic }) => topic.id === topicId("credit"))?.topic.status).toBe("merged");
    // Its contacts lie in the other topic now, and may still be pinned from there.
    await ada.post(`/causes/${after.nodes[1].id}/evidence`, { feedbackId: contactsOf("credit")[3] });
    expect((await stepOf("credit", after.nodes[1].id)).evidenceContacts).toBeGreaterThan(0);
    // It is found from the topic that took it over, with what is accepted in it and nothing else.
    const { id, statement, version } = after.nodes[1];
    await ada.post(`/causes/${id}/accept`, { version });
    expect((await treeOf("card")).mergedTrees).toMatchObject([
      {
        topicId: topicId("credit"),
        name: "credit",
        steps: after.nodes.length,
        findings: [{ id, statement }],
      },
    ]);
    const { body } = await ada.get<{ findings: Findings }>(`/causes/topics/${of.card}/findings`);
    expect(body.findings.map((each) => [each.id, each.mergedFrom])).toEqual([[id, "credit"]]);
  });

  it("take evidence from topics that lie inside theirs, and count them", async () => {
    const made = await putTopics(world, ada.slug, [{ feedbackId: ids[0], topic: "roof" }]);
    topics.set("roof", made.get("roof")!);
    const root = await add("roof", null, "Всё про приложение");
    const [feedbackId] = contactsOf("app");
    const refused = await ada.post<Fault>(`/causes/${root}/evidence`, { feedbackId });
    expect(code(refused)).toEqual([404, "cause.contact-missing"]);
    const moved = await ada.post(`/topics/${of.app}/move`, { parentId: topicId("roof") });
    expect(moved.status, moved.text).toBeLessThan(300);
    const { body } = await ada.get<Quotes>(`/causes/topics/${topicId("roof")}/quotes`);
    expect(body.quotes.map((quote) => quote.feedbackId)).toContain(feedbackId);
    await pin(root, feedbackId);
    const { nodes, reading, topic } = await treeOf("roof");
    expect(nodes[0]!.evidence[0]).toMatchObject({ isInTopic: true });
    expect(reading.contactsNow).toBe(61);
    expect(topic.moneyPerMonth.known).toBe(true);
    const drawn = await ada.post<{ drawn: number }>(`/causes/topics/${topicId("roof")}/reading`, {
      count: 40,
    });
    expect(drawn.body.drawn).toBe(40);
  });

  it("keep their evidence when the texts are grouped anew", async () => {
    const quotesOf = (tree: CauseTree) =>
      tree.nodes.flatMap(({ evidence }: CauseNode) => evidence.map(({ id, quote }) => ({ id, quote })));
    const before = quotesOf(await treeOf("queue"));
    expect(before.length).toBeGreaterThan(0);
    await world.work();
    const started = await ada.post<{ jobId: string }>("/groupings");
    expect(await untilJobEnds(ada, started.body.jobId, 100)).toMatchObject({ status: "done" });
    const after = await treeOf("queue");
    expect(quotesOf(after)).toEqual(before);
    expect(after.nodes.flatMap(({ evidence }) => evidence).every(({ isFound }) => isFound)).toBe(true);
    expect((await ada.get<CauseTrees>("/causes")).body.trees.map(({ topic }) => topic.id)).toContain(
      topicId("queue"),
    );
  });
});

function known<T>(answer: { known: true; value: T } | { known: false; why: string }): T {
  if (!answer.known) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}

/** A chain of 100 steps below the root and 99 beside them, straight into the tables. @returns the end of the chain */
async function putSteps(rootId: string): Promise<string> {
  const { store } = world.lent;
  const { workspace_id } = await store.db
    .selectFrom("causes")
    .select("workspace_id")
    .where("id", "=", rootId)
    .executeTakeFirstOrThrow();
  return await inWorkspace(store, workspace_id, async (tx) => {
    const put = async (parentId: string, position: number, statement: string) => {
      const id = newId();
      const said = { said_by: "machine/test", said_by_name: "Test" };
      const step = { id, topic_id: topicId("app"), parent_id: parentId, position, statement, ...said };
      await insertCauses(tx, [step], new Date("2026-03-01T00:00:00Z"));
      return id;
    };
    let deepest = rootId;
    for (let step = 0; step < 100; step++) deepest = await put(deepest, 0, `Глубже ${step}`);
    for (let step = 0; step < 99; step++) await put(rootId, step + 1, `Рядом ${step}`);
    return deepest;
  });
}
