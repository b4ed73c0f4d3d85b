import type { Instant } from "../calendar/instant.ts";
import type { Weekday } from "../calendar/working-calendar.ts";

/** What went to a person or came back: an ask (invitation or reminder), an answer, or another message of ours. */
export type LedgerEntry = {
  kind: "ask" | "answer" | "message";
  at: Instant;
  channel: string;
  survey?: string;
};

/** At most so many in any so many days, 24 hours each; of one channel or all, of asks or of everything we sent. */
export type ContactCap = { most: number; days: number; channel?: string; counts?: "asks" | "everything" };

/** A company's contact policy. A rule left out does not bind; days are 24 hours. */
export type ContactRules = {
  /** IANA zone of those whose own is not known. */
  zone: string;
  /** Days of silence since the last ask of any survey on any channel. */
  quietDays?: number;
  /** Days of silence since the last ask of the same survey. */
  quietDaysSameSurvey?: number;
  /** Days of silence since the last ask on the same channel, by channel. */
  quietDaysByChannel?: { [channel: string]: number };
  /** Days of silence since the last answer. */
  quietDaysAfterAnswer?: number;
  caps?: ContactCap[];
  /** By the person's clock, `from <= t < to`; may go over midnight. */
  quietHours?: { from: string; to: string };
  /** Weekdays without asks, by the person's calendar. */
  quietWeekdays?: Weekday[];
  /** Dates without asks, such as days of mourning, by the person's calendar. */
  blackoutDays?: string[];
  /** Share of people asked in a wave, 0..1. */
  samplingShare?: number;
  /** Share of people who are never asked, for comparison, 0..1. */
  holdoutShare?: number;
  /** Languages the survey speaks. */
  languages?: string[];
  needsConsent?: boolean;
  /** True if not said otherwise. */
  silentWithOpenComplaint?: boolean;
  /** True if not said otherwise. */
  silentInIncident?: boolean;
};

/** Who would be asked. What is left out is not known: no consent, no complaint, no refusal. */
export type AskedPerson = {
  id: string;
  zone?: string | null;
  language?: string | null;
  hasConsent?: boolean;
  /** Refused all asks. */
  isOptedOut?: boolean;
  /** Refused asks on these channels. */
  optedOutChannels?: string[];
  doNotDisturbUntil?: Instant | null;
  hasOpenComplaint?: boolean;
  isInIncident?: boolean;
};

/** What would be asked: a survey on a channel, in a wave (the draw of a sample is of person and wave). */
export type PlannedAsk = { survey: string; channel: string; wave: string };

/** Everything that the decision follows from. */
export type MayAskInput = {
  person: AskedPerson;
  ask: PlannedAsk;
  rules: ContactRules;
  ledger: LedgerEntry[];
  now: Instant;
};

export const askRules = [
  "opted-out",
  "channel-opted-out",
  "no-consent",
  "language-not-served",
  "open-complaint",
  "incident",
  "held-out",
  "not-in-sample",
  "do-not-disturb",
  "quiet-since-any-ask",
  "quiet-since-same-survey",
  "quiet-since-same-channel",
  "quiet-since-answer",
  "too-many",
  "quiet-hours",
  "quiet-weekday",
  "blackout-day",
] as const;
/** Why a person is not asked; the name of the rule. */
export type AskRule = (typeof askRules)[number];

/** A rule that stands against an ask, until when (ISO text in UTC; null: until something but time changes), and its number: days, asks, or share. */
export type AskReason = { rule: AskRule; until: string | null; limit: number | null };
