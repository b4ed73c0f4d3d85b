import type { Actor } from "../../access/actor.ts";
import { conditionsIn, type SegmentNode, topicsIn } from "../../core/segments/definition.ts";
import type { Analytics } from "../../store/analytics/analytics.ts";
import { quickest } from "../../store/analytics/quickest.ts";
import { newId } from "../../store/new-id.ts";
import { emit } from "../../store/outbox.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import {
  type Segment,
  type SegmentChange,
  segmentFault,
  type SegmentInput,
  type SegmentPreview,
  type SegmentSizes,
} from "./contract.ts";
import { dayBefore } from "./calendar-day.ts";
import { definitionSchema, segmentBounds } from "./definition-contract.ts";
import { findPersonalAttribute } from "./personal-attributes.ts";
import * as queries from "./queries.ts";
import { readFrame, type SegmentFrame } from "./segment-frame.ts";
import { countSizes, sizeDays } from "./size-queries.ts";

/** A segment is new, means others or is gone. */
export const segmentChangedEvent = "segment.changed";

/** Segments this person may see, by name. */
export async function listSegments(tx: WorkspaceTx, actor: Actor): Promise<Segment[]> {
  const rows = await queries.listSegmentRows(tx, actor);
  const segments = rows.map((row) => ({ row, definition: definitionSchema.parse(row.definition) }));
  const ids = new Set(segments.flatMap(({ definition }) => topicsIn(definition)));
  const names = new Map((await queries.listTopicNames(tx, [...ids])).map(({ id, name }) => [id, name]));
  return segments.map(({ row, definition }) => replyOf(actor, row, definition, names));
}

function replyOf(
  actor: Actor,
  row: queries.SegmentRow,
  definition: Segment["definition"],
  names: ReadonlyMap<string, string>,
): Segment {
  const mine = row.owner_id === actor.id;
  const named = topicsIn(definition).flatMap((id) => (names.has(id) ? [[id, names.get(id)!] as const] : []));
  return {
    id: row.id,
    name: row.name,
    definition,
    tone: row.tone,
    shared: row.shared,
    version: row.version,
    ownerName: row.owner_name,
    mine,
    mayChange: actor.permissions.has("segments.write") && (mine || row.shared),
    changedByName: row.changed_by_name,
    changedAt: row.changed_at.toISOString(),
    topicNames: Object.fromEntries(named),
  };
}

/** @throws the fault segment.missing when there is none for this person */
export async function getSegment(tx: WorkspaceTx, actor: Actor, id: string): Promise<Segment> {
  const row = await queries.findSegmentRow(tx, actor, id);
  if (!row) throw segmentFault("segment.missing");
  const definition = definitionSchema.parse(row.definition);
  const names = await queries.listTopicNames(tx, topicsIn(definition));
  return replyOf(actor, row, definition, new Map(names.map(({ id: topic, name }) => [topic, name])));
}

/** Keeps a definition under a name; a screen that found customers worth a name gives it here, too. */
export async function createSegment(
  tx: WorkspaceTx,
  actor: Actor,
  input: SegmentInput,
  now: Date,
): Promise<Segment> {
  if ((await queries.countSegments(tx)) >= segmentBounds.mostSegments) throw segmentFault("segment.too-many");
  const id = newId();
  const written = await writtenOf(tx, actor, input, now);
  const owner = { owner_id: actor.id, owner_name: actor.name };
  if (!(await queries.insertSegment(tx, { id, ...written, ...owner }))) {
    throw segmentFault("segment.name-taken", { name: input.name });
  }
  await emit(tx, segmentChangedEvent, { segmentId: id });
  return await getSegment(tx, actor, id);
}

async function writtenOf(
  tx: WorkspaceTx,
  actor: Actor,
  { name, definition, tone, shared }: SegmentInput,
  now: Date,
) {
  const personal = await findPersonalAttribute(tx, definition);
  refusePersonal(actor, personal);
  return {
    name,
    definition: JSON.stringify(definition),
    tone,
    shared,
    is_personal: personal !== null,
    changed_by_name: actor.name,
    changed_at: now,
  };
}

