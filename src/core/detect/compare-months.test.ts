import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { compareMonths, type TopicMonths } from "./compare-months.ts";
import { monthSentence, quietMonth } from "./month-sentence.ts";
import type { TrendPeriod } from "./trend-verdict.ts";

const weeks = (counts: readonly number[], exposure = 200): TrendPeriod[] =>
  counts.map((count) => ({ count, exposure }));
const money = (before: number, recent: number, error = 0.1) => ({
  before: { value: before, error },
  recent: { value: recent, error },
});
const steady: TopicMonths = {
  before: weeks([20, 21, 19, 20]),
  recent: weeks([20, 19, 21, 20]),
  money: money(900, 900),
};

describe("two months compared", () => {
  it("compares nothing where one of the months has no weeks", () => {
    expect(compareMonths([{ ...steady, recent: [] }])).toEqual({ compared: 0, changes: [] });
    expect(compareMonths([{ ...steady, before: [] }])).toEqual({ compared: 0, changes: [] });
  });

  it("tells what grew, fell, came, went and became dearer, and nothing else", () => {
    const { compared, changes } = compareMonths([
      steady,
      { before: weeks([10, 11, 9, 10]), recent: weeks([24, 26, 25, 25]), money: money(500, 1300) },
      { before: weeks([24, 26, 25, 25]), recent: weeks([10, 11, 9, 10]), money: money(1300, 500) },
      { before: weeks([0, 0, 0, 0]), recent: weeks([9, 11, 10, 10]), money: money(0, 400) },
      { before: weeks([9, 11, 10, 10]), recent: weeks([0, 0, 0, 0]), money: money(400, 0) },
      { before: weeks([20, 21, 19, 20]), recent: weeks([20, 19, 21, 20]), money: money(900, 3000) },
      { before: weeks([1, 0, 0, 0]), recent: weeks([0, 1, 0, 0]), money: money(9, 8) },
    ]);
    expect(compared).toBe(6);
    expect(Object.fromEntries(changes.map(({ topic, kind }) => [topic, kind]))).toEqual({
      1: "grew",
      2: "fell",
      3: "new",
      4: "gone",
      5: "dearer",
    });
    const grown = changes.find(({ topic }) => topic === 1)!;
    expect(grown.ratio!.value).toBeCloseTo(2.5, 10);
    expect(grown.count).toEqual({ before: 40, recent: 100 });
    expect(grown.money!.difference.value).toBe(800);
    expect(grown.money!.difference.low).toBeGreaterThan(0);
    expect(grown.money!.place).toEqual({ before: 4, recent: 2 });
    expect(changes[0].topic).toBe(5);
  });

  it("of months in which nothing changed it speaks in 5 % of cases at most, scatter above chance or not", () => {
    for (const spread of [1, 3]) {
      let spoken = 0;
      const runs = 300;
      for (let run = 0; run < runs; run++) {
        const random = seededRandom(1000 * spread + run);
        const topics = Array.from({ length: 15 }, (_, i) => chanceTopic(random, 5 + 2 * i, spread));
        if (compareMonths(topics).changes.length > 0) spoken++;
      }
      expect(spoken / runs).toBeLessThanOrEqual(0.05);
    }
  });

  it("compares nothing where there is nothing", () => {
    expect(compareMonths([])).toEqual({ compared: 0, changes: [] });
    expect(() => compareMonths([{ ...steady, money: money(-1, 2) }])).toThrow(RangeError);
  });
});

/** A topic of unchanging rate: weekly counts with `spread` times the variance of chance, each contact costing some money. */
function chanceTopic(random: () => number, rate: number, spread: number): TopicMonths {
  const month = () => Array.from({ length: 4 }, () => spread * poisson(random, rate / spread));
  const [before, recent] = [month(), month()];
  const cost = (counts: readonly number[]) => {
    const n = counts.reduce((sum, each) => sum + each, 0);
    const spent = Array.from({ length: n }, () => 50 + 100 * random());
    const value = spent.reduce((sum, each) => sum + each, 0);
    return {
      value,
      error: value > 0 ? Math.sqrt(spent.reduce((sum, each) => sum + each * each, 0)) / value : 0,
    };
  };
  return {
    before: weeks(before, 2000),
    recent: weeks(recent, 2000),
    money: { before: cost(before), recent: cost(recent) },
  };
}

