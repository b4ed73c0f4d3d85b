import { describe, expect, it } from "vitest";
import { wilson } from "../stats/wilson.ts";
import { abandonmentRate } from "./abandonment-rate.ts";
import { ahtParts } from "./aht-parts.ts";
import { aht } from "./aht.ts";
import { arppu } from "./arppu.ts";
import { arpu } from "./arpu.ts";
import { backlogAge } from "./backlog-age.ts";
import { contactRate } from "./contact-rate.ts";
import { conversionFunnel } from "./conversion-funnel.ts";
import { costToServe } from "./cost-to-serve.ts";
import { countRepeats } from "./count-repeats.ts";
import { fcr } from "./fcr.ts";
import { occupancy } from "./occupancy.ts";
import { responseRate } from "./response-rate.ts";
import { type AbandonedAs, type QueueCounts, serviceLevel } from "./service-level.ts";
import { utilization } from "./utilization.ts";

const noData = { known: false, why: "no-data" };
const day = 86_400_000;

describe("service level", () => {
  const counts: QueueCounts = { answered: 900, answeredInTime: 720, abandoned: 100, abandonedInTime: 40 };
  const of = (abandonedAs: AbandonedAs) => serviceLevel(counts, abandonedAs);

  it("differs by what becomes of those who gave up", () => {
    expect(of("missed")).toEqual(wilson(720, 1000));
    expect(of("left-out")).toEqual(wilson(720, 900));
    expect(of("met-when-short")).toEqual(wilson(760, 1000));
    expect(of("left-out-when-short")).toEqual(wilson(720, 960));
  });

  it("is one number when nobody gives up, and none when nobody came", () => {
    const calm = { answered: 50, answeredInTime: 40, abandoned: 0, abandonedInTime: 0 };
    const all = (["missed", "left-out", "met-when-short", "left-out-when-short"] as const).map((each) =>
      serviceLevel(calm, each),
    );
    for (const each of all) expect(each).toEqual(wilson(40, 50));
    expect(serviceLevel({ answered: 0, answeredInTime: 0, abandoned: 3, abandonedInTime: 3 })).toEqual(
      noData,
    );
  });

  it("refuses more answers in time than answers, in both languages", () => {
    const odd = { ...counts, answeredInTime: 901 };
    expect(() => serviceLevel(odd)).toThrow("answeredInTime must not exceed answered: 901 of 900");
    expect(catchText(() => serviceLevel(odd))).toBe(
      "answeredInTime не может быть больше answered: 901 из 900",
    );
  });
});

describe("rates of a contact centre", () => {
  it("leave short abandons out of both sides, unless told to count them", () => {
    const calls = { offered: 1000, abandoned: 60, abandonedShort: 60 };
    expect(abandonmentRate(calls)).toEqual(wilson(0, 940));
    expect(abandonmentRate(calls, "counted")).toEqual(wilson(60, 1000));
  });

  it("tell gross from net resolution", () => {
    const issues = { issues: 100, resolvedFirst: 60, notResolvable: 40 };
    expect(fcr(issues)).toEqual(wilson(60, 100));
    expect(fcr(issues, "net")).toEqual(wilson(60, 60));
    expect(() => fcr({ ...issues, resolvedFirst: 61 })).toThrow(RangeError);
    expect(fcr({ issues: 40, resolvedFirst: 0, notResolvable: 40 }, "net")).toEqual(noData);
  });

  it("may exceed one contact a customer, as counts may, and end exactly at zero", () => {
    expect(contactRate(300, 100)).toMatchObject({ value: { value: 3 } });
    expect(contactRate(0, 100)).toMatchObject({
      value: { value: 0, low: 0, high: expect.closeTo(0.036888795, 8) },
    });
    expect(contactRate(5, 0)).toEqual(noData);
  });

  it("tell occupancy from utilization: breaks are in the second only", () => {
    expect(occupancy(6 * 3600, 3600)).toEqual({ known: true, value: 6 / 7 });
    expect(utilization(6 * 3600, 8 * 3600)).toEqual({ known: true, value: 0.75 });
    expect(occupancy(0, 0)).toEqual(noData);
    expect(() => utilization(5, 4)).toThrow(RangeError);
  });

  it("leave bounced invitations out of the response rate", () => {
    expect(responseRate({ sent: 110, bounced: 10, answered: 30 })).toEqual(wilson(30, 100));
    expect(() => responseRate({ sent: 110, bounced: 90, answered: 30 })).toThrow(RangeError);
  });
});

