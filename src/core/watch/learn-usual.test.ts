import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { learnUsual, type Usual } from "./learn-usual.ts";
import { drawSeries, noon, slotsPerDay, slotsPerWeek } from "./watch-worlds.ts";

const weeks = 8;
const slots = Array.from({ length: weeks * slotsPerWeek }, (_, at) => at % slotsPerWeek);

function learnt(counts: readonly (number | null)[], trials?: readonly number[]): Usual {
  const usual = learnUsual({
    counts,
    slots: slots.slice(0, counts.length),
    slotsPerPeriod: slotsPerWeek,
    slotsPerDay,
    ...(trials && { trials }),
  });
  if (!usual.known) throw new Error(usual.why);
  return usual.value;
}

/** Contacts an hour that are foretold around a slot. */
const perHourAt = ({ rates }: Usual, slot: number) =>
  2 * rates.slice(slot - 3, slot + 3).reduce((a, b) => a + b, 0);

const isWithinTenth = (ratio: number) => Math.abs(ratio - 1) < 0.1;

describe("what is usual", () => {
  it("is learnt from thin counts to within a tenth by day, workday and weekend", () => {
    const draw = drawSeries({ perHour: 20, seed: 1 });
    const usual = learnt(slots.map((slot) => draw(slot)));
    expect(isWithinTenth(perHourAt(usual, noon) / 20)).toBe(true);
    const saturday = noon + 3 * slotsPerDay;
    expect(isWithinTenth(perHourAt(usual, saturday) / 10)).toBe(true);
    expect(perHourAt(usual, noon - slotsPerDay / 2)).toBeLessThan(2);
    expect(usual.dispersion).toBeLessThan(1.1);
    expect(usual.levelSpread).toBeLessThan(0.08);
  });

  it("does not take past outages, nor a closed week, for usual", () => {
    const draw = drawSeries({ perHour: 60, seed: 2 });
    const isOutage = (at: number) =>
      at % slotsPerWeek >= noon - 12 && at % slotsPerWeek < noon + 12 && at % 3 === 0;
    const clean = slots.map((slot) => draw(slot));
    const outages = clean.map((count, at) =>
      at > 5 * slotsPerWeek && at < 7 * slotsPerWeek && isOutage(at) ? count + 30 : count,
    );
    const closed = clean.map((count, at) =>
      at >= 3 * slotsPerWeek && at < 3 * slotsPerWeek + 5 * slotsPerDay ? 0 : count,
    );
    const usual = perHourAt(learnt(clean), noon);
    expect(isWithinTenth(perHourAt(learnt(outages), noon) / usual)).toBe(true);
    expect(isWithinTenth(perHourAt(learnt(closed), noon) / usual)).toBe(true);
  });

  it("follows growth, and does not call it scatter", () => {
    const draw = drawSeries({ perHour: 60, seed: 3 });
    const grown = slots.map((slot, at) => draw(slot, 1.1 ** Math.floor(at / slotsPerWeek)));
    const usual = learnt(grown);
    expect(isWithinTenth(perHourAt(usual, noon) / (60 * 1.1 ** 7))).toBe(true);
    expect(usual.levelSpread).toBeLessThan(0.15);
  });

  it("tells scatter of intervals from that of days", () => {
    const bursts = drawSeries({ perHour: 60, dispersion: 3, seed: 4 });
    expect(learnt(slots.map((slot) => bursts(slot))).dispersion).toBeCloseTo(3, 0);
    const draw = drawSeries({ perHour: 60, seed: 5 });
    const byDay = learnt(
      slots.map((slot, at) => draw(slot, 1 + 0.2 * Math.sin(7 * Math.floor(at / slotsPerDay)))),
    );
    expect(byDay.levelSpread).toBeGreaterThan(0.1);
    expect(byDay.levelSpread).toBeLessThan(0.2);
    expect(byDay.dispersion).toBeLessThan(1.1);
  });

  it("is a share where trials are told, and nothing where nobody counted", () => {
    const draw = drawSeries({ perHour: 120, seed: 6 });
    const trials = slots.map((slot) => draw(slot));
    const random = seededRandom(6);
    const low = trials.map((marks) => Array.from({ length: marks }).filter(() => random() < 0.2).length);
    const usual = learnt(low, trials);
    expect(Math.abs(usual.rates[noon]! - 0.2)).toBeLessThan(0.03);
    const holes = trials.map((count, at) => (at % slotsPerDay < 96 ? null : count));
    expect(isWithinTenth(perHourAt(learnt(holes), noon) / 120)).toBe(true);
    expect(
      learnUsual({ counts: slots.map(() => null), slots, slotsPerPeriod: slotsPerWeek, slotsPerDay }),
    ).toEqual({
      known: false,
      why: "no-data",
    });
  });

  it("asks for two whole periods", () => {
    const short = slots.slice(0, 2 * slotsPerWeek - 1);
    const answer = learnUsual({
      counts: short.map(() => 1),
      slots: short,
      slotsPerPeriod: slotsPerWeek,
      slotsPerDay,
    });
    expect(answer).toEqual({ known: false, why: "too-few" });
  });

  it("takes an hour that clocks show twice for two hours of one week", () => {
    const draw = drawSeries({ perHour: 60, seed: 7 });
    const twice = [...slots.slice(0, 36), ...slots.slice(24, 4 * slotsPerWeek)];
    const answer = learnUsual({
      counts: twice.map((slot) => draw(slot)),
      slots: twice,
      slotsPerPeriod: slotsPerWeek,
      slotsPerDay,
    });
    if (!answer.known) throw new Error(answer.why);
    expect(answer.value.periods).toBe(4);
    expect(isWithinTenth(perHourAt(answer.value, noon) / 60)).toBe(true);
  });
});
