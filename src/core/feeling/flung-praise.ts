import type { ClauseReading } from "./felt-units.ts";

/** What the clauses of a text say besides the praise that is looked at. */
export type Surroundings = {
  /** Place of the first clause that tells of a hardship; -1 where none does. */
  firstHard: number;
  /** Hardships and nothing good or overcome: praise after them can hardly be meant. */
  onlyHard: boolean;
};

const wordsOf = (list: string) => new Set(list.trim().split(/\s+/));
/** Praise that begins so is thrown at somebody. */
const heads =
  wordsOf(`так спасибо спасиб спс благодарю браво молодцы молодец умницы поздравляю отдельное огромное большое вот какой какое просто прям прямо
  thanks thank thx congrats congratulations kudos bravo great good nice well just what such way`);
/** With these after a complaint thanks are thanks to come, or for being heard. */
const forBeingHeard =
  wordsOf(`заранее внимание понимание помощь ответ содействие отклик сотрудничество терпение обратную прочтение
  advance attention understanding help assistance reply response reading listening consideration time hearing`);
const plainThanks = wordsOf(
  `спасибо спасиб спс благодарю благодарность thanks thank thx you и с уважением вам please in`,
);
/** What a company is praised for when nothing is. */
const anyService =
  wordsOf(`сервис сервиса сервисом обслуживание обслуживания обслуживанием банк банка банку оператор оператору связь связи работа работу работы работаете работают компания компании компанию магазин магазину
  поддержка поддержку поддержке поддержки техподдержка доставка доставку служба службе службу качество отношение подход забота заботу организация клиентоориентированность уровень приложение сайт ребята парни друзья вам вас ваш ваша ваше ваши вашу вашей вашего вашему вашим
  всем всё все это так держать за у ничего не скажешь сказать нечего слов нет просто очень прям прямо какой какая какое вот и большое огромное отдельное особое
  service job work company bank airline customer support guys team folks everyone app site delivery care experience quality way to go again a the your you yet for such what really so very much just well done keep it up all and lot`);

/** Thanks that close a complaint: «Заранее спасибо», "Thank you." */
export function isPolite(folded: readonly string[]): boolean {
  const words = folded.filter((word) => word !== "");
  if (!words.some((word) => plainThanks.has(word))) return false;
  return words.some((word) => forBeingHeard.has(word)) || words.every((word) => plainThanks.has(word));
}

/**
 * Praise flung at a company, of nothing that it did: «Отличный сервис!», «Спасибо большое», «Молодцы, ничего не скажешь», "Great job,
 * guys". What is said of a thing («Обслуживание хорошее») is none: it may be half of an honest review.
 */
export function isFlung(folded: readonly string[], { senses }: ClauseReading): boolean {
  const words = folded.filter((word) => word !== "");
  if (words.length === 0 || words.length > 7) return false;
  const first = senses.find((sense) => sense);
  const begins = heads.has(words[0]!) || first?.bites === true || first?.coldPraise === true;
  return (
    begins && senses.every((sense) => !sense || sense.bites || sense.stop || anyService.has(sense.folded))
  );
}
