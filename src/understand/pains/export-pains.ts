import { PassThrough } from "node:stream";
import exceljs from "exceljs";
import type { Actor } from "../../access/actor.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import { safeCell } from "../../core/kit/safe-cell.ts";
import type { Store } from "../../store/connect.ts";
import { inWorkspace } from "../../store/transaction.ts";
import type { Pain, PainsQuery } from "../contract.ts";
import { exportWords } from "./export-words.ts";
import { rankPains } from "./pains.ts";
import { listQuotesOfTopics } from "./queries.ts";

const quoteCount = 5;
/** A cell of XLSX holds 32,767 characters. */
const cellCharacters = 32_000;

/** The ranking as a table: a head, then a line per pain, every figure with its interval. */
async function painTable(store: Store, actor: Actor, query: PainsQuery): Promise<Cell[][]> {
  const { pains, quotes } = await inWorkspace(
    store,
    actor.workspace.id,
    async (tx) => {
      const ranked = await rankPains(tx, actor, query);
      const ids = ranked.pains.map(({ topicId }) => topicId);
      return { pains: ranked.pains, quotes: await listQuotesOfTopics(tx, ids) };
    },
    "read",
  );
  const words = exportWords[actor.locale];
  const quotesOf = new Map<string, string[]>();
  for (const { topicId, text } of quotes) quotesOf.set(topicId, [...(quotesOf.get(topicId) ?? []), text]);
  const head = [...words.head, ...Array.from({ length: quoteCount }, (_, i) => `${words.quote} ${i + 1}`)];
  return [
    head,
    ...pains.map((pain) => [
      ...painCells(pain, actor),
      ...Array.from({ length: quoteCount }, (_, i) => quotesOf.get(pain.topicId)?.[i] ?? null),
    ]),
  ];
}

function painCells(pain: Pain, actor: Actor): Cell[] {
  const words = exportWords[actor.locale];
  const { trend } = pain;
  const ratio = trend.known ? trend.value.ratio : null;
  return [
    pain.name,
    words.status[pain.status],
    pain.count,
    ...range(pain.share, 4),
    ...range(pain.moneyPerMonth, 2),
    ...range(pain.money, 2),
    actor.workspace.currency,
    ...range(pain.sentiment, 3),
    trend.known ? words.trend[trend.value.verdict] : null,
    ...range(ratio ? { known: true, value: ratio } : { known: false }, 3),
    trend.known ? trend.value.pValue : null,
    pain.words.join(", "),
  ];
}

type Range = { known: true; value: { value: number; low: number; high: number } } | { known: false };

/** Value, low, high; empty cells where there is no answer. */
function range(answer: Range, digits: number): Cell[] {
  if (!answer.known) return [null, null, null];
  const { value, low, high } = answer.value;
  return [value, low, high].map((number) => Number(number.toFixed(digits)));
}

/** CSV, UTF-8 with BOM, formulas made harmless. */
export async function* exportPainsCsv(store: Store, actor: Actor, query: PainsQuery): AsyncGenerator<string> {
  yield csvStart;
  for (const cells of await painTable(store, actor, query)) yield csvLine(cells);
}

export function exportPainsXlsx(store: Store, actor: Actor, query: PainsQuery): PassThrough {
  const out = new PassThrough();
  const write = async () => {
    const table = await painTable(store, actor, query);
    const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out });
    const sheet = book.addWorksheet(exportWords[actor.locale].sheet, {
      views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    });
    for (const cells of table) {
      sheet
        .addRow(
          cells.map((cell) => (typeof cell === "string" ? safeCell(cell.slice(0, cellCharacters)) : cell)),
        )
        .commit();
    }
    await book.commit();
  };
  write().catch((error: unknown) => out.destroy(error as Error));
  return out;
}
