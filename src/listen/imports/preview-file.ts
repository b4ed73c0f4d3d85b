import type { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { KeptFiles } from "../../access/route.ts";
import { mask } from "../../core/text/mask.ts";
import type { Store } from "../../store/connect.ts";
import type { FactsKind } from "../../store/tables/listen-tables.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { Preview, previewBody, Reading } from "./contract.ts";
import { getKeptFile } from "./kept-files.ts";
import { findEarlierImport, findSource } from "./queries.ts";
import { isFieldOf } from "./read/columns/fields.ts";
import { type Inspection, inspectFile, warningSentence } from "./read/inspect-file.ts";
import { withLocalCopy } from "./read/local-copy.ts";

type Tools = { store: Store; files: KeptFiles };

/**
 * Looks at a kept file and proposes how to read it: by what is remembered of the source where its columns are there
 * again, else by guessing.
 */
export async function previewFile(
  tools: Tools,
  actor: Actor,
  input: z.infer<typeof previewBody>,
): Promise<Preview> {
  const file = await getKeptFile(tools, actor, input.fileId);
  const inspection = await withLocalCopy(await tools.files.open(file.place), (path) =>
    inspectFile(path, { ...input.options, ...(input.kind && { kind: input.kind }), name: file.name }),
  );
  const sourceName = input.sourceName ?? proposeSourceName(file.name);
  const facts = await inWorkspace(
    tools.store,
    actor.workspace.id,
    async (tx) => ({
      source: await findSource(tx, inspection.kind, sourceName),
      earlier: await findEarlierImport(tx, file.sha256),
    }),
    "read",
  );
  const remembered = facts.source && rememberedReading(inspection, facts.source.reading);
  const hidden = (text: string) => (actor.seesPersonalData ? text : mask(text).text);
  const warnings = inspection.warnings.map((warning) => warningSentence(warning, actor.locale));
  if (facts.earlier) warnings.unshift(sameFileSentence(facts.earlier, actor));
  const reading = remembered ?? inspection.reading;
  const fields = new Map(reading.columns.map(({ column, field }) => [column, field]));
  return {
    kind: inspection.kind,
    sourceName,
    remembered: remembered !== null,
    options: { ...reading.options, timeZone: reading.options.timeZone ?? actor.workspace.timeZone },
    sheets: inspection.sheets,
    columns: inspection.columns.map(({ name, samples, guess }) => ({
      name,
      samples: samples.map(hidden),
      field: fields.get(name) ?? guess.field,
      confidence: remembered ? 1 : guess.confidence,
    })),
    rows: inspection.sampleRows.map((cells) => cells.map(hidden)),
    defaults: reading.defaults,
    warnings,
    estimatedRecords: inspection.estimatedRows,
  };
}

/**
 * What was chosen last time, for the columns of this file; how the file itself is written is looked at anew.
 * null when a column that fed a field is not there any more.
 */
function rememberedReading(inspection: Inspection, last: Partial<Reading>): Reading | null {
  if (!last.columns || last.columns.length === 0) return null;
  const here = new Set(inspection.columns.map(({ name }) => name));
  const needed = last.columns.filter(({ field }) => field !== "attribute" && field !== "ignore");
  if (needed.length === 0 || !needed.every(({ column }) => here.has(column))) return null;
  const chosen = new Map(last.columns.map(({ column, field }) => [column, field]));
  const { timeZone, dayFirst } = last.options ?? {};
  return {
    options: {
      ...inspection.reading.options,
      ...(timeZone === undefined ? {} : { timeZone }),
      ...(dayFirst === undefined ? {} : { dayFirst }),
    },
    columns: inspection.columns.map(({ name }) => ({
      column: name,
      field: fieldOf(chosen.get(name), inspection.kind),
    })),
    defaults: { ...inspection.reading.defaults, ...last.defaults },
  };
}

/** A column that was not there last time is kept as an attribute: no field may get a second column behind one's back. */
function fieldOf(chosen: string | undefined, kind: FactsKind): string {
  return chosen !== undefined && isFieldOf(kind, chosen) ? chosen : "attribute";
}

/**
 * The file's name without its ending and without the date or number that changes from export to export.
 * @example proposeSourceName("reviews_2025-11.csv.gz") // => "reviews"
 */
export function proposeSourceName(fileName: string): string {
  const bare = fileName.replace(/(?:\.(?:csv|tsv|txt|xlsx|xlsm|jsonl?|ndjson|gz))+$/i, "");
  return (bare.replace(/[\s_.()\-\d]+$/, "") || bare || "import").slice(0, 120);
}

function sameFileSentence(
  { endedAt, sourceName }: { endedAt: Date; sourceName: string },
  actor: Actor,
): string {
  const day = new Intl.DateTimeFormat(actor.locale === "ru" ? "ru-RU" : "en-GB", {
    dateStyle: "medium",
    timeZone: actor.workspace.timeZone,
  }).format(endedAt);
  return actor.locale === "ru"
    ? `Этот самый файл уже загружен ${day} в источник «${sourceName}»: повтор ничего не изменит.`
    : `This very file was imported on ${day} into “${sourceName}”: importing it again changes nothing.`;
}
