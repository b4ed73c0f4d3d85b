import { rmSync } from "node:fs";
import { launchBrowser } from "../test/journeys/browser.ts";
import { newDataFolder } from "../test/worlds/data-folder.ts";
import { password } from "../test/worlds/password.ts";
import { type Product, startProduct } from "../test/worlds/product.ts";
import { signInFirstOwner } from "../test/worlds/signed-in.ts";
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

/** Seconds from asking for Today to its heading, in a fresh browser and with what it then has kept. */
async function firstScreens(product: Product): Promise<[number, number]> {
  const { slug, email } = await signInFirstOwner(product, "en");
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ baseURL: product.url, locale: "en-GB" });
    const headers = { origin: product.url };
    await context.request.post("/api/auth/sign-in/email", { headers, data: { email, password } });
    const page = await context.newPage();
    const open = async () => {
      await page.goto(`/w/${slug}`, { waitUntil: "commit" });
      await page.getByRole("heading", { level: 1 }).waitFor();
    };
    return [(await timed(open)).seconds, (await timed(open)).seconds];
  } finally {
    await browser.close();
  }
}
