import { sql } from "kysely";
import { rfmCode, rfmScores } from "../../listen/segments/rfm-sql.ts";
import type { SegmentFrame } from "../../listen/segments/segment-frame.ts";
import type { WorkspaceTx } from "../../store/transaction.ts";

export type RfmRow = { code: number; customers: number; purchases: number; money: number | null };

/** Buyers by their three scores as one number. */
export async function countByScore({ db }: WorkspaceTx, frame: SegmentFrame): Promise<RfmRow[]> {
  const { rows } = await sql<RfmRow>`
    select ${rfmCode(sql`scored`)} as code, count(*) as customers, sum(purchases)::int8 as purchases, sum(money) as money
    from (${rfmScores(frame)}) scored group by 1`.execute(db);
  return rows;
}
