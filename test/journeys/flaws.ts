import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What on a page keeps people out, by axe: the rule, and where it is broken.
 * @param rules "wcag": WCAG 2.2 at level AA; "all": what axe thinks good practice, too
 */
export async function flaws(page: Page, rules: "wcag" | "all" = "wcag"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === "wcag" ? axe.withTags(wcag) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
  );
}
