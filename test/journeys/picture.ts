import type { Page } from "playwright-core";

/** Keeps a picture of the whole page for the eye, where OTKLIK_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["OTKLIK_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
