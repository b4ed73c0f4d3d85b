import { expect, it } from "vitest";
import { tileQuestion } from "./facts.ts";

const asked = (query: string, today: string) => tileQuestion(query, today).toString();

it("rolls a period to the given day, which is its last", () => {
  expect(asked("by=channel&last=7d", "2026-03-31")).toBe("by=channel&from=2026-03-25&to=2026-04-01");
  expect(asked("last=30d", "2026-03-01")).toBe("from=2026-01-31&to=2026-03-02");
  expect(asked("last=90d", "2026-12-31")).toBe("from=2026-10-03&to=2027-01-01");
});

it("goes back by whole months, to the last day of a shorter one", () => {
  expect(asked("last=12m", "2026-03-14")).toBe("from=2025-03-15&to=2026-03-15");
  expect(asked("last=12m", "2024-02-28")).toBe("from=2023-02-28&to=2024-02-29");
});

it("leaves a fixed period, lists and what it does not know to the metric", () => {
  const query = "channel=chat&channel=phone&from=2026-01-01&to=2026-02-01&grain=week";
  expect(asked(query, "2026-03-31")).toBe(query);
  expect(asked("last=5y", "2026-03-31")).toBe("");
  expect(asked("", "2026-03-31")).toBe("");
});

it("puts a rolling period in place of a fixed one", () => {
  expect(asked("from=2020-01-01&to=2020-02-01&last=7d", "2026-03-31")).toBe("from=2026-03-25&to=2026-04-01");
});
