import type { MetricSettings } from "./contract.ts";

/** Names under which companies commonly keep such things, for as long as nobody has said which are ours. */
export const defaultMetricSettings: MetricSettings = {
  orders: {
    events: [
      "order",
      "order_placed",
      "purchase",
      "payment",
      "topup",
      "bill_paid",
      "addon_bought",
      "card_payment",
      "loan_payment",
    ],
    amount: "amountMinor",
    unit: "minor",
    margin: 1,
    monthlyDiscount: 0.01,
  },
  coupons: { issued: "coupon_issued", redeemed: "coupon_redeemed" },
  waits: { seconds: "wait_seconds", abandoned: "abandoned", inTimeSeconds: 20, shortSeconds: 5 },
  weight: "weight",
  employeeTouchpoint: "employees",
  csi: { from: 1, to: 5, factors: [] },
};
