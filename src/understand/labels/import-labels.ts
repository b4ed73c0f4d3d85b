import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import type { Lent } from "../../access/route.ts";
import { newId } from "../../store/new-id.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { insertAcceptedTopics } from "../topics/queries.ts";
import { emitLater } from "./classifier-queries.ts";
import {
  type filesReply,
  type importBody,
  type ImportPreview,
  type importReply,
  labelFault,
  type removedReply,
} from "./contract.ts";
import * as queries from "./example-queries.ts";
import { labelsGivenEvent } from "./labels.ts";
import { type LabelledFile, readLabelledFile } from "./read-labelled-file.ts";
import { readTopicsNow, type TopicsNow } from "./topics-now.ts";

type Wish = z.infer<typeof importBody>;

const mostLabels = 500;
const shownTexts = 5;
const pageSize = 2_000;

/** What an import would bring; nothing is changed. */
export async function previewLabels(lent: Lent, actor: Actor, wish: Wish): Promise<ImportPreview> {
  const { lines, ...file } = await readLabelledFile(lent, actor, wish);
  const counted = countLabels({ lines, ...file });
  return await inWorkspaceOf(
    lent.store,
    actor,
    async (tx) => {
      const topics = await readTopicsNow(tx);
      const known = await queries.countKnown(
        tx,
        lines.map(({ text }) => hashOf(text)),
      );
      return {
        ...file,
        fresh: lines.length - known,
        labels: [...counted].map(([label, texts]) => ({
          label,
          texts,
          topicId: topicNamed(topics, label)?.id ?? null,
        })),
        samples: lines.slice(0, shownTexts).map(({ text, labels }) => ({ text: text.slice(0, 300), labels })),
      };
    },
    "read",
  );
}

/** Takes the texts and labels of a file: new labels become accepted topics if wished. The same file taken twice changes nothing. */
export async function importLabels(
  lent: Lent,
  actor: Actor,
  wish: Wish,
): Promise<z.infer<typeof importReply>> {
  const file = await readLabelledFile(lent, actor, wish);
  if (file.lines.length === 0) throw labelFault("label.nothing-in-file");
  const counted = countLabels(file);
  return await inWorkspaceOf(lent.store, actor, async (tx) => {
    await queries.lockExamples(tx);
    const topics = await readTopicsNow(tx);
    const idOf = new Map<string, string>();
    for (const label of counted.keys()) {
      const topic = topicNamed(topics, label);
      if (topic) idOf.set(label, topic.id);
    }
    const created = [...counted.keys()].filter((label) => wish.unknown === "create" && !idOf.has(label));
    for (const [label, id] of await createTopics(tx, created, lent.now())) idOf.set(label, id);
    const done = await saveLines(tx, actor, file, idOf, lent.now());
    if (done.inserted + done.changed > 0)
      await emitLater(tx, { id: newId(), type: labelsGivenEvent, delaySeconds: 1 });
    return { ...done, created };
  });
}

/** The files whose examples are learnt from. */
export async function listLabelledFiles(tx: WorkspaceTx): Promise<z.infer<typeof filesReply>> {
  const files = await queries.listFiles(tx);
  return { files: files.map((file) => ({ ...file, at: file.at.toISOString() })) };
}

/** Takes the examples of a file out again; topics that came with it stay. */
export async function removeLabelledFile(
  tx: WorkspaceTx,
  name: string,
): Promise<z.infer<typeof removedReply>> {
  await queries.lockExamples(tx);
  return { removed: await queries.deleteFile(tx, name) };
}

function countLabels({ lines, labelColumn }: LabelledFile): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { labels } of lines)
    for (const label of labels) counted.set(label, (counted.get(label) ?? 0) + 1);
  if (counted.size > mostLabels)
    throw labelFault("label.too-many-labels", { column: labelColumn, count: counted.size, most: mostLabels });
  return new Map([...counted].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

function topicNamed(topics: TopicsNow, label: string) {
  const wanted = label.trim().toLowerCase();
  return topics.standing.find(({ names }) => names.some((name) => name.trim().toLowerCase() === wanted));
}

/** A topic that no grouping found has no words to be recognised by: it gets contacts by the classifier alone. */
async function createTopics(
  tx: WorkspaceTx,
  labels: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const byName = new Map<string, { id: string; name: string }>();
  for (const label of labels) {
    const key = label.toLowerCase();
    if (!byName.has(key)) byName.set(key, { id: newId(), name: label.slice(0, 120) });
  }
  const made = [...byName.values()];
  if (made.length > 0) {
    await insertAcceptedTopics(
      tx,
      made.map(({ id, name }) => ({
        id,
        name,
        words: [],
        language: /[а-яё]/i.test(name) ? "ru" : "en",
        signature: JSON.stringify({ version: 1, weights: [], threshold: 1 }),
        ownerTeamId: null,
        parentId: null,
      })),
      now,
    );
  }
  return new Map(labels.map((label) => [label, byName.get(label.toLowerCase())!.id]));
}

async function saveLines(
  tx: WorkspaceTx,
  actor: Actor,
  { lines, fileName }: LabelledFile,
  idOf: ReadonlyMap<string, string>,
  now: Date,
) {
  const rows = lines.flatMap(({ text, labels }) => {
    const topicIds = [...new Set(labels.flatMap((label) => idOf.get(label) ?? []))].sort();
    return topicIds.length === 0 ? [] : [{ id: newId(), text, hash: hashOf(text), topicIds }];
  });
  const done = { inserted: 0, changed: 0, unchanged: 0 };
  for (let from = 0; from < rows.length; from += pageSize) {
    const page = rows.slice(from, from + pageSize);
    const { inserted, changed } = await queries.saveExamples(tx, page, fileName, actor.name, now);
    done.inserted += inserted;
    done.changed += changed;
    done.unchanged += page.length - inserted - changed;
  }
  return done;
}

/** The same words in another case, or with other spaces, are the same text. */
function hashOf(text: string): Buffer {
  return createHash("sha256").update(text.toLowerCase().replace(/\s+/g, " ").trim()).digest();
}
