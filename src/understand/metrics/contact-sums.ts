import { type RawBuilder, sql } from "kysely";
import type { FactNames } from "../../store/analytics/analytics.ts";
import { contactFamilies, type Family, type RowSum } from "./contact-families.ts";
import { groupedSums } from "./grouped-sums.ts";
import type { Grain } from "../../core/calendar/local-bins.ts";
import { clockUnits, unitOf } from "./local-time.ts";
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

/**
 * Rows are read once: those alike are counted, what is counted is added up by value and hour or day, and totals, the stretches of a line
 * and the many small values are made of those few sums. Several times as fast as adding up each row for each total.
 */
export function sumsOfContacts(wish: SumsWish, facts: FactNames, plan: Plan): RawBuilder<SumsRow> {
  const { slice, grain } = wish;
  const names = namesOf(plan);
  const base = sql`base as (${baseOf(wish, facts, plan)})`;
  const isCounted = areCounted(wish, plan);
  const fine = (from: "base" | "spread", isCut: boolean) =>
    sql`${sql.ref(`${from}_sums`)} as (${fineSums(plan, { from, isCut, grain, isCounted })})`;
  const totals = { grain, isCut: false, totals: true, from: "base_sums" };
  if (!slice) return sql`with ${base}, ${fine("base", false)} ${groupedSums(names, totals)}`;
  if (!overlaps(slice)) {
    return sql`with ${base}, ${fine("base", true)}, ${foldedInto(slice, "base_sums", sql`sum(read)`)}
      ${groupedSums(names, { ...totals, from: "cut", isCut: true })}`;
  }
  const spread = sql`spread as (select base.*, told.slice from base
    left join ${toldOf(slice, wish, facts)} told on told.feedback_id = base.id)`;
  return sql`with ${base}, ${spread}, ${fine("base", false)}, ${fine("spread", true)},
    ${foldedInto(slice, "spread_sums", sql`sum(read)`)}
    ${groupedSums(names, totals)}
    union all ${groupedSums(names, { ...totals, from: "cut", isCut: true, totals: false })}`;
}

function namesOf({ families, names }: Plan): string[] {
  return families.flatMap(({ sums }) => Object.keys(sums)).filter((name) => names.has(name));
}

/** Whether rows alike stand as one, with how many they are: not where each may stand in several rows. */
function areCounted({ slice }: SumsWish, { families }: Plan): boolean {
  return !overlaps(slice) && families.every(({ counted }) => counted);
}

/** Sums by period, value and hour or day; `read` is how many contacts stand in a row, here and before. */
function fineSums(
  { families, names }: Plan,
  {
    from,
    isCut,
    grain,
    isCounted,
  }: { from: string; isCut: boolean; grain: Grain | null; isCounted: boolean },
): RawBuilder<unknown> {
  const by = sql.join(
    ["side", ...(isCut ? ["slice"] : []), ...(grain ? ["bucket"] : [])].map((name) => sql.ref(name)),
  );
  const aggregates = families.flatMap(({ sums }, at) =>
    Object.entries(sums)
      .filter(([name]) => names.has(name))
      .map(([name, sum]) => sql`${aggregated(sum, memberOf(families, at), isCounted)} as ${sql.ref(name)}`),
  );
  return sql`select ${by}, sum(read) as read, ${sql.join(aggregates)} from ${sql.ref(from)} group by ${by}`;
}

/** Whether a row is of this family, where rows of several stand together. */
function memberOf(families: readonly Family[], at: number): RawBuilder<unknown> | null {
  return families.length === 1 ? null : sql.ref(`of_family_${at}`);
}

function aggregated(
  { of, when }: RowSum,
  isMember: RawBuilder<unknown> | null,
  isCounted: boolean,
): RawBuilder<number> {
  const amount = of && sql`(${of})::float8`;
  const what = amount ? (isCounted ? sql`${amount} * read` : amount) : sql`read`;
  const isAsked = isMember ? sql`${isMember} and ${when}` : when;
  // A case costs the replica half of what a filter costs to plan.
  return sql`coalesce(sum(case when ${isAsked} then ${what} end), 0)`;
}

/** The rows that any of the families is about, of both periods; a row of two periods stands twice. */
function baseOf(wish: SumsWish, facts: FactNames, plan: Plan): RawBuilder<unknown> {
  const rows = sql.join(
    wish.sides.map((side, at) => rowsOf(wish, facts, { plan, side, at })),
    sql` union all `,
  );
  const { families } = plan;
  if (families.length === 1) {
    const [{ where, counted }] = families as [Family];
    if (!counted || !areCounted(wish, plan)) return sql`select * from (${rows}) read_rows where ${where}`;
    const by = sql.join([...keysOf(wish), ...counted].map((name) => sql.ref(name)));
    return sql`select ${by}, count(*) as read from (${rows}) read_rows where ${where} group by ${by}`;
  }
  const flags = families.map(({ where }, at) => sql`${where} as ${sql.ref(`of_family_${at}`)}`);
  const any = sql.join(
    families.map((_, at) => sql.ref(`of_family_${at}`)),
    sql` or `,
  );
  return sql`select * from (select read_rows.*, ${sql.join(flags)} from (${rows}) read_rows) told_rows where ${any}`;
}

function keysOf({ slice, grain }: SumsWish): string[] {
  return ["side", ...(grain ? ["bucket"] : []), ...(slice ? ["slice"] : [])];
}

/**
 * The rows of one period; of several families alike ones as one, where their columns have few values. Which contact it was is known only
 * to the others.
 */
function rowsOf(
  wish: SumsWish,
  facts: FactNames,
  { plan, side, at }: { plan: Plan; side: Side; at: number },
): RawBuilder<unknown> {
  const { families, from } = plan;
  const { slice, grain, filter } = wish;
  const isSpread = overlaps(slice);
  const isCounted = families.length > 1 && areCounted(wish, plan);
  const cut = slice && !isSpread ? contactSlice(slice, wish, facts) : null;
  const columns: Family["columns"] = Object.assign(
    { side: sql.lit(at) },
    grain ? { bucket: clockUnits(facts, sql`feedback.occurred_at`, side.offsets, unitOf(grain)) } : {},
    cut ? { slice: cut.value } : {},
    isSpread ? { id: sql`feedback.id` } : {},
    ...families.map((family) => family.columns),
  );
  const told = Object.entries(columns).map(([name, what]) => sql`${what} as ${sql.ref(name)}`);
  const places = sql.join(told.map((_, place) => sql.lit(place + 1)));
  return sql`select ${sql.join(told)}, ${isCounted ? sql`count(*)` : sql`1`} as read
    from ${from} ${cut?.join ?? sql``}
    where ${filter.where(undefined, facts)} and ${within(sql`feedback.occurred_at`, side)}
    ${isCounted ? sql`group by ${places}` : sql``}`;
}
