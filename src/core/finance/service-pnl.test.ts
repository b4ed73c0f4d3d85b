import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyScenario, type DriverChange } from "./apply-scenario.ts";
import { breakEven } from "./break-even.ts";
import { compareScenarios } from "./compare-scenarios.ts";
import { monthlyServicePnl } from "./monthly-service-pnl.ts";
import type { ServiceModel } from "./service-model.ts";
import { tornado } from "./tornado.ts";

const year = (contacts: number) => new Array<number>(12).fill(contacts);
const model: ServiceModel = {
  channels: [
    { channel: "phone", contacts: year(1000), handleSeconds: 360, perContact: 5 },
    { channel: "chat", contacts: year(500), handleSeconds: 180, perContact: 1 },
  ],
  hourlyRate: 400,
  hoursPerAgent: 160,
  shrinkageShare: 0.375,
  occupancyShare: 0.8,
  licencePerAgent: 1600,
  fixedPerMonth: 10_000,
  compensation: { share: 0.02, mean: 500 },
  churn: { share: 0.01, customerValue: 1000, wordOfMouth: 0.5 },
  incomePerMonth: 250_000,
};

describe("a year of service by hand", () => {
  it("one month: 125 hours of work are 250 paid, and so on to the result", () => {
    // 100 h phone + 25 h chat = 125 h / (0.8 x 0.625) = 250 paid h = 1.5625 agents; staff 100,000; licences 2,500; channels 5,500;
    // compensation 1500 x 0.02 x 500 = 15,000; lost 1500 x 0.01 x 1.5 = 22.5 customers = 22,500; 250,000 - 155,500.
    expect(monthlyServicePnl(model).months[11]).toEqual({
      contacts: 1500,
      workHours: 125,
      paidHours: 250,
      agents: 1.5625,
      income: 250_000,
      staff: 100_000,
      licences: 2500,
      channels: 5500,
      fixed: 10_000,
      compensation: 15_000,
      lostCustomers: 22.5,
      churn: 22_500,
      result: 94_500,
    });
  });

  it("the year is the sum of its months, agents their mean, and channels carry all people, licences and channel money", () => {
    const { total, channels } = monthlyServicePnl(model);
    expect(total.result).toBeCloseTo(12 * 94_500, 6);
    expect(total.agents).toBeCloseTo(1.5625, 12);
    expect(channels.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(
      total.staff + total.licences + total.channels,
      6,
    );
    // A call: 0.1 h / 0.5 = 0.2 paid hours at 400 + 10, and 5.
    expect(channels[0]!.costPerContact).toMatchObject({ known: true, value: expect.closeTo(87, 9) });
  });

  it("a channel without contacts has no cost per contact, and months that differ are refused", () => {
    const [phone, chat] = model.channels as [ServiceModel["channels"][0], ServiceModel["channels"][0]];
    expect(
      monthlyServicePnl({ ...model, channels: [phone, { ...chat, contacts: year(0) }] }).channels[1]!
        .costPerContact,
    ).toEqual({ known: false, why: "undefined-ratio" });
    expect(() => monthlyServicePnl({ ...model, channels: [phone, { ...chat, contacts: [1] }] })).toThrow(
      RangeError,
    );
    expect(() => monthlyServicePnl({ ...model, channels: [] })).toThrow(RangeError);
  });
});

describe("scenarios", () => {
  const fewerCalls: DriverChange = {
    driver: "channels.0.contacts",
    by: "multiply",
    value: 0.8,
    fromMonth: 6,
  };

  it("a change from the seventh month on, by hand", () => {
    // 200 calls less a month: 20 h / 0.5 = 40 paid h x 410 = 16,400; 1,000 channel; 2,000 compensation; 3,000 churn; six months.
    const { scenarios } = compareScenarios(model, [{ name: "prevent", changes: [fewerCalls] }]);
    expect(scenarios[0]!.difference.result).toBeCloseTo(6 * 22_400, 6);
    expect(scenarios[0]!.difference.contacts).toBe(-1200);
  });

  it("leave the model as it was, and one after the other is the list of both", () => {
    const before = JSON.stringify(model);
    const raise: DriverChange = { driver: "hourlyRate", by: "add", value: 50 };
    expect(applyScenario(applyScenario(model, [fewerCalls]), [raise])).toEqual(
      applyScenario(model, [fewerCalls, raise]),
    );
    expect(applyScenario(model, [])).toEqual(model);
    expect(JSON.stringify(model)).toBe(before);
  });

  it("reach every channel by a star, and refuse paths that lead nowhere and results that cannot be", () => {
    const changed = applyScenario(model, [{ driver: "channels.*.handleSeconds", by: "add", value: -60 }]);
    expect(changed.channels.map(({ handleSeconds }) => handleSeconds)).toEqual([300, 120]);
    for (const driver of [
      "",
      "rate",
      "channels.7.perContact",
      "channels",
      "channels.0.channel",
      "toString",
      "channels.length",
      "churn.share.more",
    ]) {
      expect(() => applyScenario(model, [{ driver, by: "set", value: 1 }]), driver).toThrow(RangeError);
    }
    expect(() => applyScenario(model, [{ driver: "occupancyShare", by: "set", value: 1.2 }])).toThrow(
      RangeError,
    );
    expect(() =>
      applyScenario(model, [{ driver: "channels.0.handleSeconds", by: "add", value: -361 }]),
    ).toThrow(RangeError);
  });
});

describe("which driver matters, and how far it must go", () => {
  it("bars are sorted by their swing and their ends are what the scenario gives", () => {
    const { base, bars } = tornado(model, [
      { driver: "compensation.mean", low: 400, high: 600 },
      { driver: "channels.*.contacts", low: 0.9, high: 1.1, by: "multiply" },
      { driver: "churn.customerValue", low: 1000, high: 1000 },
    ]);
    expect(base).toBeCloseTo(1_134_000, 6);
    expect(bars.map(({ driver }) => driver)).toEqual([
      "channels.*.contacts",
      "compensation.mean",
      "churn.customerValue",
    ]);
    // A tenth of 145,500 a month that hangs on contacts, either way; 30 compensations a month by 100 either way.
    expect(bars.map(({ swing }) => swing)).toEqual(
      [349_200, 72_000, 0].map((swing) => expect.closeTo(swing, 6)),
    );
  });

  it("a fix of 145,500 a year pays for itself when it prevents a twelfth of contacts", () => {
    const changes: DriverChange[] = [{ driver: "fixedPerMonth", by: "add", value: 145_500 / 12 }];
    const answer = breakEven({
      model,
      driver: "channels.*.contacts",
      by: "multiply",
      low: 0,
      high: 1,
      changes,
    });
    expect(answer).toMatchObject({ known: true, value: expect.closeTo(11 / 12, 12) });
  });

  it("a line or a kind of change that does not exist is refused", () => {
    expect(() => tornado(model, [], "profit" as "result")).toThrow(/result/);
    expect(() => applyScenario(model, [{ driver: "hourlyRate", by: "divide" as "add", value: 2 }])).toThrow(
      /divide/,
    );
  });

  it("no crossing and no influence are told apart", () => {
    expect(breakEven({ model, driver: "hourlyRate", low: 0, high: 100, target: 0 })).toEqual({
      known: false,
      why: "infeasible",
    });
    expect(
      breakEven({ model, driver: "hoursPerAgent", low: 100, high: 200, line: "staff", target: 0 }),
    ).toEqual({ known: false, why: "no-variation" });
  });

  it("at the break-even the line is the target", () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 700, noNaN: true }), (rate) => {
        const target = monthlyServicePnl({ ...model, hourlyRate: rate }).total.result;
        const answer = breakEven({ model, driver: "hourlyRate", low: 0, high: 1000, target });
        expect(answer.known && answer.value).toBeCloseTo(rate, 6);
      }),
      { numRuns: 20 },
    );
  });
});
