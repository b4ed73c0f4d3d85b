import type { CustomerFact, EventFact, FeedbackFact } from "../facts.ts";
import { customerAt } from "./customers.ts";
import { eventsOf } from "./events.ts";
import { feedbackAt } from "./feedback.ts";
import { monthsBefore } from "./local-time.ts";
import { planContacts } from "./plan.ts";
import { type DemoIndustry, type DemoLanguage, demoMaterial } from "./material.ts";
import type { Setting } from "./setting.ts";
import { type PlantedTruths, plantedTruths } from "./truths.ts";

export type DemoRequest = {
  industry: DemoIndustry;
  language: DemoLanguage;
  /** Any whole number; another seed gives another company of the same kind. */
  seed?: number;
  /** Rows of feedback, 1,000 or more; 20,000 if not said. There are three customers to ten rows. */
  contacts?: number;
  /** The first instant after the 18 months. */
  until: Date;
};

export type Demo = {
  company: { name: string; currency: string; timeZone: string };
  customers: Iterable<CustomerFact>;
  feedback: Iterable<FeedbackFact>;
  events: Iterable<EventFact>;
  truths: PlantedTruths;
  /** For tests only: which topic a feedback row was made from. The product never sees it. */
  tagOf(feedbackExternalId: string): string;
};

/**
 * The demo company: an invented bank, telecom operator or online shop with 18 months of what its
 * customers said, written by a small grammar over our own words (texts/), Russian or English.
 *
 * What it holds (for 20,000 rows):
 *   customers  6,000, with region, segment, age band, platform, app version, tenure and what the industry adds
 *   feedback   contacts by phone, chat, e-mail, app and store, complaints, survey answers with NPS or CSAT, reviews
 *              with stars, cancellations, employees' observations; agents, teams, handle time, compensations
 *   events     log-ins, payments, orders..., and the leaving of those who had enough
 *   truths     what was planted: a growing pain, a seasonal one, a fading one, an improvement that worked, a hidden
 *              segment, an outage day, and a dozen steady pains; 13 % praise, 6 % questions, 2 % near-duplicates
 *
 * Pure: the same request gives the same rows on every machine. The iterables are lazy and may be
 * walked again and again; memory is some 20 bytes a row, whatever the texts weigh.
 * Feedback comes in time order, events customer by customer. Ids: C-000001, F-0000001, E-1-1, A-014.
 * No telephone, e-mail, card or agent belongs to anybody (see grammar/personal.ts).
 *
 * How a row comes to be: plan.ts draws who, when and about what; feedback.ts the kind, channel and
 * register; grammar/compose.ts arranges phrases of the topic; grammar/roughen.ts types them carelessly.
 * To add an industry: a spec in industries/, two text modules in texts/, a line in material.ts.
 *
 * @throws RangeError for fewer than 1,000 contacts, a contact count that is not whole, or a date that is none
 * @example [...makeDemo({ industry: "bank", language: "ru", until: new Date("2026-03-01") }).feedback].length // => 20000
 */
export function makeDemo(request: DemoRequest): Demo {
  const setting = settingOf(request);
  const plan = planContacts(setting);
  return {
    company: companyOf(setting),
    customers: again(setting.customers, (i) => customerAt(setting, i).fact),
    feedback: again(setting.contacts, (i) => feedbackAt(setting, plan, i)),
    events: { [Symbol.iterator]: () => eventsOf(setting, plan) },
    truths: plantedTruths(setting),
    tagOf: (id) => tagAt(setting, plan.topic[Number(id.slice(2)) - 1]),
  };
}

function settingOf({ industry, language, seed = 1, contacts = 20_000, until }: DemoRequest): Setting {
  if (!Number.isInteger(contacts) || contacts < 1000)
    throw new RangeError("contacts is a whole number from 1,000");
  if (Number.isNaN(until.getTime())) throw new RangeError("until is no date");
  const material = demoMaterial(industry, language);
  return {
    ...material,
    seed: `${industry}/${language}/${seed}`,
    language,
    timeZone: material.spec.company[language].timeZone,
    contacts,
    customers: Math.round(contacts * 0.3),
    from: monthsBefore(until, 18),
    until,
  };
}

function companyOf({ spec, language }: Setting): Demo["company"] {
  const { name, currency, timeZone } = spec.company[language];
  return { name, currency, timeZone };
}

function again<T>(count: number, make: (index: number) => T): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (let i = 0; i < count; i++) yield make(i);
    },
  };
}

function tagAt({ spec }: Setting, topic: number | undefined): string {
  const found = topic === undefined ? undefined : spec.topics[topic];
  if (!found) throw new RangeError("no feedback row has that id");
  return found.key;
}
