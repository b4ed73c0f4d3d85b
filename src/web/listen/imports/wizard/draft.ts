import type { Preview, Reading, ReadingOptions } from "../../../../listen/imports/contract.ts";

/** What a person changed in what was guessed about a file. Everything not changed stays as the preview says. */

export type FactsKind = Preview["kind"];
export type Defaults = Reading["defaults"];
export type Draft = {
  kind: FactsKind | null;
  sourceName: string | null;
  options: ReadingOptions;
  /** Fields chosen by hand, by the column's name. */
  fields: Readonly<Record<string, string>>;
  /** null: said to be left open though something was guessed. */
  defaults: { [Key in keyof Defaults]?: Defaults[Key] | null };
};
export const untouched: Draft = { kind: null, sourceName: null, options: {}, fields: {}, defaults: {} };

const customerFields = ["customer.externalId", "customer.email", "customer.phone", "customer.name"];

/** What a column may feed, by kind of file, in the order people think of it; as the import contract lists them. */
export const fieldGroups: Record<FactsKind, { main: string[]; customer: string[] }> = {
  feedback: {
    main: [
      "text",
      "score",
      "occurredAt",
      "kind",
      "channel",
      "touchpoint",
      "team",
      "agent",
      "externalId",
      "handleSeconds",
      "resolvedFirstContact",
      "compensation",
    ],
    customer: customerFields,
  },
  customers: { main: ["since"], customer: customerFields },
  events: { main: ["name", "occurredAt", "externalId"], customer: customerFields },
};

/** The kind as chosen, else as guessed. */
export function kindOf(draft: Draft, preview: Preview): FactsKind {
  return draft.kind ?? preview.kind;
}

/** The field of a column as chosen, else as guessed; a choice that fits another kind of file is passed over. */
export function fieldOf(draft: Draft, column: Preview["columns"][number]): string {
  return draft.fields[column.name] ?? column.field;
}

/** Another kind of file has other fields: what was chosen for the one before is forgotten. */
export function withKind(draft: Draft, kind: FactsKind): Draft {
  return { ...draft, kind, fields: {}, defaults: {} };
}

/** The values for what the file does not tell: as guessed, with the person's changes over it. */
export function defaultsOf(draft: Draft, preview: Preview): Defaults {
  const merged = { ...preview.defaults, ...draft.defaults };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
  );
}

/** How the file is to be read, guesses and changes together: what the import is started with. */
export function readingOf(draft: Draft, preview: Preview): Reading {
  return {
    options: { ...preview.options, ...draft.options },
    columns: preview.columns.map((column) => ({ column: column.name, field: fieldOf(draft, column) })),
    defaults: defaultsOf(draft, preview),
  };
}

export type Blocker =
  | { code: "text-or-score" | "customer" | "event-name" | "event-time" | "source" }
  | { code: "twice"; field: string; columns: string[] };

/** Fields that several columns may feed: words are joined (pros and cons). */
const manyAllowed = new Set(["text", "attribute", "ignore"]);

/** Why the import cannot be started yet, each with its way out; empty when it can. */
export function blockersOf(draft: Draft, preview: Preview): Blocker[] {
  const kind = kindOf(draft, preview);
  const columnsOf = new Map<string, string[]>();
  for (const column of preview.columns) {
    const field = fieldOf(draft, column);
    columnsOf.set(field, [...(columnsOf.get(field) ?? []), column.name]);
  }
  const has = (...fields: string[]) => fields.some((field) => columnsOf.has(field));
  const knowsCustomer = has("customer.externalId", "customer.email", "customer.phone");
  const blockers: Blocker[] = [];
  if (kind === "feedback" && !has("text", "score")) blockers.push({ code: "text-or-score" });
  if (kind !== "feedback" && !knowsCustomer) blockers.push({ code: "customer" });
  if (kind === "events" && !has("name")) blockers.push({ code: "event-name" });
  if (kind === "events" && !has("occurredAt") && !defaultsOf(draft, preview).occurredAt)
    blockers.push({ code: "event-time" });
  if ((draft.sourceName ?? preview.sourceName).trim() === "") blockers.push({ code: "source" });
  for (const [field, columns] of columnsOf) {
    if (columns.length > 1 && !manyAllowed.has(field)) blockers.push({ code: "twice", field, columns });
  }
  return blockers;
}

/** Below this a guess is shown as one to look at. */
export const sureFrom = 0.6;
