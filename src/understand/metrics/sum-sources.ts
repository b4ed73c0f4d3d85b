import type { Grain } from "../../core/calendar/local-bins.ts";
import type { Metric } from "../../core/catalogue/metric.ts";
import { activityNames, activitySums } from "./activity-sums.ts";
import { contactSums } from "./contact-sums.ts";
import { withOwnTotals } from "./customer-rows.ts";
import { leavingNames, leavingSums } from "./leaving-sums.ts";
import { repeatNames, repeatSums } from "./repeat-sums.ts";
import { retentionNames, retentionSums } from "./retention-sums.ts";
import { spendNames, spendSums } from "./spend-sums.ts";
import type { StatementOf, SumsWish } from "./sums-wish.ts";

/** One statement, and the sums it can tell. */
export type SumSource = { names: ReadonlySet<string>; statement: StatementOf };

const ofCustomers: SumSource[] = [
  { names: repeatNames, statement: repeatSums },
  { names: spendNames, statement: withOwnTotals(spendSums) },
  { names: activityNames, statement: withOwnTotals(activitySums) },
  { names: retentionNames, statement: withOwnTotals(retentionSums) },
  { names: leavingNames, statement: withOwnTotals(leavingSums) },
];

/** What the engine knows by itself: lengths of periods, and what the settings give. */
export const givenNames: ReadonlySet<string> = new Set(["days", "margin", "discount", "csiFrom", "csiTo"]);

/** The statements that metrics need together, each with the sums it is asked for. */
export function sourcesOf(metrics: readonly Metric[]): SumSource[] {
  const wanted = new Set(metrics.flatMap(({ sums }) => sums).filter((name) => !givenNames.has(name)));
  const found = ofCustomers.map(({ names, statement }) => {
    const asked = [...names].filter((name) => wanted.delete(name));
    return { statement, names: new Set(asked) };
  });
  return [{ statement: contactSums, names: wanted }, ...found].filter(({ names }) => names.size > 0);
}

/** The same for every row. */
export function givenSums({ settings: { orders, csi } }: SumsWish): Record<string, number> {
  return { margin: orders.margin, discount: orders.monthlyDiscount, csiFrom: csi.from, csiTo: csi.to };
}

/** Weekly and monthly users have no value of a day; churn of an hour is none. */
export function leastGrainOf({ key }: Pick<Metric, "key">): Grain {
  return leastGrains[key] ?? "hour";
}

const leastGrains: Record<string, Grain> = {
  dau: "day",
  wau: "week",
  mau: "month",
  stickiness: "month",
  churn: "week",
  ltv: "month",
  "retention-1": "day",
  "retention-7": "day",
  "retention-30": "day",
};
