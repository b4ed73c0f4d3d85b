import type { Actor } from "../../access/actor.ts";
import type { Emotion } from "../../core/feeling/emotions.ts";
import { spanInMasked, takenOut } from "../../core/text/mask-offsets.ts";
import type { TextSpan } from "../../core/text/text-span.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { findSpan, listBins } from "./calendar.ts";
import { facetNames, type FeedbackFilter, type FeedbackItem, feedbackFault } from "./contract.ts";
import { countByFacets } from "./facet-queries.ts";
import { prepareFilter } from "./filter.ts";
import * as queries from "./queries.ts";
import { highlightsIn } from "./search.ts";

const snippetLength = 400;

/** One page of everything said, with the searched words lit. */
export async function listFeedback(
  tx: WorkspaceTx,
  actor: Actor,
  query: FeedbackFilter & queries.PageWish,
): Promise<{ items: FeedbackItem[]; nextCursor: string | null; correctedQuery: string | null }> {
  const filter = await prepareFilter(tx, actor, query);
  const rows = await queries.listFeedbackRows(tx, filter, query);
  const shown = rows.slice(0, query.limit);
  return {
    items: shown.map((row) => itemOf(row, filter.search?.stems ?? [])),
    nextCursor: rows.length > query.limit ? shown[shown.length - 1].at_cursor : null,
    correctedQuery: filter.search?.corrected ?? null,
  };
}

export function itemOf(row: queries.FeedbackRow, stems: readonly string[]): FeedbackItem {
  const { snippet, highlights } = snippetOf(row.head, stems);
  return {
    id: row.id,
    customerId: row.customer_id,
    anonymous: row.anonymous,
    kind: row.kind,
    channel: row.channel,
    touchpoint: row.touchpoint,
    team: row.team,
    agent: row.agent,
    occurredAt: row.occurred_at.toISOString(),
    language: row.language,
    snippet,
    highlights,
    score: row.score,
    scale: row.scale,
    sentiment: row.sentiment,
    topics: row.topics,
  };
}

/** The part of a text around the first searched word, or its beginning. */
function snippetOf(text: string, stems: readonly string[]): Pick<FeedbackItem, "snippet" | "highlights"> {
  const all = highlightsIn(text, stems);
  const first = all[0]?.[0] ?? 0;
  const start = first > snippetLength - 80 ? text.indexOf(" ", first - 80) + 1 : 0;
  const body = text.slice(start, start + snippetLength - 1);
  const before = start > 0 ? "…" : "";
  const after = start + body.length < text.length ? "…" : "";
  const shift = before.length - start;
  return {
    snippet: before + body + after,
    highlights: all
      .filter(([from, to]) => from >= start && to <= start + body.length)
      .map(([from, to]) => [from + shift, to + shift] as [number, number]),
  };
}

const mostValues = 200;

/** Totals, facet counts and weeks of what the filter leaves; a facet with a choice is counted without its own choice. */
export async function countFeedback(tx: WorkspaceTx, actor: Actor, query: FeedbackFilter) {
  const filter = await prepareFilter(tx, actor, query);
  const span = await findSpan(tx);
  const bins = span ? await listBins(tx, span, "week", actor.workspace.timeZone) : [];
  const counts = await countByFacets(tx, filter, bins);
  const sources = await queries.listSourceNames(tx);
  const label = (facet: string, value: string) =>
    (facet === "source" ? sources.get(value) : undefined) ?? value;
  return {
    total: counts.bins.reduce((sum, count) => sum + count, 0),
    facets: facetNames.map((name) => ({
      name,
      values: counts.facets
        .filter((count) => count.facet === name)
        .slice(0, mostValues)
        .map(({ value, count }) => ({
          value: value ?? "-",
          label: value === null ? "" : label(name, value),
          count,
        })),
    })),
    weeks: bins.flatMap(({ day }, at) => (counts.bins[at] > 0 ? [{ day, count: counts.bins[at] }] : [])),
  };
}

