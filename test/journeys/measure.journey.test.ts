import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AskedOver, type ModelServer, sendJson, startModelServer } from "../worlds/model-server.ts";
import { until } from "../worlds/product.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";
import { picture } from "./picture.ts";

/** An owner lets the language model label what people labelled, sees which is better and what it costs, and what vectors add. */
let server: ModelServer;
let journey: Journey;
let page: Page;
const kinds = [
  { name: "Internet outage", word: /internet/i },
  { name: "Double charge", word: /charge/i },
  { name: "Long wait", word: /wait/i },
];
const kindOf = (text: string) => kinds.findIndex(({ word }) => word.test(text));

beforeAll(async () => {
  server = await startModelServer((asked, response) => {
    if (!asked.path.endsWith("/embeddings")) return labels(asked);
    sendJson(response, 200, vectors(asked.body.input ?? []));
    return undefined;
  });
  journey = await startOwnersJourney({ locale: "en", env: { MODEL_PRIVATE_ADDRESSES: "allow" } });
  page = journey.page;
  await importContacts(journey, contacts());
  const { id: fileId } = await journey.call<{ id: string }>(
    "POST",
    `${api}/files?name=old.csv`,
    labelledFile(),
  );
  await journey.call("POST", `${api}/labels/imports`, { fileId });
}, 480_000);

afterAll(async () => {
  await journey?.end();
  await server?.end();
});

describe("the model beside the classifier", () => {
  it("teaches the next step while there is no model, and while there is no version", async () => {
    await open("labels/model");
    await page.getByText("No language model is connected").waitFor();
    await page.getByRole("link", { name: "Connect" }).click();
    await page.getByRole("heading", { level: 1, name: "Language model" }).waitFor();
    await journey.call("PUT", `${api}/model/settings`, settings());
  });

  it("is measured on texts the classifier never saw, at a price told before", async () => {
    await train();
    await open("labels/model");
    await page.getByText(/Texts: \d+, questions: \d+\. Takes about/).waitFor();
    expect(await flaws(page)).toEqual([]);
    await picture(page, "measure-start");
    await page.getByRole("button", { name: "Measure", exact: true }).click();
    await page.getByText("Which is better and what it costs").waitFor({ timeout: 120_000 });
    await page.getByText(/A thousand texts by the model cost/).waitFor();
    for (const side of ["Model small", /^Classifier, version \d+$/]) {
      const section = page.getByRole("region", { name: side });
      await section.getByText("Right answers").waitFor();
      for (const { name } of kinds)
        expect(await section.getByRole("row", { name: new RegExp(name) }).innerText()).toMatch(/%/);
    }
    expect(await flaws(page)).toEqual([]);
    await picture(page, "measure-done");
  });

  it("shows the texts behind a mistake of the model, at an address that brings them back", async () => {
    const side = page.getByRole("region", { name: "Model small" });
    await side.getByRole("button", { name: /→/ }).first().click();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    expect(page.url()).toMatch(/by=model/);
    await page.reload();
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("tells on the quality page what its vectors add, and where more examples help", async () => {
    await open("labels/quality");
    await page.getByText(/Vectors of the model vectors are (not )?used/).waitFor();
    await page.getByText("Where 20 more examples help most").waitFor();
    expect(await flaws(page)).toEqual([]);
    await picture(page, "quality");
  });

  it("is read in Russian, in the dark and on a telephone", async () => {
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await open("labels/model");
    await page.getByText("Which is better and what it costs").waitFor();
    expect(await flaws(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await picture(page, "measure-phone-dark");
    expect(
      await page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      ),
    ).toBeLessThanOrEqual(0);
  });
});

const settings = () => ({
  address: server.address,
  key: null,
  chatModel: "small",
  embedModel: "vectors",
  timeoutSeconds: 30,
  priceIn: 0.15,
  priceOut: 0.6,
  priceEmbed: 0.02,
  monthlyCap: 20,
  context: "",
});

async function open(path: string): Promise<void> {
  await page.goto(`/w/${slug}/${path}`);
  await page.getByRole("heading", { level: 1, name: "Labels" }).waitFor();
}

async function train(): Promise<void> {
  const { jobId } = await journey.call<{ jobId: string }>("POST", `${api}/classifiers`, {});
  await until(180, async () => {
    const { status } = await journey.call<{ status: string }>("GET", `${api}/jobs/${jobId}`);
    return status === "done";
  });
}

/** What the model says: the kind by a telling word, surely. */
function labels({ body }: AskedOver): string {
  const [system = "", user = ""] = body.messages?.map((each) => each.content) ?? [];
  if (!system.includes("T1")) return '{"ok": true}';
  const data = JSON.parse(/\n([\s\S]*)\nDATA/.exec(user)![1]!) as {
    topics: { id: string; name: string }[];
    texts: { n: number; text: string }[];
  };
  return JSON.stringify({
    texts: data.texts.map(({ n, text }) => {
      const topic = data.topics.find(({ name }) => name === kinds[kindOf(text)]?.name);
      return { n, topics: topic ? [{ id: topic.id, confidence: 0.9, words: text.slice(0, 12) }] : [] };
    }),
  });
}

function vectors(texts: string[]) {
  const data = texts.map((text, index) => ({
    index,
    embedding: [...kinds.map((_, at) => (at === kindOf(text) ? 1 : 0)), (text.length % 7) / 20],
  }));
  return { object: "list", data, usage: { prompt_tokens: 7, total_tokens: 7 } };
}

const says = [
  ["The internet drops every evening", "No internet since morning", "My home internet is gone again"],
  ["You took a double charge for June", "There is a second charge on my bill", "Return the wrong charge"],
  ["Nobody lifts the phone, I wait", "They let me wait an hour", "We wait for an operator all day"],
];
const ends = [
  "please help",
  "it is the third time",
  "my flat is number",
  "I wrote before",
  "what is going on",
];
const sentence = (n: number) => `${says[n % 3]![((n / 3) % 3) | 0]}, ${ends[n % ends.length]} ${n}`;

/** A label in eight is another than the words tell: neither can be right on it. */
function labelledFile(): string {
  const lines = Array.from({ length: 64 }, (_, n) => {
    const kind = n % 8 === 0 ? (n + 1) % 3 : n % 3;
    return `"An old letter: ${sentence(n)}",${kinds[kind]!.name}`;
  });
  return `text,label\n${lines.join("\n")}\n`;
}

function contacts(): string {
  const rows = Array.from(
    { length: 45 },
    (_, n) => `c${n},2026-03-${String(1 + (n % 28)).padStart(2, "0")}T10:00:00Z,"${sentence(n)}"`,
  );
  return `id,date,text\n${rows.join("\n")}\n`;
}
