import type { Browser, BrowserContext, Page } from "playwright-core";
import { type Product, type ProductOptions, startProduct } from "../worlds/product.ts";
import { launchBrowser } from "./browser.ts";

export type JourneyOptions = {
  locale: "en" | "ru";
  viewport?: { width: number; height: number };
} & Pick<ProductOptions, "env">;

/** A person's way through the product in a real browser: the product is started as people start it, with nothing in it. */
export type Journey = {
  product: Product;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** Asks the API as the page would, with its cookies; a text is sent as a file. @throws Error with what the API says, unless all is well */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  end(): Promise<void>;
};

/** Of the company that `startOwnersJourney` makes. */
export const slug = "brightline-telecom";
/** Its company's API. */
export const api = `/api/w/${slug}`;
const owner = { email: "ada@brightline.example", password: "a long enough password" };
const people = {
  en: { name: "Ada", currency: "USD", browser: "en-US" },
  ru: { name: "Ада", currency: "RUB", browser: "ru-RU" },
};

/** Starts the product and opens a browser of the given language beside it; nobody is signed in. End it after use. */
export async function startJourney({ locale, viewport, env }: JourneyOptions): Promise<Journey> {
  const product = await startProduct({ seconds: 300, ...(env ? { env } : {}) });
  try {
    const browser = await launchBrowser();
    const context = await browser.newContext({
      baseURL: product.url,
      locale: people[locale].browser,
      viewport: viewport ?? { width: 1360, height: 900 },
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    return {
      product,
      browser,
      context,
      page,
      call: (method, path, body) => call(context, product.url, { method, path, body }),
      async end() {
        await browser.close();
        await product.stop();
      },
    };
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/** The same, with the first owner signed in to a company of theirs. */
export async function startOwnersJourney(options: JourneyOptions): Promise<Journey> {
  const journey = await startJourney(options);
  const { name, currency } = people[options.locale];
  const company = { company: "Brightline Telecom", timeZone: "Europe/Moscow", currency };
  try {
    await journey.call("POST", "/api/first-run", { ...owner, name, ...company, locale: options.locale });
    await journey.call("POST", "/api/auth/sign-in/email", owner);
    return journey;
  } catch (error) {
    await journey.end();
    throw error;
  }
}

async function call<T>(
  { request }: BrowserContext,
  origin: string,
  { method, path, body }: { method: string; path: string; body: unknown },
): Promise<T> {
  const isFile = typeof body === "string";
  const type = isFile ? "application/octet-stream" : "application/json";
  const reply = await request.fetch(path, {
    method,
    headers: { origin, "content-type": type },
    ...(body === undefined ? {} : { data: isFile ? body : JSON.stringify(body) }),
    timeout: 120_000,
  });
  const text = await reply.text();
  if (!reply.ok()) throw new Error(`${method} ${path}: ${reply.status()} ${text}`);
  return JSON.parse(text || "null") as T;
}
