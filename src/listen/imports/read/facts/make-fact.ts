import type { FactsKind } from "../../../../store/tables/listen-tables.ts";
import type { CustomerFact, EventFact, FeedbackFact } from "../../../facts.ts";
import type { Row } from "../table.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { channelOfWord, kindOfWord } from "./known-words.ts";
import { RowCells } from "./read-cells.ts";
import { RowProblem } from "./row-problem.ts";

/** Which shape the rows of each kind of file take. */
export type FactOf = { feedback: FeedbackFact; customers: CustomerFact; events: EventFact };

const scaleBounds = {
  nps: [0, 10],
  csat5: [1, 5],
  csat7: [1, 7],
  ces7: [1, 7],
  stars5: [1, 5],
  other: [-1e9, 1e9],
} as const;

/** Makes a fact of one whole row. @throws RowProblem */
export const makeFact: { [K in FactsKind]: (plan: ColumnPlan, row: Row) => FactOf[K] } = {
  feedback: makeFeedback,
  customers: makeCustomer,
  events: makeEvent,
};

function makeFeedback(plan: ColumnPlan, row: Row): FeedbackFact {
  const cells = new RowCells(plan, row);
  const written = cells.short("kind");
  const channel = cells.label("channel") ?? plan.defaults.channel;
  const attributes = cells.attributes();
  const named = written === undefined ? null : kindOfWord(written);
  if (written !== undefined && named === null) attributes[plan.byField.get("kind")![0]!.name] = written;
  const fact = withoutUndefined<FeedbackFact>({
    externalId: cells.short("externalId"),
    kind: named ?? plan.defaults.kind ?? "contact",
    occurredAt: cells.occurredAt(),
    text: cells.text(),
    channel: channel === undefined ? undefined : channelOfWord(channel),
    touchpoint: cells.label("touchpoint"),
    agent: cells.label("agent"),
    team: cells.label("team"),
    ...readScore(plan, cells),
    handleSeconds: cells.seconds("handleSeconds"),
    resolvedFirstContact: cells.yesOrNo("resolvedFirstContact"),
    compensationMinor: readCompensation(cells),
    customer: cells.customer(),
    attributes,
  });
  if (saysNothing(fact)) throw new RowProblem("row.nothing-said", null, row.cells.join(" | ").slice(0, 500));
  return fact;
}

function readScore(plan: ColumnPlan, cells: RowCells): Pick<FeedbackFact, "score" | "scale"> {
  const found = cells.number("score");
  if (!found) return {};
  const scale = plan.defaults.scale ?? "other";
  const [from, to] = scaleBounds[scale];
  if (found.value < from || found.value > to) {
    throw new RowProblem("row.score-out-of-scale", found.column.name, found.cell, { from, to });
  }
  return { score: found.value, scale };
}

function readCompensation(cells: RowCells): number | undefined {
  const found = cells.number("compensation");
  if (!found) return undefined;
  if (found.value < 0) throw new RowProblem("row.negative", found.column.name, found.cell);
  const minor = Math.round(found.value * 100);
  if (!Number.isSafeInteger(minor)) throw new RowProblem("row.not-a-number", found.column.name, found.cell);
  return minor;
}

function saysNothing(fact: FeedbackFact): boolean {
  const { text, score, externalId, customer, handleSeconds, attributes } = fact;
  return (
    text === "" &&
    score === undefined &&
    !externalId &&
    !customer &&
    handleSeconds === undefined &&
    isEmpty(attributes)
  );
}

function isEmpty(attributes: object): boolean {
  return Object.keys(attributes).length === 0;
}

function makeCustomer(plan: ColumnPlan, row: Row): CustomerFact {
  const cells = new RowCells(plan, row);
  const keys = cells.customer();
  if (!keys?.externalId && !keys?.email && !keys?.phone) throw noCustomer(row);
  return withoutUndefined<CustomerFact>({
    ...keys,
    since: cells.date("since"),
    attributes: cells.attributes(),
  });
}

function makeEvent(plan: ColumnPlan, row: Row): EventFact {
  const cells = new RowCells(plan, row);
  const customer = cells.customer();
  if (!customer?.externalId && !customer?.email && !customer?.phone) throw noCustomer(row);
  const name = cells.short("name") ?? plan.defaults.eventName;
  if (name === undefined) throw new RowProblem("row.no-event-name", null, "");
  return withoutUndefined<EventFact>({
    externalId: cells.short("externalId"),
    name,
    occurredAt: cells.occurredAt(),
    customer,
    attributes: cells.attributes(),
  });
}

function noCustomer(row: Row): RowProblem {
  return new RowProblem("row.no-customer", null, row.cells.join(" | ").slice(0, 500));
}

type Loose<T> = { [K in keyof T]: T[K] | undefined };

function withoutUndefined<T extends object>(fact: Loose<T>): T {
  for (const key of Object.keys(fact) as (keyof T)[]) if (fact[key] === undefined) delete fact[key];
  return fact as T;
}
