import { expect, it } from "vitest";
import { addressOfTile, tileQueryOf } from "./tile-question.ts";

const contacts = { facts: "contacts" } as const;
const again = (query: string) => tileQueryOf(addressOfTile(query), contacts);

it("comes back from the controls as it went in: a figure, a line, a slice under a filter", () => {
  for (const query of [
    "last=28d",
    "grain=week&compare=previous&last=3m",
    "channel=chat&channel=phone&by=attr%3Atariff&last=7d",
    "from=2026-01-01&to=2026-02-01&by=team&grain=month",
    "",
  ]) {
    expect(again(query)).toBe(query);
  }
});

it("drops what no metric is asked: fixed days under a rolling period, an unknown period, a slice of contacts for customers", () => {
  expect(again("from=2026-01-01&to=2026-02-01&last=7d")).toBe("last=7d");
  expect(again("last=5y&x=1")).toBe("");
  expect(tileQueryOf(addressOfTile("by=channel&last=7d"), { facts: "customers" })).toBe("last=7d");
});
