import { counted } from "../kit/counted.ts";
import type { Locale } from "../kit/fault.ts";
import type { MonthChange, MonthComparison } from "./compare-months.ts";

/** What words need beside the numbers: the reader's language, the company's currency (ISO 4217). */
export type MonthWording = { locale: Locale; currency: string };

/** From this many times on a change is told in times, below in percent. */
const leastTimes = 2;

/**
 * One change as a plain sentence or two, with its numbers and their 95 % intervals.
 * @param name of the topic
 * @returns a sentence in the reader's language, with the noun in the form that the number asks for
 * @example monthSentence("Card", { topic: 0, kind: "new", count: { before: 0, recent: 1 }, share: { before: 0, recent: 0.05 }, ratio: null, qValue: 0.01, money: null }, { locale: "en", currency: "USD" }) // => "New: “Card”, 1 contact (5%), none the month before."
 */
export function monthSentence(
  name: string,
  change: Omit<MonthChange, "topic">,
  wording: MonthWording,
): string {
  const words = wording.locale === "ru" ? russian : english;
  const contacts = (month: "before" | "recent") => {
    const share = percent(wording.locale, change.share[month]);
    return `${counted(wording.locale, change.count[month], words.contacts)} (${share})`;
  };
  const said = words[change.kind](name, contacts("recent"), contacts("before"), byHowMuch(change, wording));
  const money = moneyPart(change, wording);
  return money === "" ? said : `${said} ${money}`;
}

/**
 * What stands where nothing is told: whether all was chance, or nothing could be compared.
 * @example quietMonth({ compared: 2 }, "en") // => "2 topics compared: nothing changed beyond chance."
 */
export function quietMonth({ compared }: Pick<MonthComparison, "compared">, locale: Locale): string {
  if (compared === 0) {
    return locale === "ru"
      ? "Обращений слишком мало, чтобы отличить перемену от случайности."
      : "There are too few contacts to tell a change from chance.";
  }
  return locale === "ru"
    ? `Сравнили ${counted("ru", compared, ["тему", "темы", "тем"])}: изменений больше случайных нет.`
    : `${counted("en", compared, ["topic", "topics"])} compared: nothing changed beyond chance.`;
}

/** Sentence by kind: name, contacts now and before with shares, by how much the share changed. */
type Tell = (name: string, recent: string, before: string, change: string) => string;
type Words = Record<MonthChange["kind"], Tell> & { contacts: readonly string[] };

const russian: Words = {
  contacts: ["обращение", "обращения", "обращений"],
  new: (name, recent) => `Новая тема «${name}»: ${recent}, месяцем раньше ни одного.`,
  gone: (name, _, before) => `Тема «${name}» пропала: ни одного обращения, месяцем раньше ${before}.`,
  grew: (name, recent, before, change) =>
    `Тема «${name}» выросла: ${recent}, месяцем раньше ${before}; доля ${change}.`,
  fell: (name, recent, before, change) =>
    `Тема «${name}» ослабла: ${recent}, месяцем раньше ${before}; доля ${change}.`,
  dearer: (name) => `Тема «${name}» подорожала, хотя её доля изменилась не больше случайного.`,
  cheaper: (name) => `Тема «${name}» подешевела, хотя её доля изменилась не больше случайного.`,
};

const english: Words = {
  contacts: ["contact", "contacts"],
  new: (name, recent) => `New: “${name}”, ${recent}, none the month before.`,
  gone: (name, _, before) => `“${name}” is gone: no contacts, ${before} the month before.`,
  grew: (name, recent, before, change) =>
    `“${name}” grew: ${recent}, ${before} the month before; its share is ${change}.`,
  fell: (name, recent, before, change) =>
    `“${name}” fell: ${recent}, ${before} the month before; its share is ${change}.`,
  dearer: (name) => `“${name}” became dearer, though its share changed no more than by chance.`,
  cheaper: (name) => `“${name}” became cheaper, though its share changed no more than by chance.`,
};

/** "70% greater (30% to 120%)", "в 2,5 раза меньше (от 1,8 до 3,4)"; empty where there is no ratio. */
function byHowMuch({ ratio, kind }: Pick<MonthChange, "ratio" | "kind">, { locale }: MonthWording): string {
  if (!ratio || (kind !== "grew" && kind !== "fell")) return "";
  const isUp = kind === "grew";
  const [value, low, high] = isUp
    ? [ratio.value, ratio.low, ratio.high]
    : [1 / ratio.value, 1 / ratio.high, 1 / ratio.low];
  const ru = locale === "ru";
  if (value >= leastTimes) {
    const size = number(locale, value);
    const ends = ru
      ? `от ${number(locale, low)} до ${number(locale, high)}`
      : `${number(locale, low)} to ${number(locale, high)}`;
    return ru
      ? `в ${size} ${timesWord(value)} ${isUp ? "больше" : "меньше"} (${ends})`
      : `${size} times ${isUp ? "greater" : "smaller"} (${ends})`;
  }
  const part = (times: number) => percent(locale, Math.abs(isUp ? times - 1 : 1 - 1 / times));
  const ends = ru ? `от ${part(low)} до ${part(high)}` : `${part(low)} to ${part(high)}`;
  return ru
    ? `на ${part(value)} ${isUp ? "больше" : "меньше"} (${ends})`
    : `${part(value)} ${isUp ? "greater" : "smaller"} (${ends})`;
}

function moneyPart({ money }: Pick<MonthChange, "money">, { locale, currency }: MonthWording): string {
  if (!money) return "";
  const sum = (major: number) => moneyText(locale, currency, Math.abs(major));
  const { difference, place } = money;
  const isUp = difference.value > 0;
  // The test and the interval are different methods: at the very edge an end may touch the other side.
  const ends = [
    Math.max(0, isUp ? difference.low : -difference.high),
    isUp ? difference.high : -difference.low,
  ];
  const [low, high] = ends.map(sum);
  const said =
    locale === "ru"
      ? `Потери ${sum(money.recent)} в месяц, на ${sum(difference.value)} ${isUp ? "больше" : "меньше"} (от ${low} до ${high})`
      : `It costs ${sum(money.recent)} a month, ${sum(difference.value)} ${isUp ? "more" : "less"} (${low} to ${high})`;
  return `${said}${placePart(locale, place)}.`;
}

function placePart(locale: Locale, { before, recent }: NonNullable<MonthChange["money"]>["place"]): string {
  if (before === null || recent === null || before === recent) return "";
  return locale === "ru"
    ? `; место по деньгам — ${recent}-е, было ${before}-е`
    : `; number ${recent} by money, it was ${before}`;
}

/** "2 раза", "5 раз", "2,5 раза". */
function timesWord(value: number): string {
  const shown = Math.round(value * 10) / 10;
  return ["few", "other"].includes(new Intl.PluralRules("ru").select(shown)) ? "раза" : "раз";
}

function number(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

function percent(locale: Locale, share: number): string {
  const digits = share >= 0.1 ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

function moneyText(locale: Locale, currency: string, major: number): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: major >= 1000 ? 1 : 0,
  }).format(major);
}
