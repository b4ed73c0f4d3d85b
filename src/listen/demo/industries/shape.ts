/** How often a topic is heard over the months. */
export type Course =
  | { kind: "steady" }
  /** Grows over the last four months to about three times what it was. */
  | { kind: "growing" }
  /** Louder in some calendar months (1..12) by the ratio. */
  | { kind: "seasonal"; months: number[]; ratio: number }
  /** Cut by the share from a date on: something was done, and it worked. */
  | { kind: "improved"; monthsAgo: number; cut: number }
  /** Goes down little by little to the share of what it was at first. */
  | { kind: "fading"; to: number }
  /** A day on which nothing worked. */
  | { kind: "outage"; daysAgo: number }
  /** Lives in one small group of customers. */
  | { kind: "hidden" };

export type Both = { ru: string; en: string };

export type TopicSpec = {
  key: string;
  /** Share of all feedback over the whole period, 0..1; all shares together are 1. */
  share: number;
  course: Course;
  /** How much it hurts, 0 (a delight) to 1. */
  severity: number;
  /** Minutes of a phone contact. */
  handleMinutes: number;
  /** Share resolved at the first contact. */
  resolved: number;
  touchpoint: Both;
  /** Share of contacts after which money is paid, and a typical sum in major units. */
  compensation?: { share: number; typical: { ru: number; en: number } };
  /** Share of those who leave when it was the last they told of, 0..1; as for any problem where not said. */
  leaving?: number;
};

export type Choice = Both & { weight: number };
export type AttributeSpec = {
  key: string;
  choices: Choice[] /** Also written on each feedback row. */;
  onFeedback: boolean;
};

/** An item of the survey, marked 1..5. */
export type RatingSpec = {
  /** As the survey's column is headed. */
  key: Both;
  /** How closely it goes with the main mark, 0..1; of a twin it follows from the other's. */
  weight: number;
  /** Its mark where the main one is middling. */
  mean: number;
  /** Share of answers without it, 0..1. */
  skipped: number;
  /** The item (its English name, earlier in the list) that asks nearly the same. */
  twinOf?: string;
};

export type EventSpec = { name: string; weight: number; money: boolean };

export type IndustrySpec = {
  topics: TopicSpec[];
  attributes: AttributeSpec[];
  ratings: RatingSpec[];
  /** The combination in which the hidden pain lives; values as in attributes and regions. */
  hidden: { attribute: string; value: Both; regionIndex: number; overallShare: number; insideShare: number };
  events: EventSpec[];
  /** What the last event of a leaving customer is called. */
  leavingEvent: string;
  /** Share of the year's mean for each month from January. */
  season: number[];
  /** From Sunday. */
  weekdays: number[];
  company: { ru: CompanySpec; en: CompanySpec };
};

export type CompanySpec = {
  name: string;
  currency: string;
  timeZone: "Europe/Moscow" | "Europe/London" | "America/Chicago";
  country: "ru" | "uk" | "us";
};
