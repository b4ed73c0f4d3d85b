import { describe, expect, it } from "vitest";
import type { SegmentGroup, SegmentNode } from "./definition.ts";
import { segmentSentence } from "./segment-sentence.ts";

const all = (...parts: SegmentNode[]): SegmentGroup => ({ on: "group", join: "all", parts });
const any = (...parts: SegmentNode[]): SegmentGroup => ({ on: "group", join: "any", parts });
const en = (...parts: SegmentNode[]) => segmentSentence(all(...parts), "en");
const ru = (...parts: SegmentNode[]) => segmentSentence(all(...parts), "ru");
const tariff: SegmentNode = {
  on: "attribute",
  of: "customer",
  name: "Тариф",
  value: { oneOf: ["Базовый"] },
};

describe("a definition in words", () => {
  it("tells an attribute by its values, its range, or that it is missing", () => {
    const age = { on: "attribute", of: "customer", name: "Age" } as const;
    expect(en({ ...age, value: { oneOf: ["1", "2", "3"] } })).toBe("Age is 1, 2 or 3");
    expect(en({ ...age, value: { oneOf: ["1", "2"] }, not: true })).toBe("Age is not 1 or 2");
    expect(en({ ...age, value: { min: 18, max: 30.5 } })).toBe("Age is 18 to 30.5");
    expect(en({ ...age, value: { min: 18 }, not: true })).toBe("Not (Age is 18 or more)");
    expect(en({ ...age, of: "contact", value: { missing: true } })).toBe("Age of a contact is not given");
    expect(ru({ ...age, value: { missing: true }, not: true })).toBe("Age — указано");
    expect(ru({ ...age, value: { max: 1200 } })).toBe("Age — 1\u00a0200 и меньше");
  });

  it("tells contacts with their number, time and kind, the noun in its form", () => {
    expect(ru(tariff, { on: "contacts", count: { min: 3 }, within: { days: 30 } })).toBe(
      "Тариф — Базовый и обращались 3 раза и больше за последние 30 дней",
    );
    expect(ru({ on: "contacts", count: { max: 0 }, within: { days: 21 } })).toBe(
      "Не обращались за последние 21 день",
    );
    expect(ru({ on: "contacts", count: { max: 5 } })).toBe("Обращались не больше 5 раз");
    expect(en({ on: "contacts", count: { min: 1 }, not: true })).toBe("Did not contact us");
    expect(
      en({ on: "contacts", count: { min: 2, max: 4 }, kind: ["complaint"], sentiment: ["negative"] }),
    ).toBe("Contacted us 2 to 4 times (complaint, negative)");
    expect(
      en({ on: "contacts", count: { min: 2, max: 2 }, within: { from: "2026-03-01", to: "2026-04-01" } }),
    ).toBe("Contacted us exactly 2 times from Mar 1, 2026 to Mar 31, 2026");
  });

  it("tells what is noted of a contact, what is left out, and what is not given", () => {
    expect(ru({ on: "contacts", channel: ["чат"], team: ["Сеть", "Касса"], language: ["ru"] })).toBe(
      "Обращались хотя бы раз (чат, команда — Сеть или Касса, язык — ru)",
    );
    expect(
      en({ on: "contacts", touchpoint: ["Bill", null], kind: { besides: ["contact", "response"] } }),
    ).toBe(
      "Contacted us at least once (kind is any but contact or response, touchpoint is Bill or not given)",
    );
    const city = { on: "attribute", of: "customer", name: "City" } as const;
    expect(en({ ...city, value: { besides: ["Tula"] } })).toBe("City is any but Tula");
    expect(ru({ ...city, value: { besides: ["Тула", "Орёл"] }, not: true })).toBe(
      "Не (City — любое, кроме Тула или Орёл)",
    );
    expect(en({ on: "tenure", days: { min: 0 }, not: true })).toBe("It is not known since when a customer");
  });

  it("tells topics, events, marks, sentiment, leaving, tenure and purchases", () => {
    expect(en({ on: "topics", topics: ["Bill"], within: { days: 1 } })).toBe(
      "Told of “Bill” in the last day",
    );
    expect(en({ on: "events", names: ["login"], count: { max: 0 } })).toBe("Did not have the event “login”");
    expect(ru({ on: "events", names: ["login", "paid"], count: { min: 2 } })).toBe(
      "Было событие «login» или «paid» 2 раза и больше",
    );
    expect(en({ on: "mark", scale: "nps", which: "last", is: { group: "detractor" } })).toBe(
      "The last NPS mark is 0–6 (a detractor)",
    );
    expect(en({ on: "sentiment", lean: "negative", not: true })).toBe("Not (on the whole sounded negative)");
    expect(ru({ on: "left", not: true, within: { from: "2026-01-05" } })).toMatch(
      /^Не ушли с 5 янв\. 2026\sг\.$/,
    );
    expect(ru({ on: "tenure", days: { min: 30, max: 91 } })).toBe("Клиент от 30 до 91 дня");
    expect(en({ on: "tenure", days: { max: 90 } })).toBe("A customer for 90 days or less");
    expect(en({ on: "rfm", segments: ["champions"], recency: [5, 4] })).toBe(
      "By purchases (RFM) among champions and recency of purchases 4 or 5 of 5",
    );
  });

  it("puts groups within groups in brackets", () => {
    const left: SegmentNode = { on: "left" };
    expect(en(any(left, tariff), left)).toBe("(left or Тариф is Базовый) and left");
    expect(en({ ...any(left, left), not: true })).toBe("Not (left or left)");
    expect(segmentSentence({ ...all(left), not: true }, "ru")).toBe("Не (ушли)");
  });

  it("calls things as the reader does", () => {
    const names = {
      attribute: () => "Region",
      value: (field: string, value: string) => `${field}=${value}`,
      topic: () => null,
      scale: () => "CSAT",
    };
    expect(segmentSentence(tariff, "en", names)).toBe("Region is attr:Тариф=Базовый");
    expect(segmentSentence({ on: "topics", topics: ["x"] }, "en", names)).toBe("Told of “…” at least once");
  });
});
