import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { fewTopics, say } from "../../test/worlds/few-topics.ts";
import { analyzeFile } from "./analyze.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-analyze-"));
afterAll(() => rm(folder, { recursive: true }));

const both = `${say("card", 7)}. А ещё ${say("app", 9).toLowerCase()}! Опять обманули, звоните +7 916 123-45-67.`;
const said = [...fewTopics(120).map(({ text }) => text), both, "🙂", "   "];

async function written(name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const csv = ["id;text", ...rows.map((text, at) => `${at + 1};"${text.replaceAll('"', '""')}"`)].join("\n");
  await writeFile(path, name.endsWith(".gz") ? gzipSync(csv) : csv);
  return path;
}

describe("otklik analyze", () => {
  it("gives each contact its topics and feelings with the words that show them", async () => {
    const analysis = await analyzeFile({ file: await written("said.csv.gz", said) });
    expect(analysis.total).toBe(122);
    const contact = analysis.contacts.find(({ row }) => row === 121)!;
    expect(contact.mentions.length).toBeGreaterThanOrEqual(2);
    for (const { spans, topic, name } of contact.mentions) {
      expect(analysis.topics[topic]!.name).toBe(name);
      for (const { from, to, text } of spans) expect(contact.text.slice(from, to)).toBe(text);
    }
    expect(contact.text).toContain("‹phone›");
    expect(JSON.stringify(analysis)).not.toContain("123-45-67");
    const angry = contact.feelings.find(({ text }) => text.includes("обманули"))!;
    expect(angry.emotion).toBe("anger");
    expect(angry.sentiment).toBeLessThan(0);
  });

  it("counts contacts of each topic and those of none, and gives the same for the same file", async () => {
    const file = await written("again.csv", said);
    const analysis = await analyzeFile({ file });
    const spoken = analysis.contacts.filter(({ mentions }) => mentions.length > 0).length;
    expect(spoken + analysis.other.count).toBe(analysis.total);
    const counted = analysis.topics.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(analysis.contacts.reduce((sum, { mentions }) => sum + mentions.length, 0));
    expect(await analyzeFile({ file })).toEqual(analysis);
  });

  it("says what to do where nobody says anything", async () => {
    await expect(analyzeFile({ file: await written("none.csv", ["", " "]) })).rejects.toMatchObject({
      code: "said.nothing-said",
    });
  });
});