function refusePersonal({ seesPersonalData }: Actor, name: string | null): void {
  if (name !== null && !seesPersonalData) throw segmentFault("segment.personal-attribute", { name });
}

/** Its owner changes a segment, and everybody with the right a shared one; only its owner may take it back to themselves. */
export async function changeSegment(
  tx: WorkspaceTx,
  actor: Actor,
  id: string,
  { version, ...input }: SegmentChange,
  now: Date,
): Promise<Segment> {
  const before = await getSegment(tx, actor, id);
  if (!before.mine && (!before.shared || !input.shared)) throw segmentFault("segment.not-yours");
  const stale = () => segmentFault("segment.changed-meanwhile", { who: before.changedByName });
  if (before.version !== version) throw stale();
  if (await queries.isNameTaken(tx, input.name, id))
    throw segmentFault("segment.name-taken", { name: input.name });
  const written = await writtenOf(tx, actor, input, now);
  if (!(await queries.updateSegment(tx, id, version, written))) throw stale();
  await emit(tx, segmentChangedEvent, { segmentId: id });
  return await getSegment(tx, actor, id);
}

/** Its owner removes a segment; a shared one also who may change it. Readings that were drawn by it keep it. */
export async function removeSegment(tx: WorkspaceTx, actor: Actor, id: string, now: Date): Promise<void> {
  await getSegment(tx, actor, id);
  await queries.markRemoved(tx, id, now);
  await emit(tx, segmentChangedEvent, { segmentId: id });
}

/** How many customers and contacts each segment has now. */
export async function countAllSegments(
  tx: WorkspaceTx,
  { actor, analytics }: { actor: Actor; analytics: Analytics },
): Promise<SegmentSizes> {
  const frame = await readFrame(tx, actor);
  const segments = (await queries.listSegmentRows(tx, actor)).map(({ id, definition }) => ({
    name: id,
    definition: definitionSchema.parse(definition),
  }));
  const countable = segments.filter(({ definition }) => isCountable(definition, frame));
  const ask = await quickest(tx, analytics, { joinsByHash: true });
  const sizes = await countSizes(ask, frame, countable);
  return {
    ...wholeOf(frame, sizes),
    sizes: Object.fromEntries(segments.map(({ name }) => [name, sizeOf(sizes.get(name))])),
  };
}

/** A segment that asks for RFM waits until somebody has said what a purchase is; the others do not wait for it. */
function isCountable(definition: SegmentNode, { rfm }: SegmentFrame): boolean {
  return rfm !== null || conditionsIn(definition).every(({ on }) => on !== "rfm");
}

const sizeOf = (row: { customers: number; contacts: number } | undefined) =>
  row ? { customers: row.customers, contacts: row.contacts } : null;

function wholeOf({ end, hasContacts }: SegmentFrame, sizes: Awaited<ReturnType<typeof countSizes>>) {
  const whole = sizes.get("")!;
  return {
    allCustomers: whole.customers,
    allContacts: whole.contacts,
    days: sizeDays,
    lastDay: hasContacts ? dayBefore(end, 1) : null,
  };
}

/** The size of a definition that nobody has saved yet. */
export async function previewSegment(
  tx: WorkspaceTx,
  { actor, analytics }: { actor: Actor; analytics: Analytics },
  definition: SegmentNode,
): Promise<SegmentPreview> {
  if (!actor.seesPersonalData) refusePersonal(actor, await findPersonalAttribute(tx, definition));
  const frame = await readFrame(tx, actor);
  const ask = await quickest(tx, analytics, { joinsByHash: true });
  const sizes = await countSizes(ask, frame, [{ name: "one", definition }]);
  return { ...wholeOf(frame, sizes), ...sizeOf(sizes.get("one"))! };
}
