import type { Metric } from "../../core/catalogue/metric.ts";

/** What contracts of metrics are written in. */

/** Fields of a contact that a metric may be cut by; attributes are "attr:NAME". */
export const contactSlices = [
  "kind",
  "channel",
  "touchpoint",
  "team",
  "agent",
  "language",
  "source",
  "topic",
  "sentiment",
  "emotion",
  "scale",
  "segment",
] as const;
export type ContactSlice = (typeof contactSlices)[number];

/** The fields that a metric of these facts may be cut by: a customer has no channel, but belongs to segments. */
export function slicesOf(facts: Metric["facts"]): readonly ContactSlice[] {
  return facts === "customers" ? ["segment"] : contactSlices;
}

/** Values shown one by one; the rest are one row. */
export const mostRows = 50;
/** Points of a line; beyond them a coarser grain is asked for. */
export const mostBuckets = 1500;
/** Rows that have a line of their own. */
export const mostLines = 8;
