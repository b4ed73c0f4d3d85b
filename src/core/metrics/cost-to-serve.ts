import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkCount, checkNumber } from "../kit/check.ts";

/** Contacts of one channel and what one of them costs. */
export type ServedChannel = { contacts: number; costPerContact: number };

/** Money a customer and in all, and each channel's share of it (0..1, in the order given). */
export type CostToServe = { perCustomer: number; total: number; shares: number[] };

/**
 * What serving one customer costs over a period: the contacts of every channel at its cost, divided by the customers.
 * @formula cost to serve = sum over channels of contacts cost / customers
 * @use to compare segments (a dear segment may bring less than it costs) or to see what moving contacts to a cheap channel would do
 * @param channels  contacts (whole) and cost of one, money, 0 or more
 * @param customers all customers of the segment, also those who never called; whole
 * @returns money a customer and in all, shares of the channels; no answer: "no-data" without customers, "undefined-ratio" for the shares of a total of nothing
 * @throws RangeError when a count is not whole or a cost is negative
 * @source Kaplan & Cooper (1998), Cost and Effect (activity-based costing)
 * @example costToServe([{ contacts: 500, costPerContact: 150 }, { contacts: 1000, costPerContact: 25 }], 2000) // => known { perCustomer: 50, total: 100000, shares: [0.75, 0.25] }
 */
export function costToServe(channels: readonly ServedChannel[], customers: number): Answer<CostToServe> {
  checkCount("customers", customers);
  const costs = channels.map(({ contacts, costPerContact }, at) => {
    checkCount(`channels[${at}].contacts`, contacts);
    checkNumber(`channels[${at}].costPerContact`, costPerContact, 0, 1e200);
    return contacts * costPerContact;
  });
  if (customers === 0) return unknown("no-data");
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total === 0) return unknown("undefined-ratio");
  return known({ perCustomer: total / customers, total, shares: costs.map((cost) => cost / total) });
}
