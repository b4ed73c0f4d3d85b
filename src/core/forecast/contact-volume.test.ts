import { describe, expect, it } from "vitest";
import { dayNumber, dayText, weekdayOf } from "../calendar/day-number.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { poissonQuantile } from "../stats/distributions.ts";
import { chooseForecast } from "./choose-forecast.ts";
import { contactVolume } from "./contact-volume.ts";
import { type ContactDay, weeklyProfile } from "./weekly-profile.ts";

const monday = dayNumber("day", "2026-01-05");
const week = [1.2, 1, 1, 0.9, 0.9, 0.5, 0.4];
const shares = [0.1, 0.3, 0.4, 0.2];

/** A contact centre of known truth: level times weekday times share, Poisson counts. */
function daysOf(count: number, seed: number, holidays: Record<string, number> = {}): ContactDay[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const day = dayText(monday + at);
    const level = 400 * week[weekdayOf(monday + at)]! * (holidays[day] ?? 1);
    return { day, contacts: shares.map((share) => poissonQuantile(random(), level * share)) };
  });
}

describe("the weekly profile", () => {
  it("finds the shares and leaves holidays out", () => {
    const found = weeklyProfile(daysOf(70, 3, { "2026-02-23": 0.1 }), ["2026-02-23"]);
    if (!found.known) throw new Error(found.why);
    for (const [at, share] of shares.entries()) expect(found.value.shares[0]![at]).toBeCloseTo(share, 1);
    expect(found.value.weekdayShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(found.value.weekdayShares[0]).toBeCloseTo(1.2 / 5.9, 2);
    expect(found.value.holidayFactor).toBeCloseTo(0.1, 1);
  });

  it("refuses a day that stands twice or does not exist", () => {
    const day = { day: "2026-02-03", contacts: [1] };
    expect(() => weeklyProfile([day, day], [])).toThrow(/twice/);
    expect(() => weeklyProfile([{ ...day, day: "2026-02-30" }], [])).toThrow(RangeError);
  });
});

describe("contacts to come", () => {
  const history = daysOf(84, 5);
  const given = { history, horizon: 14, seed: 1, method: "seasonal-mean" as const, simulations: 400 };

  it("come near the truth, interval by interval, and add up to the day", () => {
    const found = contactVolume(given);
    if (!found.known) throw new Error(found.why);
    for (const { day, total, intervals } of found.value.days) {
      const truth = 400 * week[weekdayOf(dayNumber("day", day))]!;
      expect(total.value / truth).toBeGreaterThan(0.9);
      expect(total.value / truth).toBeLessThan(1.1);
      expect(intervals.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total.value, 9);
    }
  });

  it("fall into their intervals about as often as promised", () => {
    let held = 0;
    let all = 0;
    for (let seed = 20; seed < 40; seed++) {
      const days = daysOf(98, seed);
      const found = contactVolume({ ...given, history: days.slice(0, 84) }, 0.9);
      if (!found.known) throw new Error(found.why);
      for (const [at, { intervals }] of found.value.days.entries()) {
        for (const [place, { low, high }] of intervals.entries()) {
          const came = days[84 + at]!.contacts[place]!;
          all++;
          if (came >= low && came <= high) held++;
        }
      }
    }
    expect(held / all).toBeGreaterThan(0.86);
    expect(held / all).toBeLessThan(0.97);
  });

  it("take a holiday's factor from the one given, or from holidays of the past", () => {
    const holidays = [{ day: "2026-03-31", factor: 0.5 }, { day: "2026-04-01" }];
    const [plain, marked] = [contactVolume(given), contactVolume({ ...given, holidays })];
    if (!plain.known || !marked.known) throw new Error("no answer");
    expect(marked.value.days[1]!.total.value).toBeCloseTo(plain.value.days[1]!.total.value / 2, 9);
    expect(marked.value.days[2]).toMatchObject({
      isHoliday: true,
      total: { value: plain.value.days[2]!.total.value },
    });
    const past = daysOf(84, 5, { "2026-02-23": 0.25 });
    const learnt = contactVolume({
      ...given,
      history: past,
      holidays: [{ day: "2026-02-23" }, { day: "2026-03-31" }],
    });
    if (!learnt.known) throw new Error(learnt.why);
    expect(learnt.value.days[1]!.total.value / plain.value.days[1]!.total.value).toBeCloseTo(0.25, 1);
    // A past holiday must not pull the Mondays to come down.
    expect(learnt.value.days[0]!.total.value / plain.value.days[0]!.total.value).toBeCloseTo(1, 1);
  });

  it("depend on the seed alone, and need four weeks of days in a row", () => {
    expect(contactVolume(given)).toEqual(contactVolume(given));
    expect(contactVolume({ ...given, history: history.slice(0, 27) })).toEqual({
      known: false,
      why: "too-few",
    });
    expect(() => contactVolume({ ...given, history: history.filter((_, at) => at !== 30) })).toThrow(
      /follow/,
    );
  });
});

describe("the choice of a method", () => {
  it("admits that nothing beats the seasonal naive forecast on a season that repeats itself", () => {
    const values = Array.from({ length: 70 }, (_, at) => week[at % 7]! * 100);
    const found = chooseForecast({
      values,
      period: 7,
      horizon: 7,
      methods: ["naive", "drift", "simple-exponential"],
    });
    expect(found).toMatchObject({
      known: true,
      value: { method: "seasonal-naive", beatsSeasonalNaive: false },
    });
  });

  it("takes a method that averages noise away, and says how much it gains", () => {
    const values = daysOf(140, 9).map(({ contacts }) => contacts.reduce((sum, count) => sum + count, 0));
    const found = chooseForecast({ values, period: 7, horizon: 7, methods: ["naive", "seasonal-mean"] }, 0.9);
    if (!found.known) throw new Error(found.why);
    expect(found.value).toMatchObject({ method: "seasonal-mean", beatsSeasonalNaive: true });
    expect(found.value.contest[0]!.skill).toBeGreaterThan(0);
    expect(found.value.contest.map(({ mae }) => mae)).toEqual(
      found.value.contest.map(({ mae }) => mae).sort((a, b) => a - b),
    );
    expect(found.value.intervals).toHaveLength(7);
  });
});
