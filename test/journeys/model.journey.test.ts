import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fewTopics } from "../worlds/few-topics.ts";
import { type ModelServer, sendJson, startModelServer } from "../worlds/model-server.ts";
import { password } from "../worlds/password.ts";
import { type Product, startProduct, until } from "../worlds/product.ts";
import { signInFirstOwner, type SignedIn } from "../worlds/signed-in.ts";
import { launchBrowser } from "./browser.ts";

/** An owner connects a language model that runs beside the product, sees what it costs, and takes the name it proposes for a topic. */
let product: Product;
let server: ModelServer;
let browser: Browser;
let page: Page;
let owner: SignedIn;
let root: string;
const key = "sk-journey-secret-1";

beforeAll(async () => {
  server = await startModelServer(({ body }) => answerTo(body.messages?.map((each) => each.content) ?? []));
  product = await startProduct({ seconds: 300, env: { MODEL_PRIVATE_ADDRESSES: "allow" } });
  owner = await signInFirstOwner(product, "en");
  root = `/w/${owner.slug}`;
  await importContacts();
  browser = await launchBrowser();
  const context = await browser.newContext({
    baseURL: product.url,
    locale: "en-US",
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(new RegExp(`${root}$`));
}, 480_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
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
    expect(await flaws()).toEqual([]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Test the connection" }).click();
    await page.getByText(/The model answers, in/).waitFor();
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${key}`);
    await page.getByRole("cell", { name: "Test of the connection" }).waitFor();
    expect(await page.content()).not.toContain(key);
    await page.getByText("Saved", { exact: true }).waitFor({ state: "detached" });
    expect(await flaws()).toEqual([]);
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
    const { body } = await owner.ask<{ topics: { id: string; words: string[] }[] }>("GET", "/topics");
    const topic = body.topics.find(({ words }) => words.join(" ").includes("очеред"))!;
    await page.goto(`${root}/topics/${topic.id}`);
    const before = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("button", { name: "Suggest a name" }).click();
    await page.getByText("Queue in the branch", { exact: true }).waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(before);
    await page.getByRole("button", { name: "Summarise" }).click();
    await page.getByText("Клиенты стоят в очереди в отделении").waitFor();
    expect(await flaws()).toEqual([]);
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
    const { body } = await owner.ask<{ topics: { id: string }[] }>("GET", "/topics");
    await page.goto(`${root}/topics/${body.topics[0].id}`);
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

async function importContacts(): Promise<void> {
  const lines = fewTopics(240).map(({ text, at, channel }) => `"${text}",${at},${channel}`);
  const { body: file } = await owner.upload("contacts.csv", ["text,date,channel", ...lines].join("\n"));
  type Guess = { kind: string; sourceName: string; options: unknown; defaults: unknown };
  type Columns = { columns: { name: string; field: string }[] };
  const { body: guess } = await owner.ask<Guess & Columns>("POST", "/imports/preview", {
    fileId: file["id"],
  });
  const columns = guess.columns.map(({ name, field }) => ({ column: name, field }));
  const { kind, sourceName, options, defaults } = guess;
  const reading = { options, columns, defaults };
  await owner.ask("POST", "/imports", { fileId: file["id"], kind, sourceName, reading });
  await until(120, async () => {
    const { body } = await owner.ask<{ topics: unknown[] }>("GET", "/topics");
    return body.topics.length > 1;
  });
}

async function flaws(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
