import { type RawBuilder, sql, type SqlBool } from "kysely";
import { markNames, momentNames } from "../../core/catalogue/metric-kinds.ts";
import { sentimentBounds } from "../../listen/feedback/contract.ts";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { isYes, numberIn } from "./attribute-values.ts";
import type { SumsWish } from "./sums-wish.ts";

/** Sums over the same contacts: which contacts, what of them is read, and the sums over what is read. */
export type Family = {
  where: RawBuilder<SqlBool>;
  /** What stands in the table of rows, by name, out of `feedback`. */
  columns: Record<string, RawBuilder<unknown>>;
  sums: Record<string, RowSum>;
  /** What the sums are made of, where that has few different values: contacts alike in it are counted before anything is added up. */
  counted?: readonly string[];
};

/** Rows that meet a condition, or the sum of something over them. */
export type RowSum = { when: RawBuilder<SqlBool>; of: RawBuilder<unknown> | null };

const count = (when: RawBuilder<SqlBool>): RowSum => ({ when, of: null });
const total = (of: RawBuilder<unknown>, when: RawBuilder<SqlBool>): RowSum => ({ when, of });

const mark = { score: sql`feedback.score`, scale: sql`feedback.scale` };
const served = sql<SqlBool>`kind in ('contact', 'complaint', 'cancellation')`;

/** Everything that is summed over contacts, family by family. */
export function contactFamilies(wish: SumsWish, facts: FactNames): Family[] {
  const { settings } = wish;
  const weight = numberIn(facts.attribute("feedback", settings.weight));
  const isCustomer = sql<SqlBool>`is_customer`;
  const answer = {
    ...mark,
    is_customer: sql`feedback.touchpoint is distinct from ${settings.employeeTouchpoint}`,
  };
  const onScale = (scale: string, from: number, to: number) =>
    sql<SqlBool>`(scale = ${sql.lit(scale)} and score between ${sql.lit(from)} and ${sql.lit(to)} and score = floor(score))`;
  const customersOn = (...scale: [string, number, number]) =>
    sql<SqlBool>`(${onScale(...scale)} and ${isCustomer})`;
  const isWeighted = sql<SqlBool>`weight > 0`;
  return [
    marks("nps", answer, [0, 10], customersOn("nps", 0, 10)),
    marks("enps", answer, [0, 10], sql`(${onScale("nps", 0, 10)} and not ${isCustomer})`),
    marks("csat", answer, [1, 5], customersOn("csat5", 1, 5)),
    marks("csat7At", answer, [1, 7], customersOn("csat7", 1, 7)),
    marks("ces", answer, [1, 7], customersOn("ces7", 1, 7)),
    {
      where: sql`(${customersOn("nps", 0, 10)} and ${isWeighted})`,
      columns: { ...answer, weight },
      sums: {
        ...weights("promoters", sql`score >= 9`),
        ...weights("passives", sql`score between 7 and 8`),
        ...weights("detractors", sql`score <= 6`),
      },
    },
    {
      where: sql`(${customersOn("csat5", 1, 5)} and ${isWeighted})`,
      columns: { ...answer, weight },
      sums: { ...weights("csatHits", sql`score >= 4`), ...weights("csatMisses", sql`score <= 3`) },
    },
    {
      where: sql`(scale = 'stars5' and score between 1 and 5)`,
      columns: mark,
      counted: ["score"],
      sums: moments("stars", sql`score`),
    },
    csiFamily(wish, facts),
    {
      where: sql`sentiment is not null`,
      columns: { sentiment: sql`feedback.sentiment` },
      sums: {
        toned: count(sql`true`),
        negative: count(sql`sentiment < ${sql.lit(sentimentBounds.negative)}`),
      },
    },
    { where: sql`true`, columns: {}, counted: [], sums: { contacts: count(sql`true`) } },
    {
      where: served,
      columns: { kind: sql`feedback.kind`, handling: wish.cost.handling },
      sums: {
        served: count(sql`true`),
        complaints: count(sql`kind = 'complaint'`),
        handlingMoney: total(sql`handling`, sql`true`),
      },
    },
    {
      where: sql`resolved_first_contact is not null`,
      columns: { resolved_first_contact: sql`feedback.resolved_first_contact` },
      counted: ["resolved_first_contact"],
      sums: { resolvable: count(sql`true`), resolvedFirst: count(sql`resolved_first_contact`) },
    },
    {
      where: sql`handle_seconds >= 0`,
      columns: { handle_seconds: sql`feedback.handle_seconds` },
      sums: moments("handle", sql`handle_seconds`),
    },
    waitFamily(wish, facts),
    {
      where: sql`compensation_minor > 0`,
      columns: { compensation_minor: sql`feedback.compensation_minor` },
      sums: {
        refunded: count(sql`true`),
        refundMoney: total(sql`compensation_minor / ${sql.lit(wish.minorPerMajor)}::float8`, sql`true`),
      },
    },
  ];
}

