import { usualLeavingEvents } from "../../listen/facts.ts";
import type { CostModel } from "./contract.ts";

/**
 * A first guess, to be replaced by the company's own figures: the screen says so until somebody has looked.
 * Minutes are the same everywhere; money follows the currency.
 */
const minutes: Record<string, number> = {
  phone: 7,
  chat: 9,
  email: 10,
  app: 6,
  web: 6,
  store: 10,
  social: 7,
  "review-site": 8,
  survey: 0,
  default: 7,
};

/** Hour of an employee with taxes and place of work; line of a call; compensation; value of a customer a year. */
type Prices = { hourly: number; call: number; compensation: number; yearlyValue: number };

const prices: Record<string, Prices> = {
  RUB: { hourly: 600, call: 12, compensation: 1_500, yearlyValue: 6_000 },
  USD: { hourly: 24, call: 0.4, compensation: 40, yearlyValue: 300 },
  EUR: { hourly: 24, call: 0.4, compensation: 40, yearlyValue: 300 },
  GBP: { hourly: 21, call: 0.35, compensation: 35, yearlyValue: 260 },
  KZT: { hourly: 2_800, call: 50, compensation: 8_000, yearlyValue: 35_000 },
  BYN: { hourly: 16, call: 0.3, compensation: 45, yearlyValue: 190 },
  UAH: { hourly: 220, call: 4, compensation: 700, yearlyValue: 2_800 },
  UZS: { hourly: 50_000, call: 1_000, compensation: 150_000, yearlyValue: 700_000 },
  CNY: { hourly: 60, call: 0.5, compensation: 100, yearlyValue: 800 },
  INR: { hourly: 350, call: 2, compensation: 800, yearlyValue: 5_000 },
  TRY: { hourly: 350, call: 5, compensation: 600, yearlyValue: 4_500 },
  JPY: { hourly: 2_400, call: 30, compensation: 4_000, yearlyValue: 30_000 },
};

/** The first guess for a currency; one we know nothing of is treated as if it bought what a dollar does. */
export function defaultCostModel(currency: string): CostModel {
  const { hourly, call, compensation, yearlyValue } = prices[currency] ?? prices["USD"]!;
  const channels = Object.entries(minutes).map(
    ([channel, usual]) => [channel, { minutes: usual, perContact: channel === "phone" ? call : 0 }] as const,
  );
  return {
    hourlyRate: hourly,
    channels: Object.fromEntries(channels),
    compensation: { mean: compensation, share: 0.05 },
    churn: { yearlyValue, extraShare: 0.03, extraShareLow: 0.01, extraShareHigh: 0.06 },
    leavingEvents: [...usualLeavingEvents],
  };
}
