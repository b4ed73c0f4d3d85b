import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** Takes a file out of a menu. @returns its bytes */
export async function download(page: Page, menu: string, kind: string): Promise<Buffer> {
  await page.getByRole("button", { name: menu }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: kind, exact: true }).click(),
  ]);
  return await readFile(await file.path());
}
