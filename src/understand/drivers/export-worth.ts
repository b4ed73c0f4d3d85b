import type { Actor } from "../../access/actor.ts";
import { inWorkspaceOf } from "../../access/in-workspace-of.ts";
import { type Cell, csvLine, csvStart } from "../../core/kit/csv-line.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { rangeCells } from "../../core/kit/range-cells.ts";
import { unknownWords } from "../../core/kit/unknown-words.ts";
import type { Store } from "../../store/connect.ts";
import type { WorthPart, WorthQuery, WorthReply } from "./contract.ts";
import { tellWorth } from "./worth.ts";

const parts = ["recommend", "buy", "stay"] as const;
type Words = {
  head: string[];
  part: Record<(typeof parts)[number], (reply: WorthReply) => string>;
  all: string;
  missing: string;
  joined: string;
};

const words: Record<Locale, Words> = {
  en: {
    head: [
      "What they did",
      "Segment",
      "Satisfied who did",
      "Satisfied",
      "Share",
      "Share low 95 %",
      "Share high 95 %",
      "Dissatisfied who did",
      "Dissatisfied",
      "Share of the dissatisfied",
      "Their share low 95 %",
      "Their share high 95 %",
      "Times as often (association, not effect)",
      "Times low 95 %",
      "Times high 95 %",
      "Why no answer",
    ],
    part: {
      recommend: () => "Recommend (9–10)",
      buy: ({ days, event }) => `Bought again within ${days} days${event === null ? "" : `: ${event}`}`,
      stay: ({ days }) => `Still there after ${days} days`,
    },
    all: "all",
    missing: "not given",
    joined: "all segments together (Mantel-Haenszel)",
  },
  ru: {
    head: [
      "Что сделали",
      "Сегмент",
      "Удовлетворённых, кто сделал",
      "Удовлетворённых",
      "Доля",
      "Доля от, 95 %",
      "Доля до, 95 %",
      "Недовольных, кто сделал",
      "Недовольных",
      "Доля недовольных",
      "Доля недовольных от, 95 %",
      "Доля недовольных до, 95 %",
      "Во сколько раз чаще (связь, не влияние)",
      "Раз от, 95 %",
      "Раз до, 95 %",
      "Почему нет ответа",
    ],
    part: {
      recommend: () => "Рекомендуют (9–10)",
      buy: ({ days, event }) => `Купили снова за ${days} дней${event === null ? "" : `: ${event}`}`,
      stay: ({ days }) => `Остались через ${days} дней`,
    },
    all: "все",
    missing: "не указано",
    joined: "по всем сегментам вместе (Мантель — Хензель)",
  },
};

/** What satisfaction is worth, of all and of each segment, and why where it cannot be told: CSV, UTF-8 with BOM, formulas made harmless. */
export async function* exportWorthCsv(
  store: Store,
  actor: Actor,
  query: WorthQuery,
  now: Date,
): AsyncGenerator<string> {
  const reply = await inWorkspaceOf(store, actor, async (tx) => tellWorth(tx, actor, query, now), "read");
  const { head, part } = words[actor.locale];
  yield csvStart;
  yield csvLine(head);
  for (const name of parts) {
    for (const cells of rowsOf(reply[name], reply, actor.locale))
      yield csvLine([part[name](reply), ...cells]);
  }
}

function* rowsOf(worth: WorthPart, { by }: WorthReply, locale: Locale): Generator<Cell[]> {
  const { all, missing, joined } = words[locale];
  if (!worth.known) {
    yield [all, ...noSides, ...noRange, unknownWords[locale][worth.why]];
    return;
  }
  const { strata, pooled } = worth.value;
  for (const { name, satisfied, dissatisfied, ratio } of strata) {
    const sides = [satisfied, dissatisfied].flatMap(({ hits, people, share }) => [
      hits,
      people,
      ...rangeCells(share, 4),
    ]);
    yield [
      name === null ? all : name === "" ? missing : name,
      ...sides,
      ...rangeCells(ratio, 4),
      ratio.known ? null : unknownWords[locale][ratio.why],
    ];
  }
  if (by !== null && pooled.known) yield [joined, ...noSides, ...rangeCells(pooled, 4), null];
}

const noRange: Cell[] = [null, null, null];
const noSides: Cell[] = [null, null, ...noRange, null, null, ...noRange];