describe("means of amounts", () => {
  it("never go below zero, and refuse sums that no amounts have", () => {
    expect(aht({ n: 3, sum: 300, sumSquares: 80_000 })).toMatchObject({ value: { value: 100, low: 0 } });
    expect(() => aht({ n: 3, sum: 300, sumSquares: 20_000 })).toThrow(/sum of squares/);
    expect(() => aht({ n: 3, sum: 300, sumSquares: 100_000 })).toThrow(/sum of squares/);
    expect(aht({ n: 1, sum: 5, sumSquares: 25 })).toEqual({ known: false, why: "too-few" });
  });

  it("agree on handle time in whole and in parts", () => {
    const parts = ahtParts({ handled: 10, talkSeconds: 2000, holdSeconds: 300, wrapSeconds: 700 });
    expect(parts).toMatchObject({
      value: { seconds: 300, talkSeconds: 200, holdSeconds: 30, wrapSeconds: 70 },
    });
  });

  it("hold revenue of all users and of payers together by the share who pay", () => {
    const [all, payers] = [
      arpu({ n: 1000, sum: 9000, sumSquares: 900_000 }),
      arppu({ n: 100, sum: 9000, sumSquares: 900_000 }),
    ];
    if (!all.known || !payers.known) throw new Error("must be known");
    expect(all.value.value).toBeCloseTo(payers.value.value * 0.1, 12);
    expect(() => arppu({ n: 5, sum: 0, sumSquares: 0 })).toThrow(RangeError);
  });
});

describe("repeats", () => {
  it("count a contact that is followed within the window, and leave out those too young to know", () => {
    const contacts = [0, 3, 20, 26].map((at) => ({ customer: "a", at: at * day }));
    // 0 is followed by 3; 3 by nobody within 7 days; 20 by 26; the window of 26 is not over at 30.
    expect(countRepeats({ contacts, windowDays: 7, until: 30 * day })).toEqual({ followed: 2, contacts: 3 });
  });

  it("are of the same customer only, and a second contact after exactly the window is none", () => {
    const contacts = [
      { customer: "a", at: 0 },
      { customer: "b", at: day },
      { customer: "a", at: 7 * day },
    ];
    expect(countRepeats({ contacts, windowDays: 7, until: 100 * day })).toEqual({ followed: 0, contacts: 3 });
  });
});

describe("other everyday numbers", () => {
  it("take percentiles of a backlog as R does (type 7)", () => {
    // quantile(c(2, 8, 1, 40, 5, 9), c(.5, .9)) in R: 6.5 and 24.5.
    expect(backlogAge([2, 8, 1, 40, 5, 9])).toMatchObject({
      value: { open: 6, median: 6.5, percentile90: 24.5, oldest: 40 },
    });
    expect(backlogAge([])).toEqual(noData);
  });

  it("leave a step open that nobody came to", () => {
    const funnel = conversionFunnel([10, 0, 0]);
    expect(funnel).toMatchObject({
      value: [
        { reached: 0, ofStart: { value: 0 } },
        { reached: 0, ofPrevious: null },
      ],
    });
    expect(() => conversionFunnel([10, 11])).toThrow(/step 2/);
  });

  it("give no shares of a cost of nothing", () => {
    expect(costToServe([{ contacts: 5, costPerContact: 0 }], 10)).toEqual({
      known: false,
      why: "undefined-ratio",
    });
  });
});

function catchText(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return (error as { text?: { ru: string } }).text?.ru;
  }
  return undefined;
}
