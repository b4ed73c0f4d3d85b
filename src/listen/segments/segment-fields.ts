import type { Actor } from "../../access/actor.ts";
import type { Analytics } from "../../store/analytics/analytics.ts";
import { quickest } from "../../store/analytics/quickest.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { mostValues } from "../feedback/attribute-queries.ts";
import { countTopics } from "../feedback/topic-facet.ts";
import type { RfmSettings, RfmSettingsReply, SegmentFields } from "./contract.ts";
import * as fields from "./field-queries.ts";
import { namesPeople } from "./personal-attributes.ts";
import { findRfmSettings, saveRfmSettings } from "./queries.ts";

const mostAttributes = 100;

/** What one may ask of customers, with what there is of it. Attributes that may name a person show to those with the right alone. */
export async function listFields(
  tx: WorkspaceTx,
  { actor, analytics }: { actor: Actor; analytics: Analytics },
): Promise<SegmentFields> {
  const { workspaceId } = tx;
  const ask = await quickest(tx, analytics);
  const ofCustomers = await fields.listCustomerValues(ask, workspaceId);
  const theirs = new Set(ofCustomers.map(({ name }) => name));
  const attributes = [
    ...attributesOf("customer", ofCustomers, actor),
    ...attributesOf("contact", await fields.listContactValues(ask, workspaceId, theirs), actor),
  ];
  const columns = await fields.listColumnValues(ask, workspaceId);
  const of = (field: fields.ColumnValue["field"]) =>
    columns.flatMap((row) => (row.field === field ? [{ value: row.value, count: row.count }] : []));
  return {
    attributes: attributes
      .sort((a, b) => b.customers - a.customers || a.name.localeCompare(b.name))
      .slice(0, mostAttributes),
    channels: of("channel"),
    touchpoints: of("touchpoint"),
    teams: of("team"),
    languages: of("language"),
    kinds: of("kind"),
    scales: of("scale"),
    events: await fields.listEventNames(ask, workspaceId),
    topics: (await countTopics(tx, actor, {})).values,
    withTenure: await fields.countWithTenure(tx),
  };
}

type Attribute = SegmentFields["attributes"][number];

function attributesOf(
  of: Attribute["of"],
  rows: readonly fields.ValueRow[],
  { seesPersonalData }: Actor,
): Attribute[] {
  const names = [...new Set(rows.map(({ name }) => name))];
  return names.flatMap((name): Attribute[] => {
    const ofName = rows.filter((row) => row.name === name);
    const { values, customers, isNumber, min, max } = ofName[0];
    if (namesPeople(ofName[0]) && !seesPersonalData) return [];
    const isChoice = values <= mostValues;
    return [
      {
        of,
        name,
        customers,
        values: isChoice ? ofName.map(({ value, count }) => ({ value, count })) : null,
        range: isNumber && min !== null && max !== null ? { min, max } : null,
      },
    ];
  });
}

/** What counts as a purchase, and what one may choose as such. */
export async function getRfmSettings(tx: WorkspaceTx, analytics: Analytics): Promise<RfmSettingsReply> {
  const amounts = await fields.listEventAmounts(tx);
  const events = await fields.listEventNames(await quickest(tx, analytics), tx.workspaceId);
  return {
    settings: await findRfmSettings(tx),
    events: events.map(({ value, count }) => ({
      name: value,
      customers: count,
      amounts: amounts.flatMap(({ event, name }) => (event === value ? [name] : [])),
    })),
  };
}

/** Remembers what a purchase is; every segment that asks for RFM follows at once. */
export async function changeRfmSettings(
  tx: WorkspaceTx,
  { actor, analytics }: { actor: Actor; analytics: Analytics },
  settings: RfmSettings,
  now: Date,
): Promise<RfmSettingsReply> {
  await saveRfmSettings(tx, settings, { name: actor.name, at: now });
  return await getRfmSettings(tx, analytics);
}
