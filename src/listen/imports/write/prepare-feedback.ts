import { languageByAlphabet } from "../../../core/text/language.ts";
import { mask } from "../../../core/text/mask.ts";
import { textSentiment } from "../../../core/feeling/text-sentiment.ts";
import { newId } from "../../../store/new-id.ts";
import { customerId } from "../../customer-id.ts";
import type { FactsKind } from "../../../store/tables/listen-tables.ts";
import type { CustomerFact, EventFact, FeedbackFact } from "../../facts.ts";
import { eventHash, feedbackHash, nthHash } from "./content-hash.ts";
import type { Origin } from "./origin.ts";
import type { CustomerRow } from "./write-customers.ts";

/**
 * A language shows in a sentence or two; looking further only costs time. Letters that only Russian has say it at once,
 * so the part around the first of them is looked at.
 */
function tellingPart(text: string): string {
  const at = Math.max(0, text.search(/[ыэёъ]/i));
  return text.slice(Math.max(0, at - 80), Math.max(0, at - 80) + 160);
}

/** Feedback ready to be stored: masked, its language found, its customer named, its content summed up. */
export type FeedbackRow = {
  id: string;
  customer: CustomerRow;
  contentHash: Buffer;
  language: string | null;
  /** What everybody may read. */
  text: string;
  /** The words as they came; null where masking found nothing. */
  original: string | null;
  /** -1..1 by the words and the mark; null where there is neither. */
  sentiment: number | null;
  fact: FeedbackFact;
};

export type EventRow = { id: string; customer: CustomerRow; contentHash: Buffer; fact: EventFact };

/** Prepares one fact; calls must come in the order of the file, because equal rows are numbered. */
export function prepareFeedback(workspaceId: string, origin: Origin, fact: FeedbackFact): FeedbackRow {
  const contentHash = numbered(origin, feedbackHash(fact, origin.timeKnown), fact.externalId);
  const masked = mask(fact.text).text;
  const { language } = languageByAlphabet(tellingPart(masked));
  return {
    id: newId(),
    customer: customerRow(workspaceId, origin, fact, contentHash),
    contentHash,
    language: language === "none" ? null : language,
    text: masked,
    original: masked === fact.text ? null : fact.text,
    sentiment: sentimentOf(masked, fact),
    fact,
  };
}

/** Middle and half-width of each scale. */
const scales = { nps: [5, 5], csat5: [3, 2], stars5: [3, 2], csat7: [4, 3], ces7: [4, 3] } as const;
/** Feeling shows early, too; a letter of a megabyte must not hold up the file. */
const feltChars = 4_000;

function sentimentOf(text: string, { score, scale }: FeedbackFact): number | null {
  const known = score !== undefined && scale !== undefined && scale !== "other" ? scales[scale] : null;
  const mark = known && score !== undefined ? (score - known[0]) / known[1] : undefined;
  if (text.trim() === "") return mark ?? null;
  return textSentiment(text.slice(0, feltChars), mark === undefined ? {} : { mark }).score;
}

export function prepareEvent(workspaceId: string, origin: Origin, fact: EventFact): EventRow {
  const contentHash = numbered(origin, eventHash(fact, origin.timeKnown), fact.externalId);
  return { id: newId(), customer: customerRow(workspaceId, origin, fact, contentHash), contentHash, fact };
}

/** Rows with an id of their own need no number: the id tells them apart. */
function numbered(origin: Origin, content: Buffer, externalId: string | undefined): Buffer {
  return externalId === undefined ? nthHash(content, origin.occurrences.next(content)) : content;
}

function customerRow(
  workspaceId: string,
  { sourceId }: Origin,
  fact: FeedbackFact | EventFact,
  contentHash: Buffer,
): CustomerRow {
  const alone = `${sourceId}\n${fact.externalId ?? contentHash.toString("hex")}`;
  return { ...fact.customer, ...customerId(workspaceId, fact.customer, alone), attributes: {} };
}

/** Counts facts written by an earlier run of the same import, so that later equal rows get the numbers they had. */
export function recount(
  origin: Origin,
  kind: FactsKind,
  facts: readonly (FeedbackFact | EventFact | CustomerFact)[],
): void {
  if (kind === "customers") return;
  for (const fact of facts as readonly (FeedbackFact | EventFact)[]) {
    if (fact.externalId !== undefined) continue;
    origin.occurrences.next(
      "kind" in fact ? feedbackHash(fact, origin.timeKnown) : eventHash(fact, origin.timeKnown),
    );
  }
}
