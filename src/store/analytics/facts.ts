/** What a replica holds of the records: which tables, which of their columns, and how each is spelled where it is copied from. */

export type FactColumn = {
  name: string;
  /** In DuckDB. Times are UTC without a zone: cutting them into days is eight times as fast so. */
  type: "uuid" | "varchar" | "timestamp" | "double" | "bigint" | "boolean" | "json";
};

export type Fact = {
  /** The table's name, here and in the records. */
  name: string;
  /** Unique over the installation. */
  key: "id" | "customer_id";
  columns: FactColumn[];
};

const uuids = (...names: string[]): FactColumn[] => names.map((name) => ({ name, type: "uuid" }));
const words = (...names: string[]): FactColumn[] => names.map((name) => ({ name, type: "varchar" }));
const times = (...names: string[]): FactColumn[] => names.map((name) => ({ name, type: "timestamp" }));
const reals = (...names: string[]): FactColumn[] => names.map((name) => ({ name, type: "double" }));
const wholes = (...names: string[]): FactColumn[] => names.map((name) => ({ name, type: "bigint" }));
const flags = (...names: string[]): FactColumn[] => names.map((name) => ({ name, type: "boolean" }));
const attributes: FactColumn = { name: "attributes", type: "json" };

/** Words of customers, names, mails and telephones stay in the records. */
export const facts: readonly Fact[] = [
  {
    name: "feedback",
    key: "id",
    columns: [
      ...uuids("workspace_id", "customer_id", "id", "source_id", "import_id"),
      ...times("occurred_at", "received_at"),
      ...words("kind", "channel", "touchpoint", "team", "agent", "language", "scale"),
      ...reals("score", "sentiment"),
      ...wholes("handle_seconds", "compensation_minor"),
      ...flags("resolved_first_contact"),
      attributes,
    ],
  },
  {
    name: "mentions",
    key: "id",
    columns: [
      ...uuids("workspace_id", "customer_id", "id", "feedback_id", "topic_id", "source_id", "import_id"),
      ...times("occurred_at"),
      ...words("kind", "channel", "touchpoint", "team", "agent", "language", "emotion", "said_by"),
      ...reals("score", "sentiment", "confidence"),
      ...wholes("handle_seconds", "compensation_minor"),
    ],
  },
  {
    name: "feelings",
    key: "id",
    columns: [
      ...uuids("workspace_id", "customer_id", "id", "feedback_id"),
      ...times("occurred_at"),
      ...words("emotion", "said_by"),
      ...reals("sentiment", "confidence"),
    ],
  },
  {
    name: "customers",
    key: "customer_id",
    columns: [
      ...uuids("workspace_id", "customer_id"),
      ...times("since", "created_at"),
      ...flags("anonymous"),
      attributes,
    ],
  },
  {
    name: "product_events",
    key: "id",
    columns: [
      ...uuids("workspace_id", "customer_id", "id", "source_id", "import_id"),
      ...times("occurred_at"),
      ...words("name"),
      attributes,
    ],
  },
  {
    name: "topics",
    key: "id",
    columns: [
      ...uuids("workspace_id", "id", "parent_id", "merged_into", "owner_team_id"),
      ...words("name", "name_ru", "name_en", "status", "origin"),
      ...wholes("place"),
    ],
  },
];

/** Tables with attributes of the company's own. */
export type FactWithAttributes = "feedback" | "customers" | "product_events";

/** How the records tell a column to the replica, so that both compare alike: times in UTC, `real` widened as PostgreSQL widens it. */
export function toldByRecords({ name, type }: FactColumn): string {
  if (type === "timestamp") return `${name} at time zone 'UTC'`;
  if (type === "double") return `${name}::float8`;
  return name;
}
