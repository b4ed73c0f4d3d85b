import { describe, expect, it } from "vitest";
import { type BenchmarkNumber, compareBenchmarks } from "./compare-benchmarks.ts";
import { sameWords } from "./same-words.ts";

const own: BenchmarkNumber = {
  metric: "nps",
  value: 40,
  low: 36,
  high: 44,
  range: { from: -100, to: 100 },
  n: 2000,
  scale: "0-10",
  wording: "How likely are you to recommend us to a friend or a colleague?",
  channels: ["e-mail"],
  population: "customers of the bank",
  experience: "the company as a whole",
  period: { from: "2025-01-01", to: "2026-01-01" },
  method: "random sample, answers within a week",
};
const compare = (change: Partial<BenchmarkNumber>) =>
  compareBenchmarks(own, { ...own, value: 30, low: 25, high: 36, ...change });

describe("compareBenchmarks", () => {
  it("lets alike numbers stand side by side, with the interval of their difference", () => {
    const found = compare({ wording: "how likely are you to recommend us to a friend or a colleague" });
    expect(found).toMatchObject({ verdict: "comparable", reasons: [], isWidened: false });
    if (!found.difference.known) throw new Error(found.difference.why);
    const { value, low, high } = found.difference.value;
    expect(value).toBe(10);
    expect(low).toBeCloseTo(10 - Math.hypot(4, 6), 12);
    expect(high).toBeCloseTo(10 + Math.hypot(4, 5), 12);
  });

  it("refuses another scale, question, population, channel, experience or time, and says why", () => {
    const cases: [Partial<BenchmarkNumber>, string][] = [
      [{ metric: "csat" }, "metric"],
      [{ scale: "1-5" }, "scale"],
      [{ wording: "Are you satisfied with the visit?" }, "wording"],
      [{ experience: "one call" }, "experience"],
      [{ population: "shop visitors" }, "population"],
      [{ channels: ["phone"] }, "channel"],
      [{ period: { from: "2015-01-01", to: "2016-01-01" } }, "period"],
    ];
    for (const [change, field] of cases) {
      const found = compare(change);
      expect(found.verdict, field).toBe("refused");
      expect(found.reasons, field).toEqual([{ field, weight: "refuses", why: "differs" }]);
      expect(found.difference).toEqual({ known: false, why: "not-comparable" });
    }
    expect(compare({ n: 12 }).reasons).toEqual([{ field: "n", weight: "refuses", why: "too-few" }]);
    expect(compare({ scale: "1-5", channels: ["phone"] }).reasons.map(({ field }) => field)).toEqual([
      "scale",
      "channel",
    ]);
  });

  it("warns of what is not known or only partly alike, and still tells the difference", () => {
    const cases: [Partial<BenchmarkNumber>, string, string][] = [
      [{ wording: null }, "wording", "unknown"],
      [{ wording: `${own.wording} Please.` }, "wording", "partly"],
      [{ channels: ["e-mail", "phone"] }, "channel", "partly"],
      [{ channels: [] }, "channel", "unknown"],
      [{ period: { from: "2025-11-01", to: "2026-11-01" } }, "period", "partly"],
      [{ n: 60 }, "n", "too-few"],
      [{ n: null }, "n", "unknown"],
      [{ method: "a panel" }, "method", "differs"],
    ];
    for (const [change, field, why] of cases) {
      const found = compare(change);
      expect(found.verdict, field).toBe("warned");
      expect(found.reasons, field).toEqual([{ field, weight: "warns", why }]);
      expect(found.difference.known, field).toBe(true);
    }
  });

  it("takes an interval as wide as n allows where none was published, and none where n is unknown", () => {
    const found = compare({ low: null, high: null, n: 400 });
    expect(found.isWidened).toBe(true);
    if (!found.difference.known) throw new Error(found.difference.why);
    const half = 1.959964 * Math.sqrt((130 * 70) / 400);
    expect(found.difference.value.low).toBeCloseTo(10 - Math.hypot(4, half), 4);
    expect(compare({ low: null, high: null, n: null }).difference).toEqual({ known: false, why: "too-few" });
  });

  it("is the same the other way round, but for the sign", () => {
    const other = { ...own, value: 30, low: 25, high: 36, method: null };
    const [there, back] = [compareBenchmarks(own, other), compareBenchmarks(other, own)];
    expect(back.verdict).toBe(there.verdict);
    expect(back.reasons).toEqual(there.reasons);
    expect(there.difference.known && there.difference.value.low).toBeCloseTo(
      back.difference.known ? -back.difference.value.high : NaN,
      12,
    );
  });

  it("refuses numbers that cannot be", () => {
    expect(() => compare({ value: 130 })).toThrow("second.value");
    expect(() => compare({ low: 33 })).toThrow("second.low");
    expect(() => compare({ period: { from: "2025-01-01", to: "2024-01-01" } })).toThrow("period");
    expect(() => compare({ period: { from: "soon", to: "later" } })).toThrow("period");
  });
});

describe("sameWords", () => {
  it("looks at words alone", () => {
    expect(sameWords("Насколько ВЫ довольны, 1–5?", "насколько вы довольны 1 5")).toBe(1);
    expect(sameWords("a b c", "c b a")).toBeLessThan(1);
    expect(sameWords("a", "b")).toBe(0);
    expect(sameWords("", "")).toBe(1);
  });
});
