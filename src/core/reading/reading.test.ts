import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { adjustedCount } from "../quantification/adjusted-count.ts";
import { classSharesByEm } from "../quantification/class-shares-by-em.ts";
import { rareCauseSample } from "./rare-cause-sample.ts";
import { shareInStrata } from "./share-in-strata.ts";

describe("how many to read for a rare cause", () => {
  it("agrees with the rule of three and with counting by hand", () => {
    expect(rareCauseSample({ share: 0.01 })).toBe(Math.ceil(Math.log(0.05) / Math.log(0.99)));
    expect(rareCauseSample({ share: 0.001 })).toBeCloseTo(3000, -2);
    // Of 10 texts one has it: drawn n of 10, seen with chance n / 10.
    expect(rareCauseSample({ share: 0.1, population: 10 }, 0.9)).toBe(9);
    expect(rareCauseSample({ share: 0.1, population: 10 }, 0.95)).toBe(10);
  });

  it("comes near the endless number where texts are many, and never asks for more than there are", () => {
    expect(rareCauseSample({ share: 0.01, population: 10_000_000 })).toBe(299);
    expect(rareCauseSample({ share: 0.01, population: 50 })).toBeLessThanOrEqual(50);
    expect(rareCauseSample({ share: 0.01, times: 5, population: 100 })).toBe(100);
  });
});

describe("a share from a reading", () => {
  it("weighs groups by their size and narrows where nearly all are read", () => {
    const wide = shareInStrata([
      { size: 10_000, read: 50, hits: 10 },
      { size: 10_000, read: 50, hits: 20 },
    ]);
    const narrow = shareInStrata([
      { size: 60, read: 50, hits: 10 },
      { size: 60, read: 50, hits: 20 },
    ]);
    if (!wide.known || !narrow.known) throw new Error("both can be told");
    expect(wide.value.value).toBeCloseTo(0.3, 12);
    expect(narrow.value.high - narrow.value.low).toBeLessThan(0.5 * (wide.value.high - wide.value.low));
  });

  it("gives an interval where nobody or everybody shows it", () => {
    const none = shareInStrata([{ size: 1000, read: 20, hits: 0 }]);
    expect(none).toMatchObject({ known: true, value: { value: 0, low: 0 } });
    expect(none.known && none.value.high).toBeGreaterThan(0.1);
    expect(shareInStrata([{ size: 4, read: 4, hits: 1 }])).toMatchObject({
      value: { value: 0.25, low: 0.25, high: 0.25 },
    });
  });

  it("holds the true share in about 95 of 100 drawn readings", () => {
    const random = seededRandom(11);
    const groups = [
      { size: 800, share: 0.05 },
      { size: 300, share: 0.4 },
      { size: 100, share: 0.1 },
    ];
    const truth = groups.reduce((sum, { size, share }) => sum + size * share, 0) / 1200;
    let held = 0;
    for (let round = 0; round < 2000; round++) {
      const read = groups.map(({ size, share }) => {
        const texts = Array.from({ length: size }, (_, i) => i < size * share);
        let hits = 0;
        const drawn = size / 10;
        for (let i = 0; i < drawn; i++) {
          const other = i + Math.floor(random() * (size - i));
          [texts[i], texts[other]] = [texts[other]!, texts[i]!];
          if (texts[i]) hits++;
        }
        return { size, read: drawn, hits };
      });
      const answer = shareInStrata(read);
      if (answer.known && answer.value.low <= truth && truth <= answer.value.high) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.935);
    expect(held / 2000).toBeLessThan(0.98);
  });

  it("cannot be told before anything was read, and refuses the impossible", () => {
    expect(shareInStrata([])).toEqual({ known: false, why: "no-data" });
    expect(shareInStrata([{ size: 5, read: 0, hits: 0 }])).toEqual({ known: false, why: "too-few" });
    expect(() => shareInStrata([{ size: 5, read: 6, hits: 0 }])).toThrow(RangeError);
  });
});

describe("a machine's count, its mistakes taken out", () => {
  it("gives back the share that made the count", () => {
    const counted = 0.12 * 0.7 + 0.88 * 0.05;
    const answer = adjustedCount({ counted, hitRate: 0.7, falseAlarmRate: 0.05 });
    expect(answer.known && answer.value).toBeCloseTo(0.12, 12);
    expect(adjustedCount({ counted: 0.2, hitRate: 0.3, falseAlarmRate: 0.3 }).known).toBe(false);
  });

  it("finds a mix that has moved since the machine learnt", () => {
    const random = seededRandom(5);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    // Two classes one unit left and right of zero; learnt half and half, now one in five.
    const chances = Array.from({ length: 20_000 }, (_, i) => {
      const place = normal() + (i % 5 === 0 ? 1 : -1);
      const right = 1 / (1 + Math.exp(-2 * place));
      return [right, 1 - right];
    });
    const answer = classSharesByEm({ chances, learntShares: [0.5, 0.5] });
    expect(answer.known && answer.value[0]).toBeCloseTo(0.2, 1);
    const plain = chances.reduce((sum, [right]) => sum + right!, 0) / chances.length;
    expect(Math.abs((answer.known ? answer.value[0]! : 1) - 0.2)).toBeLessThan(Math.abs(plain - 0.2) / 3);
  });
});
