import { expect, it } from "vitest";
import { badFactor, readFactor, toSettings, toValues } from "./settings-values.ts";

const settings = {
  orders: { events: ["order", "payment"], amount: "sum", unit: "major", margin: 0.35, monthlyDiscount: 0.01 },
  coupons: { issued: "given", redeemed: "used" },
  waits: { seconds: "wait", abandoned: "left", inTimeSeconds: 20, shortSeconds: 5 },
  weight: "w",
  employeeTouchpoint: "staff",
  csi: { from: 1, to: 5, factors: [{ attribute: "a = b", weight: 2.5 }] },
} as const;

it("reads back what it shows", () => {
  const whole = {
    ...settings,
    orders: { ...settings.orders, events: [...settings.orders.events] },
    csi: { ...settings.csi, factors: [...settings.csi.factors] },
  };
  expect(toSettings(toValues(whole))).toEqual(whole);
});

it("finds the line that is no factor", () => {
  expect(readFactor("food = 2,5")).toEqual({ attribute: "food", weight: 2.5 });
  for (const line of ["food", "= 2", "food = 0", "food = much", "food ="])
    expect(readFactor(line)).toBeNull();
  expect(badFactor("food = 1\n\nsigns")).toBe("signs");
  expect(badFactor("food = 1\n")).toBeNull();
});
