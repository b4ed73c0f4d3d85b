import { describe, expect, it, vi } from "vitest";
import { labelHands, labelWorld } from "../../../test/worlds/label-world.ts";
import { tell } from "../../../test/worlds/told.ts";
import { deliverOutbox } from "../../store/outbox.ts";
import type { ClassifierPage, Version } from "./contract.ts";
import { onLabelsGiven } from "./events.ts";
import { labelsGivenEvent } from "./labels.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const made = labelWorld();
const { id, answer, labels, queue, run, labelTruly, train } = labelHands(made);

describe("training", () => {
  it("learns, is judged on texts it never saw, and keeps what it found", async () => {
    await labelTruly(4, 64);
    const version = await train();
    expect(version).toBe(1);
    const { body } = await made.ada.get<ClassifierPage>("/classifiers/1");
    expect(body).toMatchObject({ status: "ready", kind: "single", examples: 60, heldOut: 60 });
    const quality = body.quality!;
    expect(quality.accuracy.value).toBeGreaterThan(0.7);
    expect(quality.accuracy.low).toBeLessThan(quality.accuracy.value);
    expect(quality.topics.map((each) => each.topicId).sort()).toEqual([...made.topics.values()].sort());
    expect(quality.curve.length).toBeGreaterThan(1);
    expect(quality.abstention.length).toBe(10);
    const { texts, fallback } = await queue(made.ada, "by=uncertainty&limit=5");
    expect(fallback).toBe(false);
    expect(texts[0].suggestions.length).toBeGreaterThan(0);
    expect(texts[0].suggestedBy).toBe(1);
    expect(await labels()).toMatchObject({ latest: 1, inUse: null, sinceTraining: 0 });
  });

  it("killed in the middle and run again gives one version, as if nothing had been", async () => {
    const started = await made.ada.post<{ jobId: string }>("/classifiers");
    // As it stands when the process is killed after the version's place was taken.
    const now = new Date();
    await made.world.lent.store.pool.query(
      "insert into classifiers (workspace_id, id, version, job_id, status, created_by, created_at) values ($1, $2, 2, $2, 'training', 'Ada', $3)",
      [made.workspaceId, started.body.jobId, now],
    );
    await made.world.lent.store.pool.query("update jobs set status = 'running' where id = $1", [
      started.body.jobId,
    ]);
    expect(await run(started.body.jobId)).toMatchObject({ status: "done", result: { version: 2 } });
    const { versions } = (await made.ada.get<{ versions: Version[] }>("/classifiers")).body;
    expect(versions.map(({ version, status }) => [version, status])).toEqual([
      [2, "ready"],
      [1, "ready"],
    ]);
    const [one, two] = await Promise.all(
      [1, 2].map(async (v) => (await made.ada.get<ClassifierPage>(`/classifiers/${v}`)).body.quality),
    );
    expect(two).toEqual(one);
  });

  it("asked for twice at once is done once, and again for what came meanwhile", async () => {
    const first = await made.ada.post<{ jobId: string; joined: boolean }>("/classifiers");
    const second = await made.boris.post<{ jobId: string; joined: boolean }>("/classifiers");
    expect(second.body).toEqual({ jobId: first.body.jobId, joined: true });
    await made.world.lent.store.pool.query("update jobs set status = 'running' where id = $1", [
      first.body.jobId,
    ]);
    const third = await made.boris.post<{ jobId: string; joined: boolean }>("/classifiers");
    expect(third.body).toEqual({ jobId: first.body.jobId, joined: true });
    await run(first.body.jobId);
    const { trainingJobId } = await labels();
    expect(trainingJobId).not.toBeNull();
    expect(trainingJobId).not.toBe(first.body.jobId);
    await run(trainingJobId!);
    expect((await labels()).trainingJobId).toBeNull();
  });

  it("starts by itself some seconds after enough labels", async () => {
    await labelTruly(100, 120);
    const waiting = await made.world.lent.store.pool.query(
      "select next_attempt_at > now() as later from outbox where type = $1 and delivered_at is null order by id desc limit 1",
      [labelsGivenEvent],
    );
    expect(waiting.rows[0].later).toBe(true);
    await made.world.lent.store.pool.query("update outbox set next_attempt_at = now() where type = $1", [
      labelsGivenEvent,
    ]);
    const handlers = new Map([[labelsGivenEvent, [onLabelsGiven(made.world.lent)]]]);
    const failures: unknown[] = [];
    while ((await deliverOutbox(made.world.lent.store, handlers, (error) => failures.push(error))) > 0);
    expect(failures).toEqual([]);
    const { trainingJobId } = await labels();
    expect(trainingJobId).not.toBeNull();
    await run(trainingJobId!);
  });

  it("cancelled leaves a version that says so, and nothing else changes", async () => {
    const { latest } = await labels();
    const started = await made.ada.post<{ jobId: string }>("/classifiers");
    await made.ada.post(`/jobs/${started.body.jobId}/cancel`);
    expect(await run(started.body.jobId)).toMatchObject({ status: "cancelled" });
    expect((await labels()).latest).toBe(latest);
    const { versions } = (await made.ada.get<{ versions: Version[] }>("/classifiers")).body;
    expect(versions[0]).toMatchObject({ status: "failed", fault: "The job was cancelled." });
  });

  it("goes on while a topic is renamed: the version knows it by its id, and the page by its name of now", async () => {
    const started = await made.ada.post<{ jobId: string }>("/classifiers");
    const going = run(started.body.jobId);
    expect((await made.ada.patch(`/topics/${id("app")}`, { name: "Вход в приложение" })).status).toBeLessThan(
      300,
    );
    const end = await going;
    expect(end).toMatchObject({ status: "done" });
    const page = (await made.ada.get<ClassifierPage>(`/classifiers/${String(end.result?.["version"])}`)).body;
    expect(page.names[id("app")]).toBe("Вход в приложение");
    expect(page.quality!.topics.map(({ topicId }) => topicId)).toContain(id("app"));
  });

  it("learns from contradictory labels and tells how many there are", async () => {
    const words = "Одни и те же слова про карту и про очередь";
    const twice = await tell(made.world, made.ada.slug, [
      { text: words },
      { text: ` ${words.toUpperCase()}` },
    ]);
    await answer(made.ada, twice[0], [id("card")]);
    await answer(made.ada, twice[1], [id("queue")]);
    const version = await train();
    const { quality } = (await made.ada.get<ClassifierPage>(`/classifiers/${version}`)).body;
    expect(quality!.contradictory).toBe(1);
  });

  it("with one example of a topic beside the others is judged, and the topic asks for more", async () => {
    const [alone] = await tell(made.world, made.ada.slug, [{ text: "Страховку навязали вместе со вкладом" }]);
    const fresh = await made.ada.post<{ id: string }>("/topics", { name: "Навязали страховку" });
    expect(fresh.status).toBe(201);
    await answer(made.ada, alone, [fresh.body.id]);
    const version = await train();
    const { quality } = (await made.ada.get<ClassifierPage>(`/classifiers/${version}`)).body;
    const own = quality!.topics.find(({ topicId }) => topicId === fresh.body.id)!;
    expect(own).toMatchObject({ examples: 1, rating: "needs-examples" });
    expect(quality!.topics.find(({ topicId }) => topicId === id("credit"))!.examples).toBeGreaterThan(10);
    expect((await labels()).advice).toMatchObject({ topicId: fresh.body.id, examples: 1 });
  });
});
