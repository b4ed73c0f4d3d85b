import { sql, type RawBuilder } from "kysely";
import { badSentiment, type CostModel } from "../../core/finance/contact-cost.ts";

/**
 * The prices of core/finance/contact-cost.ts as SQL over a row named `feedback`, so that PostgreSQL adds up and only sums travel.
 * cost-sql.test.ts holds both to the same answers.
 */
export type CostSql = {
  handling: RawBuilder<number>;
  compensation: RawBuilder<number>;
  isBad: RawBuilder<boolean>;
};

export function costSql(model: CostModel, currency: string): CostSql {
  return {
    handling: sql<number>`(coalesce(feedback.handle_seconds / 60.0::float8, ${byChannel(model, "minutes")})
      * ${model.hourlyRate / 60}::float8 + ${byChannel(model, "perContact")})`,
    compensation: sql<number>`coalesce(feedback.compensation_minor / ${minorPerMajor(currency)}::float8,
      case feedback.kind when 'complaint' then ${model.compensation.mean * model.compensation.share}::float8 else 0 end)`,
    isBad: sql<boolean>`(feedback.kind in ('complaint', 'cancellation')
      or coalesce(feedback.sentiment < ${badSentiment}::real, feedback.kind = 'contact'))`,
  };
}

const channel = sql`coalesce(feedback.channel,
  case feedback.kind when 'review' then 'review-site' when 'response' then 'survey' else 'default' end)`;

function byChannel(model: CostModel, what: "minutes" | "perContact"): RawBuilder<number> {
  const usual = model.channels["default"]![what];
  const others = Object.entries(model.channels).filter(
    ([name, price]) => name !== "default" && price[what] !== usual,
  );
  if (others.length === 0) return sql`${usual}::float8`;
  const cases = others.map(([name, price]) => sql`when ${name} then ${price[what]}::float8`);
  return sql`case ${channel} ${sql.join(cases, sql` `)} else ${usual}::float8 end`;
}

/**
 * How many minor units make a major one: 100 kopecks, 1 yen.
 * @example minorPerMajor("RUB") // => 100
 */
export function minorPerMajor(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}
