import { pluralRu } from "./plural.ts";
import { exampleEmail, fictionalPhone, testCard } from "./personal.ts";
import type { Moment } from "./moment.ts";
import type { Random } from "../random.ts";

const monthsOf = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
  " ",
);
const monthsIn = "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split(
  " ",
);
const weekdays = [
  "в воскресенье",
  "в понедельник",
  "во вторник",
  "в среду",
  "в четверг",
  "в пятницу",
  "в субботу",
];
const nth = ["второй", "третий", "четвёртый", "пятый", "шестой", "седьмой"];
const nthFeminine = ["вторая", "третья", "четвёртая", "пятая", "шестая"];
const nthNeuter = ["второе", "третье", "четвёртое", "пятое", "шестое"];

/** A sum the way people type it; all forms are safe after «списали», «за», «на». */
function roubles(random: Random, value: number): string {
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, " ");
  const word = pluralRu(value, ["рубль", "рубля", "рублей"]);
  return random.pick([
    `${grouped} ${word}`,
    `${value} ${word}`,
    `${value} руб.`,
    `${value} р`,
    `${value}р`,
    `${grouped} ₽`,
  ]);
}

const counted = (low: number, high: number, one: string, few: string, many: string) => (m: Moment) => {
  const n = m.random.int(low, high);
  return `${n} ${pluralRu(n, [one, few, many])}`;
};

const ago = (m: Moment, low: number, high: number) =>
  new Date(m.wall.getTime() - m.random.int(low, high) * 86_400_000);

/** The slots of Russian phrases; each form is safe where the slot stands as the accusative of time or the object. */
export const slotsRu: Record<string, (m: Moment) => string> = {
  small: (m) => roubles(m.random, m.random.pick([49, 59, 79, 89, 99, 119, 149, 169, 199, 249, 299, 349])),
  amount: (m) => roubles(m.random, m.random.int(4, 49) * 100 - m.random.pick([0, 0, 1, 10, 50])),
  big: (m) => roubles(m.random, m.random.int(12, 260) * 1000 + m.random.pick([0, 0, 0, 500, 350])),
  days: counted(2, 12, "день", "дня", "дней"),
  hours: counted(2, 6, "час", "часа", "часов"),
  weeks: counted(2, 5, "неделю", "недели", "недель"),
  months: counted(2, 7, "месяц", "месяца", "месяцев"),
  years: counted(2, 14, "год", "года", "лет"),
  times: counted(3, 7, "раз", "раза", "раз"),
  mins: (m) => `${m.random.int(2, 11) * 5} минут`,
  nth: (m) => m.random.pick(nth),
  nthF: (m) => m.random.pick(nthFeminine),
  nthN: (m) => m.random.pick(nthNeuter),
  n: (m) => String(m.random.int(2, 9)),
  date: (m) => {
    const d = ago(m, 1, 18);
    return m.random.chance(0.75)
      ? `${d.getUTCDate()} ${monthsOf[d.getUTCMonth()]}`
      : `${String(d.getUTCDate()).padStart(2, "0")}.${String(d.getUTCMonth() + 1).padStart(2, "0")}`;
  },
  inmonth: (m) => `в ${monthsIn[ago(m, 25, 120).getUTCMonth()]}`,
  onday: (m) => weekdays[ago(m, 1, 6).getUTCDay()]!,
  time: (m) =>
    `${m.random.int(8, 21)}:${m.random.pick(["00", "05", "10", "15", "20", "30", "40", "45", "50"])}`,
  incity: (m) => m.cityIn,
  city: (m) => m.city,
  version: (m) => m.appVersion,
  phone: (m) => fictionalPhone(m.random, "ru"),
  email: (m) => exampleEmail(m.random),
  card: (m) => testCard(m.random),
  last4: (m) => String(m.random.int(1000, 9999)),
  id: (m) =>
    m.random.pick([
      `№ ${m.random.int(100000, 9999999)}`,
      `№${m.random.int(100000, 9999999)}`,
      `${m.random.int(1000000, 9999999)}`,
    ]),
};
