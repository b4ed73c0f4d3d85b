import { rmSync } from "node:fs";
import { launchBrowser } from "../test/journeys/browser.ts";
import { manyContacts, manyContactsReading } from "../test/worlds/many-contacts.ts";
import { newDataFolder } from "../test/worlds/data-folder.ts";
import { password } from "../test/worlds/password.ts";
import { type Product, startProduct, until } from "../test/worlds/product.ts";
import { type SignedIn, signInFirstOwner } from "../test/worlds/signed-in.ts";
import { type Bench, timed } from "./bench.ts";

/**
 * From the command to an answer on /health: on an empty data folder, then on a used one. Then the first screen in a browser that has
 * seen nothing of the product yet, and once more.
 */
export const bench: Bench = {
  title: "Start of the product (installed and built)",
  async run() {
    const dataFolder = newDataFolder("otklik-bench-");
    try {
      const first = await timed(() => startProduct({ dataFolder }));
      await first.result.stop();
      const later = await timed(() => startProduct({ dataFolder }));
      try {
        const [cold, warm] = await firstScreens(later.result);
        return [
          { what: "first start", value: first.seconds, unit: "s", most: 20 },
          { what: "later start", value: later.seconds, unit: "s", most: 6 },
          { what: "first screen, nothing in the browser's cache", value: cold, unit: "s", most: 1 },
          { what: "first screen again", value: warm, unit: "s", most: 1 },
        ];
      } finally {
        await later.result.stop();
      }
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
};

/** An odd number of people who have never been here, one after the other: one page load by itself varies twofold. */
const newcomers = 5;

/**
 * Long enough for a browser to be up. A new window of this browser is a new process, which starts for a second on both processors:
 * people open the product in a browser that already runs.
 */
const settling = 1_000;

/** Seconds from asking for Today to its numbers: for the middle one of newcomers whose browser has kept nothing, and for one who comes again. */
async function firstScreens(product: Product): Promise<[number, number]> {
  const owner = await signInFirstOwner(product, "en");
  const { slug, email } = owner;
  await bringInContacts(owner);
  const browser = await launchBrowser();
  try {
    const colds: number[] = [];
    let warm = 0;
    for (let i = 0; i < newcomers; i++) {
      const context = await browser.newContext({ baseURL: product.url, locale: "en-GB" });
      const headers = { origin: product.url };
      await context.request.post("/api/auth/sign-in/email", { headers, data: { email, password } });
      const page = await context.newPage();
      await page.goto("/health");
      await page.waitForTimeout(settling);
      const open = async () => {
        await page.goto(`/w/${slug}`, { waitUntil: "commit" });
        await page.locator("h2").first().waitFor();
      };
      colds.push((await timed(open)).seconds);
      warm = (await timed(open)).seconds;
      await context.close();
    }
    return [colds.sort((a, b) => a - b)[newcomers >> 1]!, warm];
  } finally {
    await browser.close();
  }
}

/** Until they are grouped, too: the grouping that follows an import would take the measured time for itself. */
async function bringInContacts(owner: SignedIn): Promise<void> {
  const { body: kept } = await owner.upload("some.csv", manyContacts(500, 200));
  const reading = manyContactsReading;
  const body = { fileId: kept["id"], kind: "feedback", sourceName: "some", reading };
  await owner.ask("POST", "/imports", body);
  await until(60, async () => {
    const { body: now } = await owner.ask<{ grouping: unknown }>("GET", "/pains");
    return now.grouping !== null;
  });
}
