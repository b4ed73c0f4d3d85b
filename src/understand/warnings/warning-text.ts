import type { WorkspaceFacts } from "../../access/actor.ts";
import type { Locale } from "../../core/kit/fault.ts";
import { nameOfValue } from "../../listen/feedback/facts.ts";
import type { WarningAbout } from "../../store/tables/warning-tables.ts";
import { isUsuallyNone, type Warning, type WarningAlarm } from "./contract.ts";

export type WarningText = { subject: string; text: string };
type Told = Pick<Warning, "main" | "onset" | "ended" | "standing">;
type Place = Pick<WorkspaceFacts, "name" | "locale" | "timeZone">;

const words = {
  ru: {
    noticed: (what: string) => `Тревога: растёт «${what}»`,
    ended: (what: string) => `Тревога кончилась: «${what}»`,
    fields: {
      channel: "канал",
      kind: "вид",
      touchpoint: "точка контакта",
      team: "команда",
      segment: "сегмент",
    },
    all: "все обращения",
    low: "низкие оценки",
    gone: "удалённая тема",
    segment: (name: string) => `сегмент «${name}»`,
    segmentGone: "сегмент, которого нет в общем списке",
    times: (times: string) => `В ${times} раза больше обычного`,
    hardly: "Обычно таких обращений почти нет",
    since: (from: string, to: string | null) => (to === null ? `с ${from}` : `с ${from} до ${to}`),
    count: (count: string, usual: string) => `Обращений: ${count}, обычно ${usual}`,
    who: "Кого коснулось:",
    open: "Открыть тревогу:",
    test: "Otklik: проверка сообщений о тревогах",
    testText: (name: string) => `Это проверка. Сюда будут приходить тревоги пространства «${name}».`,
  },
  en: {
    noticed: (what: string) => `Alarm: ${what} is rising`,
    ended: (what: string) => `Alarm over: ${what}`,
    fields: { channel: "channel", kind: "kind", touchpoint: "touchpoint", team: "team", segment: "segment" },
    all: "all contacts",
    low: "low marks",
    gone: "a removed topic",
    segment: (name: string) => `segment “${name}”`,
    segmentGone: "a segment not in the shared list",
    times: (times: string) => `${times} times the usual`,
    hardly: "Usually there are hardly any such contacts",
    since: (from: string, to: string | null) => (to === null ? `since ${from}` : `from ${from} to ${to}`),
    count: (count: string, usual: string) => `Contacts: ${count}, usually ${usual}`,
    who: "Whom it befell:",
    open: "Open the alarm:",
    test: "Otklik: a test of alarm messages",
    testText: (name: string) => `This is a test. Alarms of the workspace “${name}” will come here.`,
  },
} satisfies Record<Locale, unknown>;

/** What rose, by how much, since when, and whom it befell, in the language and time zone of the workspace. */
export function warningText(
  about: WarningAbout,
  { main, onset, ended, standing }: Told,
  { name, locale, timeZone }: Place,
  link: string | null,
): WarningText {
  const say = words[locale];
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  // "В 5,0 раза": with a fraction the word has one form.
  const times = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
  const time = (at: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
      new Date(at),
    );
  const who = standing
    .slice(0, 3)
    .map(
      ({ field, value, label, lift }) =>
        `— ${say.fields[field as "channel"] ?? field.replace(/^attr:/, "")}: ${label ?? nameOfValue(locale, field, value)} (×${number(lift)})`,
    );
  const lines = [
    `${isUsuallyNone(main) ? say.hardly : say.times(times(main.ratio.value))}, ${say.since(time(onset), about === "ended" && ended ? time(ended) : null)}`,
    say.count(number(main.count), number(main.usual)),
    ...(who.length > 0 ? ["", say.who, ...who] : []),
    ...(link === null ? [] : ["", `${say.open} ${link}`]),
    "",
    name,
  ];
  return { subject: say[about](nameOf(main, locale)), text: `${lines.join("\n")}\n` };
}

export function testText({ name, locale }: Pick<WorkspaceFacts, "name" | "locale">): WarningText {
  return { subject: words[locale].test, text: `${words[locale].testText(name)}\n` };
}

function nameOf(
  { metric, topicId, topicName, channel, kind, touchpoint, segmentId, segmentName }: WarningAlarm,
  locale: Locale,
) {
  const say = words[locale];
  const parts = [
    metric === "low-marks" ? say.low : null,
    topicId === null ? null : (topicName ?? say.gone),
    channel && nameOfValue(locale, "channel", channel),
    kind && nameOfValue(locale, "kind", kind),
    touchpoint,
    segmentId === null ? null : segmentName === null ? say.segmentGone : say.segment(segmentName),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(" · ") : say.all;
}
