import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { groupFile } from "./group.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-group-"));
afterAll(() => rm(folder, { recursive: true }));

const cards = [
  "карта не пришла",
  "курьер не привёз карту",
  "жду карту третью неделю",
  "доставка карты сорвана",
];
const loans = [
  "ставка по кредиту выросла",
  "повысили ставку кредита",
  "кредит под высокую ставку",
  "отказ снизить ставку",
];
const lines = Array.from({ length: 48 }, (_, at) => {
  const [list, truth] = at % 2 ? [cards, "cards"] : [loans, "loans"];
  return `${at};"${list[(at >> 1) % 4]}, ${list[(at >> 3) % 4]}; тел. +7 916 123-45-67";${at < 44 ? truth : ""}`;
});
const csv = `\uFEFFid;said;class\n${lines.join("\n")}\n`;

async function written(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("otklik group", () => {
  it("groups a column and judges the groups over rows that have a class", async () => {
    const file = await written("said.csv.gz", gzipSync(csv));
    const report = await groupFile({ file, text: "said", truth: "class", groups: 2 });
    expect(report.groups.map(({ count }) => count).reduce((sum, count) => sum + count, 0)).toBe(48);
    expect(report).toMatchObject({ total: 48, groupsMade: 2, groupsChosen: "given", evaluatedRows: 44 });
    expect(report.other).toEqual({ count: 0, share: 0 });
    expect(report.vMeasure).toBeGreaterThan(0.9);
    expect(report.adjustedRand).toBeGreaterThan(0.9);
    for (const { text, row } of report.groups.flatMap(({ quotes }) => quotes)) {
      expect(text).toContain("‹phone›");
      expect(lines[row - 1]).toContain(text.split("; ")[0]!);
    }
  });

  it("gives no figures without a truth, and chooses the number itself", async () => {
    const report = await groupFile({ file: await written("said.csv", csv), text: "said" });
    expect(report.groupsChosen).toBe("by the texts");
    expect(report).not.toHaveProperty("vMeasure");
  });

  it("says what to do when a column or the number is wrong", async () => {
    const file = await written("wrong.csv", csv);
    await expect(groupFile({ file, text: "words" })).rejects.toMatchObject({ code: "group.column" });
    await expect(groupFile({ file, text: "said", groups: 49 })).rejects.toMatchObject({
      code: "group.number",
    });
  });
});
