import { type Answer, type Estimate, known, unknown } from "../kit/answer.ts";
import { checkLevel, checkWhole } from "../kit/check.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { percentileInterval } from "../stats/percentile-interval.ts";
import { drawRanged, type Ranged, readRanged } from "./ranged.ts";

/** A fix that prevents contacts. Money in one unit; each number alone or with its range. */
export type PreventionInput = {
  contactsPerMonth: Ranged;
  /** Share of these contacts that the fix prevents, 0..1. */
  preventedShare: Ranged;
  /** Handling of one contact. */
  costPerContact: Ranged;
  /** Mean over all these contacts, those without compensation counted as 0; 0 if not said. */
  compensationPerContact?: Ranged;
  /** Extra share of customers who leave after such a contact, 0..1; 0 if not said. */
  extraChurnShare?: Ranged;
  /** Money a customer is still worth; 0 if not said. */
  customerValue?: Ranged;
  /** Once. */
  fixCost: Ranged;
  /** 0 if not said. */
  runningCostPerMonth?: Ranged;
  /** How long is looked ahead, whole, 1..600. */
  months: number;
  /** Whole; 1 if not said. */
  seed?: number;
  /** 200..100000; 4000 if not said. */
  draws?: number;
};

/** Months until the fix is paid for; null: it may never be. */
export type Payback = { value: number; low: number | null; high: number | null };

/** What a fix brings over its months, money with intervals; `saved` is handling, compensation and churn together. */
export type PreventionResult = {
  preventedContacts: Estimate;
  handling: Estimate;
  compensation: Estimate;
  churn: Estimate;
  saved: Estimate;
  cost: Estimate;
  net: Estimate;
  savedPerCost: Answer<Estimate>;
  paybackMonths: Answer<Payback>;
  /** Share of draws in which more is saved than spent, 0..1. */
  gainChance: number;
};

type Driver = Exclude<keyof PreventionInput, "months" | "seed" | "draws">;
const unbounded = [0, Number.MAX_VALUE] as const;
const shares = [0, 1] as const;
const limitsOf: Record<Driver, readonly [number, number]> = {
  contactsPerMonth: unbounded,
  preventedShare: shares,
  costPerContact: unbounded,
  compensationPerContact: unbounded,
  extraChurnShare: shares,
  customerValue: unbounded,
  fixCost: unbounded,
  runningCostPerMonth: unbounded,
};
const drivers = Object.keys(limitsOf) as Driver[];

/**
 * Whether preventing contacts pays: what a fix saves in handling, compensation and lost customers, what it costs, and when it is paid for.
 * @formula prevented = contacts x share x months; saved = prevented (cost + compensation + extra churn x customer value); cost = fix + running x months; net = saved - cost; payback = fix / (saved - running per month); intervals from draws of all ranges at once
 * @use before a fix is ordered, with honest ranges; afterwards measure the effect itself instead
 * @param input contacts, shares, money, months, and the seed of the draws; a range's low and high are taken for the same confidence as level
 * @param level two-sided confidence, share in (0, 1)
 * @returns savings, cost, net, savings per cost (no answer "undefined-ratio" when it may cost nothing), payback in months (no answer "infeasible" when at its central values it never pays), chance of a gain
 * @throws RangeError when a number is negative or not finite, a share lies outside 0..1, a range is not in order, months outside 1..600 or draws outside 200..100000
 * @convention `value` is at the central values of the inputs (a plan's number), low and high are quantiles of the draws; inputs are drawn apart from each other, each as two half-normals with the value as median; money is not discounted
 * @source Metropolis & Ulam (1949), JASA 44:335-341; two-piece normal: Wallis (2014), Statistical Science 29:106-112; time x rate: Kaplan & Anderson (2004), Harvard Business Review 82(11):131-138
 * @example preventionCalculator({ contactsPerMonth: 1, preventedShare: 1, costPerContact: 700, fixCost: 0, runningCostPerMonth: 0.4, months: 1, draws: 200 }) // => { saved: { value: 700, low: 700, high: 700 }, cost: { value: 0.4 }, savedPerCost: { value: { value: 1750 } } }
 * @example preventionCalculator({ contactsPerMonth: 1000, preventedShare: { value: 0.3, low: 0.2, high: 0.4 }, costPerContact: 200, fixCost: 300000, months: 12, draws: 1000 }) // => { preventedContacts: { value: 3600 }, net: { value: 420000 }, paybackMonths: { value: { value: 5 } }, gainChance: 1 }
 */
