import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewTopics } from "../worlds/few-topics.ts";
import { type ModelServer, sendJson, startModelServer } from "../worlds/model-server.ts";
import { until } from "../worlds/product.ts";
import { flaws } from "./flaws.ts";
import { importContacts } from "./import-contacts.ts";
import { api, type Journey, slug, startOwnersJourney } from "./journey.ts";

/** An owner connects a language model that runs beside the product, sees what it costs, and takes the name it proposes for a topic. */
let server: ModelServer;
let journey: Journey;
let page: Page;
const root = `/w/${slug}`;
const key = "sk-journey-secret-1";

beforeAll(async () => {
  server = await startModelServer(({ body }) => answerTo(body.messages?.map((each) => each.content) ?? []));
  journey = await startOwnersJourney({
    locale: "en",
    viewport: { width: 1280, height: 900 },
    env: { MODEL_PRIVATE_ADDRESSES: "allow" },
  });
  page = journey.page;
  await importGrouped();
}, 480_000);

afterAll(async () => {
  await journey?.end();
  await server?.end();
});

describe("the language model", () => {
  it("is connected in the settings, and tested", async () => {
    await page.goto(`${root}/settings/model`);
    await page.getByText("No model is connected").waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).isDisabled()).toBe(true);
    await page.getByLabel("Address", { exact: true }).fill(server.address);
    await page.getByRole("textbox", { name: "Key" }).fill(key);
    await page.getByLabel("Model for answers").fill("small");
    await page.getByLabel("Million tokens asked").fill("150");
    await page.getByLabel("Million tokens answered").fill("600");
    await page.getByLabel("Cap a month").fill("20");
    await page.getByRole("textbox", { name: "About the company" }).fill("A bank in three cities.");
    expect(await flaws(page, "all")).toEqual([]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Test the connection" }).click();
    await page.getByText(/The model answers, in/).waitFor();
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${key}`);
    await page.getByRole("cell", { name: "Test of the connection" }).waitFor();
    expect(await page.content()).not.toContain(key);
    await page.getByText("Saved", { exact: true }).waitFor({ state: "detached" });
    expect(await flaws(page, "all")).toEqual([]);
  });

  it("is told in the owner's words, with a way back to ours", async () => {
    await page.goto(`${root}/settings/model?prompt=summary&lang=en`);
    const prompt = page.getByRole("textbox", { name: "Text of the prompt" });
    const ours = await prompt.inputValue();
    expect(ours).toContain("one pain of customers");
    await prompt.fill("Retell the pain in two plain sentences, as for the board.");
    await page.getByRole("button", { name: "Save the prompt" }).click();
    await page.getByText("1 version", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Put ours back" }).click();
    await page.getByText("2 versions", { exact: true }).waitFor();
    expect(await prompt.inputValue()).toBe(ours);
  });

  it("proposes a name that is a guess until it is taken, and a summary with its quotes", async () => {
    type Topics = { topics: { id: string; words: string[] }[] };
    const { topics } = await journey.call<Topics>("GET", `${api}/topics`);
    const topic = topics.find(({ words }) => words.join(" ").includes("очеред"))!;
    await page.goto(`${root}/topics/${topic.id}`);
    const before = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("button", { name: "Suggest a name" }).click();
    await page.getByText("Queue in the branch", { exact: true }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(before);
    await page.getByRole("button", { name: "Summarise" }).click();
    await page.getByText("Клиенты стоят в очереди в отделении").waitFor();
    expect(await flaws(page, "all")).toEqual([]);
    await page.getByRole("button", { name: "Take the name" }).click();
    await page.getByRole("heading", { level: 1, name: "Queue in the branch" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Queue in the branch" }).waitFor();
  });

  it("that fails says why, on the topic and in the settings", async () => {
    server.answer((_asked, response) => void sendJson(response, 401, {}));
    await page.goto(`${root}/settings/model`);
    await page.getByRole("button", { name: "Test the connection" }).click();
    await page.getByRole("alert").getByText("did not accept the key (code 401)").waitFor();
    await page.getByRole("listitem").getByText("did not accept the key (code 401)").waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it("may be disconnected: the topic page has its buttons no more", async () => {
    await page.getByRole("button", { name: "Disconnect" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
    await page.getByText("No model is connected").waitFor();
    const { topics } = await journey.call<{ topics: { id: string }[] }>("GET", `${api}/topics`);
    await page.goto(`${root}/topics/${topics[0].id}`);
    await page.getByRole("heading", { name: "Quotes" }).waitFor();
    expect(await page.getByRole("button", { name: "Suggest a name" }).count()).toBe(0);
  });
});

/** What a model would say to our prompts. */
function answerTo([system = ""]: string[]): string {
  if (system.includes("nameRu")) {
    const description = "Клиенты ждут в очереди в отделении.";
    return JSON.stringify({ nameRu: "Очередь в отделении", nameEn: "Queue in the branch", description });
  }
  if (!system.includes("sentences")) return '{"ok": true}';
  const evidence = Array.from({ length: 20 }, (_, at) => ({ n: at + 1, words: "очередь" }));
  return JSON.stringify({ sentences: [{ text: "Клиенты стоят в очереди в отделении", evidence }] });
}

async function importGrouped(): Promise<void> {
  const lines = fewTopics(240).map(({ text, at, channel }) => `"${text}",${at},${channel}`);
  await importContacts(journey, ["text,date,channel", ...lines].join("\n"));
  await until(120, async () => {
    const { topics } = await journey.call<{ topics: unknown[] }>("GET", `${api}/topics`);
    return topics.length > 1;
  });
}
