import { z } from "zod";
import { cursorQuery, idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { feedbackItem } from "../../listen/feedback/contract.ts";
import { estimateSchema } from "../contract.ts";

/**
 * Early warning: rises noticed minutes after they begin. Addresses under /api/w/:workspace:
 *   GET  warnings?cursorQuery        -> warningListReply
 *   GET  warnings/:id                -> warningReply
 *   PUT  warnings/:id/verdict        verdictBody -> warningReply
 *   POST warnings/settings/test      channelTestBody
 *   GET  warnings/settings           -> warningSettingsReply;   PUT  warningSettingsBody -> warningSettingsReply
 */

export const verdicts = ["real", "noise"] as const;
export const channels = ["webhook", "email", "telegram"] as const;
export type WarningChannelName = (typeof channels)[number];

/** What a series counts: all contacts or low marks, or those of a topic, channel, kind, touchpoint or saved segment. */
const seriesReply = z.object({
  metric: z.enum(["contacts", "low-marks"]),
  topicId: idSchema.nullable(),
  topicName: z.string().nullable(),
  channel: z.string().nullable(),
  kind: z.string().nullable(),
  touchpoint: z.string().nullable(),
  segmentId: idSchema.nullable(),
  /** Null of a segment that is removed, or that this reader does not see. */
  segmentName: z.string().nullable(),
});

export const alarmReply = seriesReply.extend({
  onset: instantSchema,
  noticed: instantSchema,
  ended: instantSchema.nullable(),
  /** It lasted until it was the new usual. */
  settled: z.boolean(),
  /** Since the onset, and what is usual for that time. */
  count: z.number().int(),
  usual: z.number(),
  /** Multiple of the usual, with its 95 % interval. */
  ratio: estimateSchema,
});
export type WarningAlarm = z.infer<typeof alarmReply>;

/** Less than half a contact is usual in the time of the rise: how many times that it is says nothing. */
export function isUsuallyNone({ usual }: Pick<WarningAlarm, "usual">): boolean {
  return usual < 0.5;
}

export const warningItem = z.object({
  id: idSchema,
  onset: instantSchema,
  noticed: instantSchema,
  ended: instantSchema.nullable(),
  verdict: z.enum(verdicts).nullable(),
  verdictBy: z.string().nullable(),
  /** The series that brought the greatest excess. */
  main: alarmReply,
  /** How many series rose together. */
  series: z.number().int(),
});
export type WarningItem = z.infer<typeof warningItem>;

export const warningListQuery = cursorQuery;
export const warningListReply = z.object({
  /** Not ended and not called noise. */
  open: z.number().int(),
  /** False: fewer than two weeks of contacts, or switched off. */
  watching: z.boolean(),
  items: z.array(warningItem),
  nextCursor: z.string().nullable(),
});
export type WarningList = z.infer<typeof warningListReply>;

export const warningReply = warningItem.extend({
  alarms: z.array(alarmReply),
  /** The main series around the rise; null where it is watched no longer. `low`..`high` holds 95 % of counts as usual. */
  chart: z
    .object({
      stepMinutes: z.number().int(),
      points: z.array(
        z.object({
          at: instantSchema,
          count: z.number().int(),
          usual: z.number(),
          low: z.number(),
          high: z.number(),
        }),
      ),
    })
    .nullable(),
  /** Values that the contacts of the rise have more often than those of the week before, beyond chance. */
  standing: z.array(
    z.object({
      /** A field of a contact, "attr:NAME", or "segment" with the id of a saved one in `value` and its name in `label`. */
      field: z.string(),
      value: z.string(),
      label: z.string().nullable(),
      count: z.number().int(),
      /** Share of the value's contacts, of both times, that came in the rise; and how many times that of all. */
      share: estimateSchema,
      lift: z.number(),
      qValue: z.number(),
    }),
  ),
  /** The contacts before that the rise is compared with: those of the same series; of all topics, or all customers, where it had hardly any. */
  standingAgainst: z.enum(["same", "all-topics", "all-customers"]),
  quotes: z.array(feedbackItem),
});
export type Warning = z.infer<typeof warningReply>;

export const verdictBody = z.object({ verdict: z.enum(verdicts).nullable() });

export const warningSettingsBody = z.object({
  isOn: z.boolean(),
  alarmsPerWeek: z.number().min(0.01).max(100),
  webhookUrl: z.string().trim().max(1000).nullable(),
  /** A new secret, where the old one may be known to others. */
  renewSecret: z.boolean().default(false),
  emails: z.array(z.email().max(200)).max(30).default([]),
  /** A chat's number, or @name of a channel; null: Telegram is told nothing. */
  telegramChat: z
    .string()
    .trim()
    .regex(/^(-?\d{1,20}|@\w{4,64})$/)
    .nullable()
    .default(null),
  /** Left out, the token stays as it is. */
  telegramToken: z
    .string()
    .trim()
    .regex(/^\d{1,20}:[\w-]{10,100}$/)
    .optional(),
});
export const channelTestBody = z.object({ channel: z.enum(channels) });
export type WarningSettingsInput = z.infer<typeof warningSettingsBody>;
export const warningSettingsReply = z.object({
  isOn: z.boolean(),
  alarmsPerWeek: z.number(),
  webhookUrl: z.string().nullable(),
  emails: z.array(z.string()),
  telegramChat: z.string().nullable(),
  hasTelegramToken: z.boolean(),
  /** Whether this installation can send letters. */
  hasMail: z.boolean(),
  /** Channels whose latest message was not taken, and why. */
  failures: z.array(z.object({ channel: z.enum(channels), at: instantSchema, fault: z.string() })),
  /** Told once, when it is made. */
  newSecret: z.string().nullable(),
  /** Series watched now, and how many saved segments are among them: shared ones, chosen by attributes alone. */
  series: z.number().int(),
  segments: z.number().int(),
});
export type WarningSettings = z.infer<typeof warningSettingsReply>;

export const warningFault = faultFamily({
  "warning.missing": {
    kind: "missing",
    en: "There is no such warning. Go back to the list.",
    ru: "Такого предупреждения нет. Вернитесь к списку.",
  },
  "warning.secret-unreadable": {
    kind: "broken",
    en: "The secret of the webhook or the bot's token cannot be read any more: the installation's secret has changed. Save the settings with a new secret and the token.",
    ru: "Секрет вебхука или токен бота больше не читается: изменился секрет установки. Сохраните настройки с новым секретом и токеном.",
  },
  "warning.no-token": {
    kind: "invalid",
    en: "A chat of Telegram needs a bot's token. Give the token from @BotFather.",
    ru: "Для чата Telegram нужен токен бота. Укажите токен от @BotFather.",
  },
  "warning.not-set-up": {
    kind: "conflict",
    en: "This way of sending is not set up. Fill it in and save the settings first.",
    ru: "Этот способ отправки не настроен. Сначала заполните его и сохраните настройки.",
  },
});
