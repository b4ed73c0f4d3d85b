import { pluralEn } from "./plural.ts";
import { exampleEmail, fictionalPhone, testCard } from "./personal.ts";
import type { Moment } from "./moment.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function money(m: Moment, value: number, pennies: number): string {
  const sign = m.country === "uk" ? "£" : "$";
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, m.random.chance(0.6) ? "," : "");
  return `${sign}${grouped}${pennies > 0 && m.random.chance(0.5) ? `.${pennies}` : ""}`;
}

const counted = (low: number, high: number, one: string) => (m: Moment) => {
  const n = m.random.int(low, high);
  const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
  const shown = n <= 10 && m.random.chance(0.5) ? words[n] : String(n);
  return `${shown} ${pluralEn(n, one, `${one}s`)}`;
};

const ago = (m: Moment, low: number, high: number) =>
  new Date(m.wall.getTime() - m.random.int(low, high) * 86_400_000);

function day(m: Moment): string {
  const d = ago(m, 1, 18);
  const number = d.getUTCDate();
  const month = months[d.getUTCMonth()]!;
  if (m.country === "us") return m.random.pick([`${month} ${number}`, `${d.getUTCMonth() + 1}/${number}`]);
  return m.random.pick([`${number} ${month}`, `${number} ${month.slice(0, 3)}`]);
}

/** The slots of English phrases; pounds and British dates or dollars and American ones by the country. */
export const slotsEn: Record<string, (m: Moment) => string> = {
  small: (m) => money(m, m.random.int(2, 14), m.random.pick([99, 50, 0])),
  amount: (m) => money(m, m.random.int(16, 140), m.random.pick([99, 49, 20, 0])),
  big: (m) => money(m, m.random.int(4, 95) * 100, 0),
  days: counted(2, 12, "day"),
  hours: counted(2, 6, "hour"),
  weeks: counted(2, 6, "week"),
  months: counted(2, 7, "month"),
  years: counted(2, 15, "year"),
  times: counted(3, 7, "time"),
  mins: (m) => `${m.random.int(2, 11) * 5} ${m.random.pick(["minutes", "minutes", "mins"])}`,
  nth: (m) => m.random.pick(["second", "third", "fourth", "fifth", "sixth"]),
  n: (m) => String(m.random.int(2, 9)),
  date: day,
  inmonth: (m) => `in ${months[ago(m, 25, 120).getUTCMonth()]}`,
  onday: (m) => `on ${weekdays[ago(m, 1, 6).getUTCDay()]}`,
  weekday: (m) => weekdays[ago(m, 1, 6).getUTCDay()]!,
  time: (m) => {
    const hour = m.random.int(8, 20);
    return `${((hour + 11) % 12) + 1}${m.random.pick(["", ":15", ":30", ":45"])}${hour < 12 ? "am" : "pm"}`;
  },
  incity: (m) => m.cityIn,
  city: (m) => m.city,
  version: (m) => m.appVersion,
  phone: (m) => fictionalPhone(m.random, m.country),
  email: (m) => exampleEmail(m.random),
  card: (m) => testCard(m.random),
  last4: (m) => String(m.random.int(1000, 9999)),
  id: (m) => m.random.pick([`#${m.random.int(100000, 9999999)}`, String(m.random.int(1000000, 9999999))]),
};