/** One contact whole, with its customer. Without the right to personal data: masked words, no name, mail or telephone. */
export async function getFeedback(tx: WorkspaceTx, actor: Actor, id: string) {
  const row = await queries.findFeedback(tx, id);
  if (!row) throw feedbackFault("feedback.missing");
  const mentions = await queries.listMentionsOf(tx, row.customer_id, row.id);
  const feelings = await queries.listFeelingsOf(tx, row.customer_id, row.id);
  const showsOriginal = actor.seesPersonalData && row.original !== null;
  const shown = spanShower(row, showsOriginal);
  const customer = await customerOf(tx, actor, row.customer_id);
  return {
    id: row.id,
    customerId: row.customer_id,
    anonymous: customer.anonymous,
    kind: row.kind,
    channel: row.channel,
    touchpoint: row.touchpoint,
    team: row.team,
    agent: row.agent,
    occurredAt: row.occurred_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    language: row.language,
    score: row.score,
    scale: row.scale,
    sentiment: row.sentiment,
    topics: uniqueTopics(mentions),
    text: showsOriginal ? row.original! : row.text,
    masked: row.original !== null && !showsOriginal,
    externalId: row.external_id,
    handleSeconds: row.handle_seconds,
    resolvedFirstContact: row.resolved_first_contact,
    compensationMinor: row.compensation_minor,
    attributes: row.attributes,
    source: { id: row.source_id, name: row.source_name },
    importId: row.import_id,
    mentions: mentions.map((mention) => ({
      topicId: mention.topic_id,
      topicName: mention.name,
      ...shown({ from: mention.span_from, to: mention.span_to }),
      spans: spansOf(mention).map(shown),
      confidence: mention.confidence,
      saidBy: mention.said_by,
      sentiment: mention.sentiment,
      emotion: mention.emotion as Emotion | null,
    })),
    feelings: feelings.map(({ id, span_from, span_to, sentiment, emotion, confidence, said_by }) => ({
      id,
      ...shown({ from: span_from, to: span_to }),
      sentiment,
      emotion: emotion as Emotion,
      confidence,
      saidBy: said_by,
    })),
    customer,
  };
}

/** Spans are counted in the words as they came; who sees them masked gets them in those. Nothing is lit where masks differ. */
function spanShower(
  { text, original }: { text: string; original: string | null },
  showsOriginal: boolean,
): (span: TextSpan) => TextSpan {
  if (original === null || showsOriginal) return (span) => span;
  const taken = takenOut(original, text);
  return (span) => (taken ? spanInMasked(span, taken) : { from: 0, to: 0 });
}

/** Every clause of a mention; the main passage where only that is known. */
function spansOf({
  spans,
  span_from,
  span_to,
}: {
  spans: number[];
  span_from: number;
  span_to: number;
}): TextSpan[] {
  if (spans.length === 0) return [{ from: span_from, to: span_to }];
  return Array.from({ length: spans.length / 2 }, (_, i) => ({ from: spans[2 * i], to: spans[2 * i + 1] }));
}

function uniqueTopics(mentions: Awaited<ReturnType<typeof queries.listMentionsOf>>) {
  const byId = new Map(
    mentions.map((each) => [each.topic_id, { id: each.topic_id, name: each.name, status: each.status }]),
  );
  return [...byId.values()];
}

async function customerOf(tx: WorkspaceTx, actor: Actor, customerId: string) {
  const row = await queries.getCustomer(tx, customerId);
  const prepared = await prepareFilter(tx, actor, { customer: customerId });
  const recent = await queries.listFeedbackRows(tx, prepared, { limit: 20, sort: "newest" });
  const events = await queries.listEventsOf(tx, customerId);
  const sees = actor.seesPersonalData;
  return {
    id: customerId,
    anonymous: row?.anonymous ?? true,
    externalId: row?.external_id ?? null,
    name: sees ? (row?.name ?? null) : null,
    email: sees ? (row?.email ?? null) : null,
    phone: sees ? (row?.phone ?? null) : null,
    since: row?.since?.toISOString() ?? null,
    attributes: row?.attributes ?? {},
    feedbackCount: row?.feedback_count ?? 0,
    recent: recent.slice(0, 20).map((each) => itemOf(each, [])),
    events: events.map((event) => ({ name: event.name, occurredAt: event.occurred_at.toISOString() })),
  };
}