function poisson(random: () => number, mean: number): number {
  let n = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) n++;
  return n;
}

describe("a month in words", () => {
  const change = {
    kind: "grew" as const,
    count: { before: 13, recent: 24 },
    share: { before: 0.031, recent: 0.052 },
    ratio: { value: 1.7, low: 1.3, high: 2.2 },
    qValue: 0.01,
    money: {
      before: 900_000,
      recent: 1_200_000,
      difference: { value: 300_000, low: 100_000, high: 500_000 },
      place: { before: 4, recent: 2 },
    },
  };
  const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
  const ru = (given: object) =>
    plain(monthSentence("Карта", { ...change, ...given }, { locale: "ru", currency: "RUB" }));
  const en = (given: object) =>
    plain(monthSentence("Card", { ...change, ...given }, { locale: "en", currency: "USD" }));

  it("tells growth with interval, money and place", () => {
    expect(ru({})).toBe(
      "Тема «Карта» выросла: 24 обращения (5,2 %), месяцем раньше 13 обращений (3,1 %); доля на 70 % больше (от 30 % до 120 %). Потери 1,2 млн ₽ в месяц, на 300 тыс. ₽ больше (от 100 тыс. ₽ до 500 тыс. ₽); место по деньгам — 2-е, было 4-е.",
    );
    expect(en({ money: null })).toBe(
      "“Card” grew: 24 contacts (5.2%), 13 contacts (3.1%) the month before; its share is 70% greater (30% to 120%).",
    );
  });

  it("tells a fall by what is missing, and many times as times", () => {
    const fell = { kind: "fell", ratio: { value: 0.4, low: 0.25, high: 0.8 }, money: null };
    expect(ru(fell)).toContain("доля в 2,5 раза меньше (от 1,3 до 4)");
    expect(en({ ...fell, ratio: { value: 0.8, low: 0.7, high: 0.9 } })).toContain("20% smaller (10% to 30%)");
    expect(ru({ ratio: { value: 5, low: 3, high: 8 } })).toContain("в 5 раз больше");
    expect(ru({ ratio: { value: 2, low: 1.5, high: 3 } })).toContain("в 2 раза больше");
  });

  it("tells what came, went, became dearer or cheaper", () => {
    const none = { ratio: null, money: null };
    expect(ru({ ...none, kind: "new", count: { before: 0, recent: 21 } })).toBe(
      "Новая тема «Карта»: 21 обращение (5,2 %), месяцем раньше ни одного.",
    );
    expect(en({ ...none, kind: "gone", count: { before: 1, recent: 0 } })).toBe(
      "“Card” is gone: no contacts, 1 contact (3.1%) the month before.",
    );
    expect(en({ kind: "dearer" })).toMatch(
      /became dearer.* \$300K more \(\$100K to \$500K\); number 2 by money/,
    );
    const less = { ...change.money, difference: { value: -300_000, low: -500_000, high: -100_000 } };
    expect(ru({ kind: "cheaper", money: less })).toContain(
      "на 300 тыс. ₽ меньше (от 100 тыс. ₽ до 500 тыс. ₽)",
    );
  });

  it("says that all was chance, or that nothing could be compared", () => {
    expect(quietMonth({ compared: 1 }, "ru")).toBe("Сравнили 1 тему: изменений больше случайных нет.");
    expect(quietMonth({ compared: 12 }, "ru")).toContain("12 тем:");
    expect(quietMonth({ compared: 2 }, "en")).toContain("2 topics compared");
    expect(quietMonth({ compared: 0 }, "en")).toContain("too few");
  });
});
