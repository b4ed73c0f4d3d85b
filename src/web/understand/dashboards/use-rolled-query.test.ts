import { expect, it } from "vitest";
import { presetPeriod, presets } from "../../kit/period/period.ts";
import { rolledQuery } from "./use-rolled-query.ts";

it("rolls every preset of the filter on, and leaves a person's own days", () => {
  const end = "2026-04-01";
  const rolled = presets.map((preset) => {
    const { from, to } = presetPeriod(preset, end);
    return rolledQuery(from && to ? `by=team&from=${from}&to=${to}` : "by=team", "2026-03-31");
  });
  expect(rolled).toEqual([
    "by=team&last=7d",
    "by=team&last=28d",
    "by=team&last=3m",
    "by=team&last=12m",
    "by=team",
  ]);
  expect(rolledQuery("from=2026-01-01&to=2026-02-01", "2026-03-31")).toBe("from=2026-01-01&to=2026-02-01");
});
