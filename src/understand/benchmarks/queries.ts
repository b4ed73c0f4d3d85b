import { sql, type RawBuilder } from "kysely";
import type { PreparedFilter } from "../../listen/feedback/filter.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";
import { partOf } from "../drivers/cut-sql.ts";
import type { FigureBody, QuestionBody } from "./contract.ts";

/** Marks of one scale in one part, as sums. */
export type MarkSums = {
  scale: string;
  part: string;
  n: number;
  sum: number;
  sumSquares: number;
  promoters: number;
  passives: number;
  detractors: number;
  /** In the two best boxes of a scale of 5 or 7. */
  top: number;
  from: string;
  to: string;
};

/** By what marks are summed: as a whole, by channel, by quarter, or by what contacts are cut by. */
export type MarkParts = "whole" | "channel" | "quarter" | { cut: string };

/** Sums of marks under a filter, by scale and part; days in the workspace's time zone, from <= day < to. */
export async function sumMarks(
  tx: WorkspaceTx,
  filter: PreparedFilter,
  timeZone: string,
  parts: MarkParts,
): Promise<MarkSums[]> {
  const day = sql`(feedback.occurred_at at time zone ${timeZone})::date`;
  const { rows } = await sql<MarkSums>`
    with marks as (
      select feedback.scale, feedback.score, ${day} as day, coalesce(${partSql(parts, day)}, '') as part
      from feedback join customers c on c.workspace_id = ${tx.workspaceId} and c.customer_id = feedback.customer_id
      where ${filter.where()} and feedback.score is not null
        and feedback.scale in ('nps', 'csat5', 'csat7', 'ces7', 'stars5'))
    select scale, part, count(*)::int as n, sum(score) as sum, sum(score * score) as "sumSquares",
      (count(*) filter (where score >= 9))::int as promoters,
      (count(*) filter (where score >= 7 and score < 9))::int as passives,
      (count(*) filter (where score < 7))::int as detractors,
      (count(*) filter (where score >= case when scale in ('csat5', 'stars5') then 4 else 6 end))::int as top,
      min(day)::text as "from", (max(day) + 1)::text as "to"
    from marks group by 1, 2 order by n desc, 1, 2`.execute(tx.db);
  return rows;
}

function partSql(parts: MarkParts, day: RawBuilder<unknown>): RawBuilder<unknown> {
  if (parts === "whole") return sql`''`;
  if (parts === "channel") return sql`feedback.channel`;
  if (parts === "quarter") return sql`date_trunc('quarter', ${day})::date::text`;
  return partOf(parts.cut);
}

/** Days as they are written, not as instants of some zone. */
const asText = (column: string) => sql<string | null>`${sql.ref(column)}::text`.as(column);

export async function listFigures({ db, workspaceId }: WorkspaceTx) {
  return await db
    .selectFrom("benchmarks")
    .select([
      ...([
        "id",
        "name",
        "source_name",
        "source_url",
        "metric",
        "scale",
        "value",
        "low",
        "high",
        "n",
      ] as const),
      ...(["wording", "channels", "population", "experience", "method"] as const),
      ...(["created_by_name", "changed_at"] as const),
      asText("published_on"),
      asText("period_from"),
      asText("period_to"),
    ])
    .where("workspace_id", "=", workspaceId)
    .orderBy("name")
    .orderBy("id")
    .execute();
}
export type FigureRow = Awaited<ReturnType<typeof listFigures>>[number];

export async function countFigures({ db, workspaceId }: WorkspaceTx): Promise<number> {
  const { count } = await db
    .selectFrom("benchmarks")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

type Added = { id: string; createdByName: string; now: Date };

export async function insertFigure(
  { db, workspaceId }: WorkspaceTx,
  body: FigureBody,
  { id, createdByName, now }: Added,
): Promise<void> {
  await db
    .insertInto("benchmarks")
    .values({
      workspace_id: workspaceId,
      id,
      ...columnsOf(body),
      created_by_name: createdByName,
      created_at: now,
      changed_at: now,
    })
    .execute();
}

/** @returns whether there was such a figure */
export async function updateFigure(
  { db, workspaceId }: WorkspaceTx,
  id: string,
  body: FigureBody,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("benchmarks")
    .set({ ...columnsOf(body), changed_at: now })
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** @returns its name; null where there was none */
export async function deleteFigure({ db, workspaceId }: WorkspaceTx, id: string): Promise<string | null> {
  const row = await db
    .deleteFrom("benchmarks")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .returning("name")
    .executeTakeFirst();
  return row?.name ?? null;
}

function columnsOf(body: FigureBody) {
  const { name, metric, scale, value, low, high, n, wording, channels, population, experience, method } =
    body;
  return {
    name,
    metric,
    scale,
    value,
    low,
    high,
    n,
    wording,
    channels,
    population,
    experience,
    method,
    source_name: body.sourceName,
    source_url: body.sourceUrl,
    published_on: body.publishedOn,
    period_from: body.periodFrom,
    period_to: body.periodTo,
  };
}

export async function listQuestions({
  db,
  workspaceId,
}: WorkspaceTx): Promise<(QuestionBody & { scale: string })[]> {
  return await db
    .selectFrom("benchmark_questions")
    .select(["scale", "wording", "population", "experience", "method"])
    .where("workspace_id", "=", workspaceId)
    .execute();
}

export async function saveQuestion(
  { db, workspaceId }: WorkspaceTx,
  scale: string,
  body: QuestionBody,
  now: Date,
): Promise<void> {
  await db
    .insertInto("benchmark_questions")
    .values({ workspace_id: workspaceId, scale, ...body, changed_at: now })
    .onConflict((conflict) =>
      conflict.columns(["workspace_id", "scale"]).doUpdateSet({ ...body, changed_at: now }),
    )
    .execute();
}
