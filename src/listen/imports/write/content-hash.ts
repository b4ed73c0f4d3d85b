import { hash } from "node:crypto";
import type { Attributes, EventFact, FeedbackFact } from "../../facts.ts";

/**
 * What a fact says, as 16 bytes: equal facts have equal hashes whatever file format or order of columns they came in.
 * The source's own id is not part of it (it names the fact, it does not say anything).
 * @param timeKnown false where the time was filled in by us: it would differ at every import
 */
export function feedbackHash(fact: FeedbackFact, timeKnown: boolean): Buffer {
  return hashOf([
    fact.kind,
    timeKnown ? fact.occurredAt.getTime() : null,
    fact.text,
    fact.channel,
    fact.touchpoint,
    fact.agent,
    fact.team,
    fact.score,
    fact.scale,
    fact.handleSeconds,
    fact.resolvedFirstContact,
    fact.compensationMinor,
    fact.customer?.externalId,
    fact.customer?.email,
    fact.customer?.phone,
    fact.customer?.name,
    sorted(fact.attributes),
  ]);
}

/** The same for a product event. */
export function eventHash(fact: EventFact, timeKnown: boolean): Buffer {
  const { externalId, email, phone } = fact.customer;
  const time = timeKnown ? fact.occurredAt.getTime() : null;
  return hashOf([fact.name, time, externalId, email, phone, sorted(fact.attributes)]);
}

/** The hash of the n-th equal row of a file: the first keeps its own, so that a file without repeats needs no numbers. */
export function nthHash(content: Buffer, n: number): Buffer {
  return n === 1 ? content : hashOf([content.toString("hex"), n]);
}

function sorted(attributes: Attributes): [string, unknown][] {
  return Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1));
}

function hashOf(parts: unknown[]): Buffer {
  return hash("sha256", JSON.stringify(parts), "buffer").subarray(0, 16);
}
