import type { Actor } from "../../access/actor.ts";
import { csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { rangeCells } from "../../core/kit/range-cells.ts";
import type { GamingQuery } from "./contract.ts";
import { exportWords } from "./export-words.ts";
import { judgeGaming, type Lender } from "./gaming.ts";

/** Alarms as a table, a line per measured number, in the reader's language: CSV, UTF-8 with BOM, formulas made harmless. */
export async function* exportGamingCsv(
  lent: Lender,
  actor: Actor,
  query: GamingQuery,
  now: Date,
): AsyncGenerator<string> {
  const words = exportWords[actor.locale];
  const { alarms } = await judgeGaming(lent, actor, query, now);
  yield csvStart + csvLine(words.head);
  for (const alarm of alarms) {
    for (const { measure, own, usual } of alarm.strips) {
      yield csvLine([
        words.pattern[alarm.pattern],
        words.level[alarm.level],
        alarm.label,
        alarm.targetSeconds,
        alarm.rows,
        alarm.evidence,
        words.measure[measure],
        ...rangeCells({ known: true, value: own }, 4),
        ...rangeCells({ known: true, value: usual }, 4),
        alarm.pValue,
        alarm.qValue,
        words.verdict[alarm.verdict?.verdict === "open" ? "none" : (alarm.verdict?.verdict ?? "none")],
        alarm.verdict?.note,
        alarm.verdict?.byName,
        alarm.verdict?.at,
      ]);
    }
  }
}
