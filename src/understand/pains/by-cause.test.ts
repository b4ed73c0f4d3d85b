import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewTopics } from "../../../test/worlds/few-topics.ts";
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
import type { CauseTree } from "../causes/contract.ts";
import type { PainCauses } from "./contract.ts";

let world: World;
let ada: Caller;
let topics: Map<string, string>;
let ids: string[];
const told = fewTopics(120);

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

const causes = async (who = ada) => (await who.get<PainCauses>("/pains/causes")).body;
const treeOf = async (topic: string) =>
  (await ada.get<CauseTree>(`/causes/topics/${topics.get(topic)}`)).body;

async function add(topic: string, parentId: string | null, statement: string): Promise<string> {
  const reply = await ada.post<{ id: string }>("/causes", {
    topicId: topics.get(topic),
    parentId,
    statement,
  });
  expect(reply.status, reply.text).toBe(201);
  return reply.body.id;
}

async function acceptWithQuotes(topic: string, id: string, quotes: number): Promise<void> {
  const contacts = ids.filter((_, i) => told[i].theme === topic).slice(0, quotes);
  for (const feedbackId of contacts)
    expect((await ada.post(`/causes/${id}/evidence`, { feedbackId })).status).toBe(201);
  const { version } = (await treeOf(topic)).nodes.find((node) => node.id === id)!;
  expect((await ada.post(`/causes/${id}/accept`, { version })).status).toBe(204);
}

/** Reads twenty contacts at random, of which the first so many show the step. */
async function readAtRandom(topic: string, step: string, shown: number): Promise<void> {
  const path = `/causes/topics/${topics.get(topic)}/reading`;
  type Reading = { next: { feedbackId: string } | null };
  let reading = (await ada.post<Reading>(path, { count: 20 })).body;
  for (let at = 0; reading.next; at++) {
    const answer = { feedbackId: reading.next.feedbackId, causeIds: at < shown ? [step] : [] };
    expect((await ada.post(`${path}/answer`, answer)).status).toBe(204);
    reading = (await ada.get<Reading>(path)).body;
  }
}

describe("the ranking by cause", () => {
  it("is empty while nobody has built a tree", async () => {
    expect(await causes()).toEqual({ findings: [], open: [], hasTrees: false });
  });

  it("holds what was found in all topics by money as its tree tells it, guesses and drafts apart", async () => {
    const root = await add("card", null, "Карту блокируют");
    const rare = await add("card", root, "Банк не предупреждает");
    const guess = await add("card", root, "Сервер перегружен");
    const refuted = await add("card", root, "Карта просрочена");
    const often = await add("app", null, "Приложение не входит");
    await acceptWithQuotes("card", rare, 2);
    await acceptWithQuotes("app", often, 3);
    const { version } = (await treeOf("card")).nodes.find(({ id }) => id === refuted)!;
    expect((await ada.post(`/causes/${refuted}/refute`, { version })).status).toBe(204);
    await readAtRandom("card", rare, 2);
    await readAtRandom("app", often, 16);

    const { findings, open, hasTrees } = await causes();
    expect(hasTrees).toBe(true);
    expect(findings.map(({ id }) => id)).toEqual([often, rare]);
    expect(open.map(({ id, isHypothesis }) => [id, isHypothesis]).toSorted()).toEqual(
      [
        [root, true],
        [guess, true],
      ].toSorted(),
    );
    for (const [topic, id] of [
      ["app", often],
      ["card", rare],
    ] as const) {
      const node = (await treeOf(topic)).nodes.find((each) => each.id === id)!;
      const found = findings.find((each) => each.id === id)!;
      expect(found).toMatchObject({
        topicName: topic,
        treeTopicId: topics.get(topic),
        mergedFrom: null,
        number: node.number,
        shown: node.shown,
        read: 20,
        evidenceContacts: node.evidenceContacts,
        share: node.share,
      });
      const [here, there] = [found.moneyPerMonth, node.moneyPerMonth];
      if (!here.known || !there.known) throw new Error("must be known");
      expect(here.value.value).toBeCloseTo(there.value.value, 6);
      expect(here.value.high).toBeCloseTo(there.value.high, 6);
    }
  });

  it("keeps what was found in a topic that was merged, without a share of the topic it went to", async () => {
    const { findings } = await causes();
    const found = findings.find(({ topicName }) => topicName === "app")!;
    const into = { topicIds: [topics.get("app")!], intoId: topics.get("credit")! };
    const merged = await ada.post("/topics/merge", into);
    expect(merged.status, merged.text).toBeLessThan(300);
    const after = await causes();
    expect(after.findings.find(({ id }) => id === found.id)).toMatchObject({
      topicId: topics.get("credit"),
      topicName: "credit",
      treeTopicId: topics.get("app"),
      mergedFrom: "app",
      evidenceContacts: found.evidenceContacts,
      share: { known: false, why: "not-comparable" },
      moneyPerMonth: { known: false, why: "not-comparable" },
    });
    expect(after.findings.at(-1)!.id).toBe(found.id);
    expect(after.open.map(({ id }) => id)).not.toContain(found.id);
  });

  it("leaves out hidden topics; all may read it, other companies see nothing", async () => {
    const viewer = await joinAs(world, ada, "viewer");
    expect((await causes(viewer)).findings).toHaveLength(2);
    await ada.patch(`/topics/${topics.get("credit")}`, { status: "hidden" });
    expect((await causes()).findings.map(({ topicName }) => topicName)).toEqual(["card"]);
    expect(await causes(await secondWorkspace(world, ada))).toEqual({
      findings: [],
      open: [],
      hasTrees: false,
    });
  });
});
