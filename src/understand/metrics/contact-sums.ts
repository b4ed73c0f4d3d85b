import { type RawBuilder, sql } from "kysely";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { contactFamilies, type Family, type RowSum } from "./contact-families.ts";
import { groupedSums } from "./grouped-sums.ts";
import { bucketOf, localTime } from "./local-time.ts";
import type { Side } from "./metric-period.ts";
import { contactSlice, foldedInto, overlaps, toldOf } from "./slice-sql.ts";
import { type SumsRow, type SumsWish, within } from "./sums-wish.ts";

/** Sums over contacts by period, value and bucket in one statement, totals among them: they agree with their rows by construction. */
export function contactSums(
  wish: SumsWish,
  facts: FactNames,
  names: ReadonlySet<string>,
): RawBuilder<SumsRow> {
  const families = contactFamilies(wish, facts).filter(({ sums }) =>
    Object.keys(sums).some((name) => names.has(name)),
  );
  return sumsOfContacts(wish, facts, { families, names, from: sql`feedback` });
}

/** Which contacts, out of which rows named `feedback`, and which sums over them. */
type Plan = { families: readonly Family[]; names: ReadonlySet<string>; from: RawBuilder<unknown> };

export function sumsOfContacts(wish: SumsWish, facts: FactNames, plan: Plan): RawBuilder<SumsRow> {
  const { slice, grain } = wish;
  const aggregates = aggregatesOf(plan);
  const base = sql`base as (${baseOf(wish, facts, plan)})`;
  const whole = { grain, isCut: false, totals: true };
  if (!slice) return sql`with ${base} ${groupedSums(aggregates, { ...whole, from: "base" })}`;
  if (!overlaps(slice)) {
    return sql`with ${base}, ${foldedInto(slice, "base")}
      ${groupedSums(aggregates, { ...whole, from: "cut", isCut: true })}`;
  }
  const spread = sql`spread as (select base.*, told.slice from base
    left join ${toldOf(slice, wish, facts)} told on told.feedback_id = base.id)`;
  return sql`with ${base}, ${spread}, ${foldedInto(slice, "spread")}
    ${groupedSums(aggregates, { ...whole, from: "base" })}
    union all ${groupedSums(aggregates, { grain, from: "cut", isCut: true, totals: false })}`;
}

/** Each sum over its family's rows alone, for rows of several may stand together. */
function aggregatesOf({ families, names }: Plan): RawBuilder<unknown> {
  const aggregates = families.flatMap(({ sums, where }) =>
    Object.entries(sums)
      .filter(([name]) => names.has(name))
      .map(([name, sum]) => sql`${aggregated(sum, where)} as ${sql.ref(name)}`),
  );
  return sql.join(aggregates);
}

function aggregated({ of, when }: RowSum, where: RawBuilder<unknown>): RawBuilder<number> {
  const filter = sql`filter (where ${where} and ${when})`;
  return of ? sql`coalesce(sum((${of})::float8) ${filter}, 0)` : sql`(count(*) ${filter})::float8`;
}

/** The rows that any of the families is about, of both periods; a row of two periods stands twice. */
function baseOf(wish: SumsWish, facts: FactNames, { families, from }: Plan): RawBuilder<unknown> {
  const { slice, grain, filter } = wish;
  const cut = slice && !overlaps(slice) ? contactSlice(slice, wish, facts) : null;
  const columns = Object.entries(
    Object.assign({ id: sql`feedback.id` }, ...families.map((family) => family.columns)) as Family["columns"],
  );
  const rowsOf = (side: Side, at: number) => sql`select ${sql.lit(at)} as side,
    ${grain ? sql`${bucketOf(localTime(sql`feedback.occurred_at`, side.offsets), grain)} as bucket,` : sql``}
    ${cut ? sql`${cut.value} as slice,` : sql``}
    ${sql.join(columns.map(([name, what]) => sql`${what} as ${sql.ref(name)}`))}
    from ${from} ${cut?.join ?? sql``}
    where ${filter.where(undefined, facts)} and ${within(sql`feedback.occurred_at`, side)}`;
  const relevant = sql.join(
    families.map(({ where }) => where),
    sql` or `,
  );
  return sql`select * from (${sql.join(wish.sides.map(rowsOf), sql` union all `)}) read_rows where ${relevant}`;
}
