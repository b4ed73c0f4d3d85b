import { beforeAll, expect, it } from "vitest";
import { makeDemo } from "../../listen/demo/make-demo.ts";
import { type GroupResult, groupTexts } from "./group-texts.ts";

/** What a company's customers said over the months: 1,212 texts, of which the last 12 came later. */
const known = 1_200;
let texts: string[];
let first: GroupResult;
beforeAll(async () => {
  const demo = makeDemo({ industry: "telecom", language: "ru", until: new Date("2026-03-01T00:00:00Z") });
  const said: string[] = [];
  for (const { text } of demo.feedback) {
    if (text) said.push(text);
    if (said.length === known * 1.01) break;
  }
  texts = said;
  first = await groupTexts({ texts: texts.slice(0, known) });
}, 240_000);

/** The share of the known texts that lie in another topic than before; each topic is taken for the one that it shares most with. */
function moved({ assignment }: GroupResult): number {
  const shared = new Map<string, number>();
  for (let row = 0; row < known; row++) {
    const pair = `${first.assignment[row]} ${assignment[row]}`;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  const [before, after] = [new Set<string>(), new Set<string>()];
  let stayed = 0;
  for (const [pair, count] of [...shared].sort((a, b) => b[1] - a[1])) {
    const [was, is] = pair.split(" ") as [string, string];
    if (before.has(was) || after.has(is) || (was === "-1") !== (is === "-1")) continue;
    before.add(was);
    after.add(is);
    stayed += count;
  }
  return 1 - stayed / known;
}

it("a hundredth of new texts hardly moves what was grouped, where the grouping begins at what it found before", async () => {
  const near = first.topics.map(({ signature }) => signature);
  const again = await groupTexts({ texts, near });
  expect(moved(again)).toBeLessThan(0.1);
  expect(Math.abs(again.topics.length - first.topics.length)).toBeLessThanOrEqual(2);
}, 240_000);
