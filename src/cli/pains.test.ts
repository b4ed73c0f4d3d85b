import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fewTopics } from "../../test/worlds/few-topics.ts";
import { csvLine } from "../core/kit/csv-line.ts";
import { openTable } from "../listen/imports/read/open-table.ts";
import { defaultCostModel } from "../understand/costs/default-cost-model.ts";
import { painsOfFile } from "./pains.ts";
import { painsTable } from "./pains-table.ts";

vi.setConfig({ testTimeout: 180_000 });

const bank = fileURLToPath(
  new URL("../../../shared/data/ru_bank_reviews/gazprombank_sravni_banki.csv.gz", import.meta.url),
);
const now = new Date("2026-01-15T00:00:00Z");
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "otklik-pains-"));
  file = join(folder, "contacts.csv");
  const lines = fewTopics(200).map(({ text, at, channel }) => `${at!.slice(0, 10)};${channel};"${text}"`);
  await writeFile(file, ["Дата;Канал;Сообщение", ...lines, '2025-12-30;phone;""'].join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("otklik pains", () => {
  it("ranks a file's pains with money, trend and quotes that stand in the file", async () => {
    const found = await painsOfFile({ file, now });
    expect(found).toMatchObject({ total: 200, skipped: 1, currency: "RUB", costs: "default" });
    const counted = found.pains.reduce((sum, { count }) => sum + count, 0) + found.other.count;
    // A contact may speak of two topics.
    expect(counted).toBeGreaterThanOrEqual(200);
    expect(counted).toBeLessThan(240);
    expect(found.pains.length).toBeGreaterThan(1);
    const lines = fewTopics(200);
    for (const { share, money, quotes, words } of found.pains) {
      expect(share!.low).toBeLessThan(share!.value);
      expect(money.low).toBeLessThan(money.value);
      expect(money.high).toBeGreaterThan(money.value);
      expect(words.length).toBeGreaterThan(0);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { text, row } of quotes) expect(lines[row - 1].text).toBe(text);
    }
    const values = found.pains.map(({ money }) => money.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const table = painsTable(found, { locale: "ru", colour: false, width: 100 });
    expect(table).toContain(found.pains[0].name.slice(0, 10));
    expect(table).not.toContain("\u001b");
  });

  it("takes another column, another currency and own costs", async () => {
    const costs = join(folder, "costs.json");
    await writeFile(costs, JSON.stringify({ ...defaultCostModel("EUR"), hourlyRate: 0 }));
    const found = await painsOfFile({ file, now, text: "Канал", currency: "eur", costs });
    expect(found).toMatchObject({ total: 201, currency: "EUR", costs: "file" });
  });

  it("says in clear words what is wrong", async () => {
    await expect(painsOfFile({ file, now, text: "Нет" })).rejects.toMatchObject({
      code: "said.no-column",
      facts: { columns: "Дата, Канал, Сообщение" },
    });
    await expect(painsOfFile({ file, now, currency: "rubles" })).rejects.toMatchObject({
      code: "pains.bad-currency",
    });
    const broken = join(folder, "broken.json");
    await writeFile(broken, "{");
    await expect(painsOfFile({ file, now, costs: broken })).rejects.toMatchObject({
      code: "pains.bad-costs",
    });
    await writeFile(broken, JSON.stringify({ hourlyRate: -1 }));
    await expect(painsOfFile({ file, now, costs: broken })).rejects.toMatchObject({
      code: "pains.bad-costs",
    });
  });

  it("stops when asked to", async () => {
    const stop = new Error("stop");
    const onProgress = () => {
      throw stop;
    };
    await expect(painsOfFile({ file, now, onProgress })).rejects.toBe(stop);
  });

  // A sixth of them says as much as all, in a sixth of the time.
  it.skipIf(!existsSync(bank))("reads real reviews of a bank", async () => {
    const found = await painsOfFile({ file: await partOf(bank, 6), now });
    expect(found.total).toBeGreaterThan(350);
    expect(found.pains.length).toBeGreaterThan(4);
    expect(found.other.count / found.total).toBeLessThan(0.5);
    for (const { name, quotes } of found.pains) {
      expect(name).toMatch(/[а-яё]{3}/i);
      expect(quotes.length).toBeGreaterThan(0);
    }
    expect(found.pains.filter(({ trend }) => trend !== null).length).toBeGreaterThan(3);
  });
});

/** A file with every n-th row of another, gzipped as that. */
async function partOf(path: string, every: number): Promise<string> {
  const table = await openTable(path);
  const lines = [csvLine(table.columns)];
  let row = 0;
  for await (const batch of table.rows())
    for (const { cells } of batch) if (row++ % every === 0) lines.push(csvLine(cells));
  table.close();
  const part = join(folder, "part.csv.gz");
  await writeFile(part, gzipSync(lines.join("")));
  return part;
}
