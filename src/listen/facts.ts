/**
 * The shape in which facts reach the product, whatever brought them (a file, the demo, the API).
 * Everything downstream (masking, language, keys, storage) works on these three shapes only.
 */

export const feedbackKinds = [
  "contact",
  "complaint",
  "response",
  "review",
  "observation",
  "cancellation",
] as const;
/** contact: a call, chat or letter; response: an answer to a survey; observation: noted by an employee. */
export type FeedbackKind = (typeof feedbackKinds)[number];

export type Attributes = Record<string, string | number | boolean | null>;

/** Who the customer is, as far as the source knows; the first key given (external, e-mail, phone) identifies. */
export type CustomerKeys = { externalId?: string; email?: string; phone?: string; name?: string };

export type FeedbackFact = {
  externalId?: string;
  kind: FeedbackKind;
  occurredAt: Date;
  text: string;
  /** phone, chat, email, app, web, store, social, review-site, survey or the company's own word. */
  channel?: string;
  touchpoint?: string;
  agent?: string;
  team?: string;
  /** The mark as the source gives it. */
  score?: number;
  /** Which scale the mark is on. */
  scale?: "nps" | "csat5" | "csat7" | "ces7" | "stars5" | "other";
  handleSeconds?: number;
  resolvedFirstContact?: boolean;
  /** What was paid to the customer because of it, minor units. */
  compensationMinor?: number;
  customer?: CustomerKeys;
  attributes: Attributes;
};

export type CustomerFact = CustomerKeys & {
  since?: Date;
  attributes: Attributes;
};

export type EventFact = {
  externalId?: string;
  name: string;
  occurredAt: Date;
  customer: CustomerKeys;
  attributes: Attributes;
};

/** Names under which companies commonly keep that a customer left, for as long as nobody has said which are ours. */
export const usualLeavingEvents = [
  "account_closed",
  "account_deleted",
  "contract_cancelled",
  "contract_terminated",
  "subscription_cancelled",
  "churned",
] as const;
