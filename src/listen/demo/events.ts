import type { EventFact } from "../facts.ts";
import { customerId } from "./customers.ts";
import { type Plan } from "./plan.ts";
import { type Random, seededRandom } from "./random.ts";
import type { Setting } from "./setting.ts";

const DAY = 86_400_000;

/** What the customers did, customer by customer; those who told of problems leave more often. */
export function* eventsOf(setting: Setting, plan: Plan): Generator<EventFact> {
  for (let i = 0; i < setting.customers; i++) yield* eventsOfCustomer(setting, plan, i);
}

function* eventsOfCustomer(setting: Setting, plan: Plan, index: number): Generator<EventFact> {
  const random = seededRandom(setting.seed, "events", index);
  const externalId = customerId(index);
  const leftAt = leavingTime(setting, plan, index, random);
  const start = Math.max(setting.from.getTime(), plan.since[index]!);
  const end = leftAt ?? setting.until.getTime();
  const busy = Math.exp(2 + 0.5 * random.normal());
  const count = Math.round((busy * (end - start)) / (540 * DAY));
  const times = Array.from({ length: count }, () => start + random.next() * (end - start)).sort(
    (a, b) => a - b,
  );
  for (const [k, time] of times.entries()) {
    const event = setting.spec.events[random.weighted(setting.spec.events.map((e) => e.weight))]!;
    yield {
      externalId: `E-${index + 1}-${k + 1}`,
      name: event.name,
      occurredAt: new Date(Math.floor(time)),
      customer: { externalId },
      attributes: event.money ? { amountMinor: amountMinor(setting, random) } : {},
    };
  }
  if (leftAt !== null) {
    const customer = { externalId };
    yield {
      externalId: `E-${index + 1}-left`,
      name: setting.spec.leavingEvent,
      occurredAt: new Date(leftAt),
      customer,
      attributes: {},
    };
  }
}

function amountMinor({ language }: Setting, random: Random): number {
  const typical = language === "ru" ? 1800 : 38;
  return Math.round(typical * Math.exp(0.9 * random.normal()) * 100);
}

/** When the customer leaves for good, after everything they said; null for those who stay. */
function leavingTime(setting: Setting, plan: Plan, index: number, random: Random): number | null {
  if (!random.chance(leavingChance(setting, plan, index))) return null;
  const last =
    plan.lastRow[index]! >= 0
      ? plan.at[plan.lastRow[index]!]!
      : Math.max(setting.from.getTime(), plan.since[index]!);
  const at = Math.floor(last + random.int(1, 45) * DAY + random.int(0, DAY));
  return at < setting.until.getTime() ? at : null;
}

/** Some pains are the last straw; else each problem told of adds a little. */
function leavingChance({ spec }: Setting, plan: Plan, index: number): number {
  const lastRow = plan.lastRow[index]!;
  const straw = lastRow < 0 ? undefined : spec.topics[plan.topic[lastRow]!]?.leaving;
  if (straw !== undefined) return straw;
  const problems = plan.problems[index]!;
  return problems === 0 ? 0.015 : 0.03 + 0.018 * Math.min(problems, 6);
}
