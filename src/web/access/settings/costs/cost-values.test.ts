import { expect, test } from "vitest";
import { costModelSchema } from "../../../../understand/costs/contract.ts";
import { toModel, toValues } from "./cost-values.ts";

const model = {
  hourlyRate: 600,
  channels: { phone: { minutes: 7, perContact: 12 }, default: { minutes: 5.5, perContact: 0 } },
  compensation: { mean: 1500, share: 0.07 },
  churn: { yearlyValue: 6000, extraShare: 0.029, extraShareLow: 0.01, extraShareHigh: 0.06 },
  leavingEvents: ["contract_cancelled"],
};

test("A cost model goes through the form and comes back as it was", () => {
  expect(toModel(toValues(model))).toEqual(model);
});

test("Known channels come first and the rest last, in whatever order the server keeps them", () => {
  const cost = { minutes: 1, perContact: 0 };
  const channels = { default: cost, Голубь: cost, chat: cost, phone: cost };
  expect(toValues({ ...model, channels }).channels.map((row) => row.channel)).toEqual([
    "phone",
    "chat",
    "Голубь",
    "default",
  ]);
});

test("Shares are percent in the form, without binary dust", () => {
  expect(toValues(model).compensationPercent).toBe(7);
  expect(toValues(model).extraPercent).toBe(2.9);
});

test("Rows without a channel's name are left out, empty amounts are nothing", () => {
  const values = toValues(model);
  const typed = toModel({
    ...values,
    channels: [...values.channels, { id: 9, channel: " ", minutes: "", perContact: "" }],
  });
  expect(Object.keys(typed.channels)).toEqual(["phone", "default"]);
  expect(costModelSchema.safeParse(typed).success).toBe(true);
});
