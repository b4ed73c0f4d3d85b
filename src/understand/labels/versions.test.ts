import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { labelHands, labelsTold, labelWorld } from "../../../test/worlds/label-world.ts";
import { classifierFromBytes } from "../../core/classify/classifier-bytes.ts";
import { classify } from "../../core/classify/classify.ts";
import { inWorkspace } from "../../store/transaction.ts";
import { findClassifierInUse } from "./classifier-in-use.ts";
import type { ClassifierPage } from "./contract.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const made = labelWorld();
const { id, labels, run, labelTruly, train } = labelHands(made);

describe("versions", () => {
  beforeAll(async () => {
    await labelTruly(4, 64);
    await train();
    await train();
  });
  const used = () => inWorkspace(made.world.lent.store, made.workspaceId, findClassifierInUse);
  const use = (version: number) => made.ada.post(`/classifiers/${version}/use`);

  it("are put in use by a person, and taken back by one press", async () => {
    expect(await used()).toBeNull();
    const none = await made.ada.post<{ code: string }>("/classifiers/rollback");
    expect([none.status, none.body.code]).toEqual([409, "classifier.no-earlier"]);
    expect((await use(1)).status).toBe(204);
    expect((await use(2)).status).toBe(204);
    expect((await labels()).inUse).toBe(2);
    const classifier = (await used())!;
    expect(classifier.version).toBe(2);
    const scores = classify(classifierFromBytes(classifier.bytes), [labelsTold[200].text]);
    const best = [...scores.values].indexOf(Math.max(...scores.values));
    expect(classifier.topicIds[best]).toBe(id(labelsTold[200].theme));
    const back = await made.ada.post<{ version: number }>("/classifiers/rollback");
    expect(back.body.version).toBe(1);
    expect((await used())!.version).toBe(1);
    const { rows } = await made.world.lent.store.pool.query(
      "select payload from outbox where type = 'classifier.in-use' order by id",
    );
    expect(rows.map((row) => row.payload.version)).toEqual([1, 2, 1]);
    const { rows: jobs } = await made.world.lent.store.pool.query(
      "select id from jobs where kind = 'label-guessing' order by id desc limit 1",
    );
    expect(await run(jobs[0].id)).toMatchObject({ status: "done", result: { version: 1 } });
    expect((await use(99)).status).toBe(404);
    const audit = await made.ada.get<{ items: { action: string }[] }>("/audit?limit=10");
    expect(audit.body.items.map(({ action }) => action)).toContain("classifier.rolled-back");
  });

  it("keep silent below a wished precision; the choice is kept with the version", async () => {
    const page = async () => (await made.ada.get<ClassifierPage>("/classifiers/1")).body;
    const strict = (await page()).quality!.abstention.find(({ wished }) => wished === 0.95)!;
    expect((await made.ada.put("/classifiers/1/precision", { wished: 0.95 })).status).toBe(204);
    expect((await page()).wishedPrecision).toBeCloseTo(0.95, 6);
    expect((await used())!.thresholds).toEqual(strict.thresholds);
    const odd = await made.ada.put<{ code: string }>("/classifiers/1/precision", { wished: 0.123 });
    expect([odd.status, odd.body.code]).toEqual([400, "classifier.no-such-precision"]);
    await made.ada.put("/classifiers/1/precision", { wished: null });
    expect((await page()).wishedPrecision).toBeNull();
  });

  it("show the texts behind a mistake", async () => {
    const [pair] = (await made.ada.get<ClassifierPage>("/classifiers/1")).body.quality!.confusions;
    const query = pair
      ? `?${pair.actualId ? `actual=${pair.actualId}&` : ""}${pair.predictedId ? `predicted=${pair.predictedId}` : ""}`
      : "";
    const { body } = await made.ada.get<{ texts: { text: string; contact: boolean }[] }>(
      `/classifiers/1/confusions${query}`,
    );
    expect(body.texts).toHaveLength(pair ? pair.n : 0);
  });

  it("follow a topic that was renamed and merged since", async () => {
    await made.ada.patch(`/topics/${id("app")}`, { name: "Приложение и вход" });
    await made.ada.post("/topics/merge", { topicIds: [id("credit")], intoId: id("app") });
    const { names } = (await made.ada.get<ClassifierPage>("/classifiers/1")).body;
    expect(names[id("app")]).toBe("Приложение и вход");
    expect(names[id("credit")]).toBe("Приложение и вход");
    const classifier = (await used())!;
    expect(classifier.topicIds.filter((each) => each === id("app"))).toHaveLength(2);
    const version = await train();
    const page = (await made.ada.get<ClassifierPage>(`/classifiers/${version}`)).body;
    expect(page.quality!.topics.map(({ topicId }) => topicId)).not.toContain(id("credit"));
    expect(page.topics).toBe(3);
  });

  it("of an earlier form are told to be trained again, and contacts are read without them", async () => {
    expect((await use(1)).status).toBe(204);
    const { pool } = made.world.lent.store;
    await pool.query("update classifiers set model = set_byte(model, 7, 1) where version = 1");
    const file = new URL("../../store/migrations/0020_classifier_form.sql", import.meta.url);
    await pool.query(await readFile(file, "utf8"));
    expect(await used()).toBeNull();
    const page = (await made.ada.get<ClassifierPage>("/classifiers/1")).body;
    expect([page.status, page.fault]).toEqual(["failed", expect.stringContaining("train again")]);
    expect((await use(1)).status).toBe(409);
    // Those of today's form are left alone: whoever changes the form changes what is told of the former.
    expect((await use(2)).status).toBe(204);
    expect((await used())!.version).toBe(2);
  });
});
