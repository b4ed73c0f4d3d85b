import { describe, expect, it, vi } from "vitest";
import { labelHands, labelsTold, labelWorld } from "../../../test/worlds/label-world.ts";
import type { ClassifierPage, ImportPreview } from "./contract.ts";

// A training thread takes seconds to load its sources where the cores are shared.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const made = labelWorld();
const { id, labels, train } = labelHands(made);

describe("a file labelled elsewhere", () => {
  const csv = [
    "n,текст обращения,метка",
    ...labelsTold.slice(0, 30).map(({ theme }, i) => `${i},"Из файла: ${labelsTold[i].text} ${i}",${theme}`),
    '31,"Из файла: и карта, и очередь в отделении","card|queue"',
    '32,"Из файла: ни слова о метке",',
    '33,"Из файла: такого вопроса ещё не было",Страхование жизни',
  ].join("\n");
  const uploaded = async () => (await made.ada.upload<{ id: string }>("/files?name=labels.csv", csv)).body.id;

  it("is shown before it is taken, taken once, and its labels become topics", async () => {
    const fileId = await uploaded();
    const preview = (await made.ada.post<ImportPreview>("/labels/import-preview", { fileId })).body;
    expect(preview).toMatchObject({
      textColumn: "текст обращения",
      labelColumn: "метка",
      rows: 33,
      unlabelled: 1,
      fresh: 32,
    });
    const split = (await made.ada.post<ImportPreview>("/labels/import-preview", { fileId, separator: "|" }))
      .body;
    expect(split.labels.find(({ label }) => label === "Страхование жизни")).toMatchObject({
      texts: 1,
      topicId: null,
    });
    expect(split.labels.find(({ label }) => label === "queue")!.topicId).toBe(id("queue"));
    const wish = { fileId, separator: "|" };
    const done = await made.ada.post<{ inserted: number; created: string[] }>("/labels/imports", wish);
    expect(done.body).toMatchObject({ inserted: 32, changed: 0 });
    expect(done.body.created).toContain("Страхование жизни");
    const again = await made.ada.post("/labels/imports", { ...wish, fileId: await uploaded() });
    expect(again.body).toEqual({ inserted: 0, changed: 0, unchanged: 32, created: [] });
    expect((await labels()).fromFiles).toBe(32);
    expect((await labels()).topics.some(({ name }) => name === "Страхование жизни")).toBe(true);
    const wrong = await made.ada.post<{ code: string }>("/labels/import-preview", {
      fileId,
      textColumn: "нет",
    });
    expect([wrong.status, wrong.body.code]).toEqual([400, "label.columns"]);
  });

  it("is listed, and taken out again", async () => {
    await made.ada.post("/labels/imports", {
      fileId: (
        await made.ada.upload<{ id: string }>(
          "/files?name=second.csv",
          `text,label\nЕщё один текст из второго файла,queue\n`,
        )
      ).body.id,
    });
    const files = (await made.ada.get<{ files: { name: string; examples: number }[] }>("/labels/imports"))
      .body.files;
    expect(files.map(({ name, examples }) => [name, examples])).toEqual([
      ["second.csv", 1],
      ["labels.csv", 32],
    ]);
    expect((await made.ada.delete("/labels/imports?name=second.csv")).body).toEqual({ removed: 1 });
    expect((await labels()).fromFiles).toBe(32);
  });

  it("teaches several labels a text where a text has several", async () => {
    const version = await train();
    expect((await made.ada.get<ClassifierPage>(`/classifiers/${version}`)).body.kind).toBe("multi");
  });
});
