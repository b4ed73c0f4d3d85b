import type { FeedbackKind } from "../../../facts.ts";
import type { FactsKind } from "../../../../store/tables/listen-tables.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { type GuessedColumn, guessColumns } from "./guess-columns.ts";

export type Scale = "nps" | "csat5" | "csat7" | "ces7" | "stars5" | "other";

/**
 * Guesses whether a file tells of feedback, of customers or of product events.
 * Words or marks make feedback; one row a customer without a date makes customers; a customer met again and again
 * with dates, or a column that names events, makes events.
 */
export function guessFactsKind(
  names: readonly string[],
  rows: readonly string[][],
  profiles: readonly ColumnProfile[],
): FactsKind {
  const asFeedback = guessColumns("feedback", names, rows, profiles);
  const has = (field: string, least = 0) =>
    asFeedback.some((c) => c.field === field && c.confidence >= least);
  if (has("text")) return "feedback";
  const asEvents = guessColumns("events", names, rows, profiles);
  const customer = asEvents.find((c) => c.field.startsWith("customer."));
  const dated = asEvents.some((c) => c.field === "occurredAt");
  const named = asEvents.some((c) => c.field === "name");
  if (customer && dated && (named || (customer.profile.distinctShare < 0.95 && !has("score", 0.8))))
    return "events";
  if (has("score", 0.8)) return "feedback";
  return customer && customer.profile.distinctShare > 0.9 ? "customers" : "feedback";
}

/**
 * The scale of marks, from the header's word and the numbers met.
 * @returns null when there is no column of marks
 */
export function guessScale(columns: readonly GuessedColumn[]): Scale | null {
  const column = columns.find(({ field }) => field === "score");
  const range = column?.profile.range;
  if (!column || !range) return null;
  const name = column.name.toLowerCase();
  if (/nps|net ?pro|рекоменд|recommend/.test(name) && range.min >= 0)
    return range.max <= 11 ? "nps" : "other";
  if (/ces|усили|effort/.test(name) && range.max <= 7 && range.min >= 1) return "ces7";
  if (range.min >= 1 && range.max <= 5) return /csat|satisf|удовл|overall/.test(name) ? "csat5" : "stars5";
  if (range.min >= 0 && range.max <= 5) return "other";
  if (range.min >= 1 && range.max <= 7 && range.max > 5) return "csat7";
  return range.min >= 0 && range.max <= 10 && column.profile.whole ? "nps" : "other";
}

/** What the rows most likely are, for files that do not say it row by row. */
export function guessFeedbackKind(
  fileName: string,
  columns: readonly GuessedColumn[],
  scale: Scale | null,
): FeedbackKind {
  const words = `${fileName} ${columns.map(({ name }) => name).join(" ")}`.toLowerCase();
  if (/жалоб|complaint|appeal|претензи/.test(words)) return "complaint";
  if (/отток|churn|cancel|расторж/.test(words)) return "cancellation";
  if (scale === "nps" || scale === "csat7" || scale === "ces7" || /survey|опрос|анкет|nps|csat/.test(words))
    return "response";
  return scale !== null || /review|отзыв|otzyv/.test(words) ? "review" : "contact";
}