function marks(
  name: string,
  columns: Family["columns"],
  [from, to]: readonly [from: number, to: number],
  where: RawBuilder<SqlBool>,
): Family {
  const sums = markNames(name, from, to).map((each, at) => [each, count(sql`score = ${sql.lit(from + at)}`)]);
  return { where, columns, counted: ["score"], sums: Object.fromEntries(sums) };
}

function weights(name: string, where: RawBuilder<SqlBool>): Family["sums"] {
  return {
    [`${name}N`]: count(where),
    [`${name}Weight`]: total(sql`weight`, where),
    [`${name}WeightSquares`]: total(sql`weight * weight`, where),
  };
}

function moments(name: string, what: RawBuilder<unknown>): Family["sums"] {
  const [n, sum, squares] = momentNames(name);
  const amount = sql`(${what})::float8`;
  return {
    [n]: count(sql`true`),
    [sum]: total(amount, sql`true`),
    [squares]: total(sql`${amount} * ${amount}`, sql`true`),
  };
}

/** Those who gave a mark to every factor; nobody while no factors are named. */
function csiFamily({ settings: { csi } }: SumsWish, facts: FactNames): Family {
  const mark = ({ attribute }: (typeof csi.factors)[number]) =>
    numberIn(facts.attribute("feedback", attribute));
  const whole = csi.factors.reduce((sum, { weight }) => sum + weight, 0);
  const parts = csi.factors.map(
    (factor) => sql`(case when ${mark(factor)} between ${csi.from}::float8 and ${csi.to}::float8
      then ${mark(factor)} end) * ${factor.weight / whole}::float8`,
  );
  return {
    where: sql`csi is not null`,
    columns: { csi: parts.length === 0 ? sql`null::float8` : sql`(${sql.join(parts, sql` + `)})` },
    sums: moments("csi", sql`csi`),
  };
}

function waitFamily({ settings: { waits } }: SumsWish, facts: FactNames): Family {
  const [inTime, short] = [waits.inTimeSeconds, waits.shortSeconds];
  const ofAnswered = moments("wait", sql`case when not given_up then wait end`);
  return {
    where: sql`wait >= 0`,
    columns: {
      wait: numberIn(facts.attribute("feedback", waits.seconds)),
      given_up: isYes(facts.attribute("feedback", waits.abandoned)),
    },
    sums: {
      ...ofAnswered,
      waitN: count(sql`not given_up`),
      offered: count(sql`true`),
      answered: count(sql`not given_up`),
      answeredInTime: count(sql`not given_up and wait <= ${inTime}::float8`),
      abandoned: count(sql`given_up`),
      abandonedInTime: count(sql`given_up and wait <= ${inTime}::float8`),
      abandonedShort: count(sql`given_up and wait <= ${short}::float8`),
    },
  };
}
