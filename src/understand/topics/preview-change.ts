import type { Actor } from "../../access/actor.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { understandFault } from "../contract.ts";
import { judgeTopics } from "../pains/judge-topic.ts";
import { type PainFacts, readPains, type TopicFacts } from "../pains/read-pains.ts";
import { readStates } from "./change-queries.ts";
import { type ChangePreview, type PreviewBody, topicFault } from "./contract.ts";
import { countGroups } from "./count-groups.ts";
import { maskedQuote } from "./masked-quote.ts";
import { requireNoCircle } from "./move-topic.ts";
import { listRankedQuotes, listTreeRows, type TreeRow } from "./tree-queries.ts";
import { parentsOf, type Placed, subtreeOf } from "./tree-shape.ts";

const quotesEach = 2;

/** A group of topics before and after a change; null: the topic is gone afterwards. */
type Shift = { topicId: string; was: readonly string[]; now: readonly string[] | null };

/**
 * What a change of the tree would do; nothing is changed. Counts are over all time, contacts once each.
 * @throws topic.missing, topic.merge-self, topic.merge-into-child, topic.cycle, topic.too-deep
 */
export async function previewChange(
  tx: WorkspaceTx,
  actor: Actor,
  body: PreviewBody,
): Promise<ChangePreview> {
  const rows = await listTreeRows(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const asked = idsOf(body);
  if (asked.some((id) => !byId.has(id))) throw understandFault("topic.missing");
  const versions = Object.fromEntries(asked.map((id) => [id, byId.get(id)!.version]));
  if (body.kind === "rename") return { ...(await previewRename(tx, body, rows)), versions };
  const facts = await readPains(tx, actor, {});
  const shifts = shiftsOf(body, rows);
  const counted = await countShifts(tx, facts, shifts);
  const nameOf = (id: string) => byId.get(id)!.name;
  return {
    ...retagging(body, facts, counted),
    counts: counted.map(({ topicId, was, now }) => ({
      topicId,
      name: nameOf(topicId),
      was: was.count,
      now: now && now.count,
    })),
    money: moneyOf(facts, counted).map((each) => ({ ...each, name: nameOf(each.topicId) })),
    quotes: await quotesOf(tx, body, nameOf),
    sameName: [],
    versions,
  };
}

type Rename = Extract<PreviewBody, { kind: "rename" }>;
type Reshape = Exclude<PreviewBody, Rename>;

/** A name moves nobody; the person is told who keeps the topic, and which others are called so. */
async function previewRename(
  tx: WorkspaceTx,
  { topicId, name }: Rename,
  rows: readonly TreeRow[],
): Promise<Omit<ChangePreview, "versions">> {
  const state = (await readStates(tx, [topicId]))[topicId];
  const count = state?.contacts ?? 0;
  return {
    retagged: 0,
    doubled: 0,
    lost: 0,
    counts: [{ topicId, name: rows.find(({ id }) => id === topicId)!.name, was: count, now: count }],
    money: [],
    quotes: [],
    sameName: sameNames({ topicId, name }, rows),
  };
}

function idsOf(body: PreviewBody): string[] {
  if (body.kind === "merge") return [...body.topicIds, body.intoId];
  if (body.kind === "move") return body.parentId ? [body.topicId, body.parentId] : [body.topicId];
  return [body.topicId];
}

function shiftsOf(body: Reshape, rows: readonly TreeRow[]): Shift[] {
  const places = rows.map(({ id, parent_id }) => ({ id, parentId: parent_id }));
  if (body.kind === "merge") return mergeShifts(new Set(body.topicIds), body.intoId, rows, places);
  return moveShifts(body.topicId, body.parentId, places);
}

function mergeShifts(
  fromIds: ReadonlySet<string>,
  intoId: string,
  rows: readonly TreeRow[],
  places: readonly Placed[],
): Shift[] {
  if (fromIds.has(intoId)) throw understandFault("topic.merge-self");
  if ([...fromIds].some((id) => subtreeOf(places, id).includes(intoId))) {
    throw topicFault("topic.merge-into-child", { name: rows.find(({ id }) => id === intoId)!.name });
  }
  const gone = [...fromIds].map((id) => ({ topicId: id, was: [id], now: null }));
  return [...gone, { topicId: intoId, was: [intoId], now: [...fromIds, intoId] }];
}

/** The moved topic takes its contacts along; its parents, old and new, lose and gain them. */
function moveShifts(topicId: string, parentId: string | null, places: readonly Placed[]): Shift[] {
  if (parentId) requireNoCircle(places, topicId, parentId);
  const after = places.map((place) => (place.id === topicId ? { ...place, parentId } : place));
  const touched = new Set([...parentsOf(places, topicId), ...parentsOf(after, topicId)]);
  return [...touched].map((id) => ({ topicId: id, was: subtreeOf(places, id), now: subtreeOf(after, id) }));
}

type CountedShift = { topicId: string; was: TopicFacts; now: TopicFacts | null };

async function countShifts(
  tx: WorkspaceTx,
  facts: PainFacts,
  shifts: readonly Shift[],
): Promise<CountedShift[]> {
  const groups = new Map(
    shifts.flatMap(({ topicId, was, now }) => [
      [`was ${topicId}`, was] as const,
      ...(now ? [[`now ${topicId}`, now] as const] : []),
    ]),
  );
  const counted = await countGroups(tx, facts, groups);
  return shifts.map(({ topicId }) => ({
    topicId,
    was: counted.get(`was ${topicId}`)!,
    now: counted.get(`now ${topicId}`) ?? null,
  }));
}

function retagging(body: Reshape, facts: PainFacts, counted: readonly CountedShift[]) {
  if (body.kind === "move") {
    const gain = counted.find(({ topicId }) => topicId === body.parentId);
    const moved = facts.topics.get(body.topicId)?.count ?? 0;
    const grown = gain?.now ? gain.now.count - gain.was.count : moved;
    return { retagged: 0, doubled: Math.max(0, moved - Math.max(0, grown)), lost: 0 };
  }
  const gone = counted.filter(({ now }) => now === null);
  const into = counted.find(({ now }) => now !== null)!;
  const all = [...gone, into].reduce((sum, { was }) => sum + was.count, 0);
  const retagged = gone.reduce((sum, { was }) => sum + was.count, 0);
  return { retagged, doubled: all - into.now!.count, lost: 0 };
}

function moneyOf(facts: PainFacts, counted: readonly CountedShift[]) {
  return counted.flatMap(({ topicId, was, now }) => {
    if (!now) return [];
    const [before, after] = judgeTopics([was, now], facts);
    return [{ topicId, was: before!.moneyPerMonth, now: after!.moneyPerMonth }];
  });
}

async function quotesOf(
  tx: WorkspaceTx,
  body: Reshape,
  nameOf: (id: string) => string,
): Promise<ChangePreview["quotes"]> {
  const topicIds = body.kind === "merge" ? body.topicIds : [body.topicId];
  const rows = await listRankedQuotes(tx, topicIds, quotesEach);
  return rows.map((row) => {
    const { snippet, span } = maskedQuote(row);
    return {
      topicId: row.topic_id,
      name: nameOf(row.topic_id),
      feedbackId: row.feedback_id,
      text: snippet,
      span,
    };
  });
}

const folded = (name: string) => name.trim().toLocaleLowerCase("ru");

function sameNames(
  { topicId, name: next }: Pick<Rename, "topicId" | "name">,
  rows: readonly TreeRow[],
): ChangePreview["sameName"] {
  const wanted = folded(next);
  return rows
    .filter(({ id }) => id !== topicId)
    .filter(({ standing_name, name_ru, name_en }) =>
      [standing_name, name_ru, name_en].some((each) => each !== null && folded(each) === wanted),
    )
    .map(({ id, name }) => ({ topicId: id, name }));
}
