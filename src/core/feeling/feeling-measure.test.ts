import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { feelingsOf, leanOf } from "./feeling.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));

/** Names a company goes by in these tweets: the sentiment asked for is that towards the company named. */
const companies: Record<string, RegExp> = {
  mts: /мтс|mts/i,
  beeline: /билайн|beeline|вымпелком/i,
  megafon: /мегафон|megafon/i,
  tele2: /теле ?2|tele ?2/i,
  rostelecom: /ростелеком|rostelecom/i,
  skylink: /скайлинк|sky ?link/i,
};
const neutralZone = 0.12;

/** Sets of others, where they are at hand; every second row was never looked at while the rules were written. */
describe.skipIf(!existsSync(folder))("feelings measured on texts that were not looked at", () => {
  it("tell how Russian telecom tweets lean: macro F of good and bad at least 0.55", () => {
    const rows = rowsOf("ru_sentirueval2016/telecom_test.csv").filter(({ tweet }) => Number(tweet) % 2 === 1);
    const pairs = rows.map((row) => [row.label!, sideOf(towards(row.text!, row.company!))] as const);
    expect((fOf(pairs, "1") + fOf(pairs, "-1")) / 2).toBeGreaterThanOrEqual(0.55);
  });

  it("tell English airline tweets apart: macro F of three classes at least 0.64", () => {
    const side: Record<string, string> = { negative: "-1", neutral: "0", positive: "1" };
    const rows = rowsOf("en_airline_tweets/airline_tweets.csv").filter((_, at) => at % 2 === 1);
    const pairs = rows.map(
      (row) => [side[row.airline_sentiment!]!, sideOf(leanOf(feelingsOf(row.text!)))] as const,
    );
    expect((fOf(pairs, "1") + fOf(pairs, "0") + fOf(pairs, "-1")) / 3).toBeGreaterThanOrEqual(0.64);
  });
});

function rowsOf(file: string): Record<string, string>[] {
  const text = readFileSync(`${folder}${file}`, "utf8");
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

const sideOf = (lean: number) => (lean > neutralZone ? "1" : lean < -neutralZone ? "-1" : "0");

/** Of several companies named, the clauses that name this one. */
function towards(text: string, company: string): number {
  const found = feelingsOf(text);
  if (Object.values(companies).filter((name) => name.test(text)).length < 2) return leanOf(found);
  const own = found.filter(({ from, to }) => companies[company]!.test(text.slice(from, to)));
  return leanOf(own.length > 0 ? own : found);
}

/** F1 of one class: true and told in pairs. */
function fOf(pairs: readonly (readonly [string, string])[], side: string): number {
  const hits = pairs.filter(([real, told]) => real === side && told === side).length;
  const named =
    pairs.filter(([real]) => real === side).length + pairs.filter(([, told]) => told === side).length;
  return (2 * hits) / named;
}