export function preventionCalculator(input: PreventionInput, level = 0.95): PreventionResult {
  const { draws = 4000, seed = 1, months } = input;
  checkLevel("level", level);
  checkWhole("months", months, 1, 600);
  checkWhole("draws", draws, 200, 100_000);
  checkWhole("seed", seed, 0);
  const ranges = readRanges(input);
  const random = seededRandom(seed);
  const centre = outcomeOf(months, (driver) => ranges[driver].value);
  const drawn = Array.from({ length: draws }, () =>
    outcomeOf(months, (driver) => drawRanged(ranges[driver], limitsOf[driver], level, random)),
  );
  const estimate = (of: (outcome: Outcome) => number): Estimate => ({
    value: of(centre),
    ...percentileInterval(drawn.map(of), level),
  });
  const maybeFree = [centre, ...drawn].some(({ cost }) => cost === 0);
  return {
    preventedContacts: estimate(({ prevented }) => prevented),
    handling: estimate(({ handling }) => handling),
    compensation: estimate(({ compensation }) => compensation),
    churn: estimate(({ churn }) => churn),
    saved: estimate(({ saved }) => saved),
    cost: estimate(({ cost }) => cost),
    net: estimate(({ saved, cost }) => saved - cost),
    savedPerCost: maybeFree ? unknown("undefined-ratio") : known(estimate(({ saved, cost }) => saved / cost)),
    paybackMonths: paybackOf(centre, drawn, level),
    gainChance: drawn.filter(({ saved, cost }) => saved > cost).length / draws,
  };
}

function readRanges(input: PreventionInput): Record<Driver, { value: number; low: number; high: number }> {
  const read = drivers.map((driver) => [driver, readRanged(driver, input[driver] ?? 0, ...limitsOf[driver])]);
  return Object.fromEntries(read) as Record<Driver, { value: number; low: number; high: number }>;
}

type Outcome = Record<
  "prevented" | "handling" | "compensation" | "churn" | "saved" | "cost" | "fixCost" | "monthlyGain",
  number
>;

function outcomeOf(months: number, valueOf: (driver: Driver) => number): Outcome {
  const drawn = {} as Record<Driver, number>;
  for (const driver of drivers) drawn[driver] = valueOf(driver);
  const prevented = drawn.contactsPerMonth * drawn.preventedShare * months;
  const handling = prevented * drawn.costPerContact;
  const compensation = prevented * drawn.compensationPerContact;
  const churn = prevented * drawn.extraChurnShare * drawn.customerValue;
  const saved = handling + compensation + churn;
  const cost = drawn.fixCost + drawn.runningCostPerMonth * months;
  const monthlyGain = saved / months - drawn.runningCostPerMonth;
  return { prevented, handling, compensation, churn, saved, cost, fixCost: drawn.fixCost, monthlyGain };
}

function paybackOf(centre: Outcome, drawn: readonly Outcome[], level: number): Answer<Payback> {
  const value = monthsOf(burdenOf(centre));
  if (value === null) return unknown("infeasible");
  const { low, high } = percentileInterval(drawn.map(burdenOf), level);
  return known({ value, low: monthsOf(low), high: monthsOf(high) });
}

/** fix / (fix + gain a month), 0..1: it grows with payback, and is 1 where a payback would be endless. */
function burdenOf({ fixCost, monthlyGain }: Outcome): number {
  return monthlyGain > 0 ? fixCost / (fixCost + monthlyGain) : 1;
}

function monthsOf(burden: number): number | null {
  return burden < 1 ? burden / (1 - burden) : null;
}
