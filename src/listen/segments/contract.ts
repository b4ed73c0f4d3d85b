import { z } from "zod";
import { idSchema, instantSchema } from "../../access/contract.ts";
import { faultFamily } from "../../core/kit/fault.ts";
import { definitionReply, definitionSchema, segmentBounds } from "./definition-contract.ts";

/**
 * Segments: saved definitions of sets of customers. Under /api/w/:workspace:
 *   GET    segments                  -> segmentListReply;  POST segments  segmentBody -> segmentReply (201)
 *   GET    segments/sizes            -> sizesReply
 *   GET    segments/fields           -> fieldsReply
 *   POST   segments/preview          previewBody -> previewReply
 *   GET    segments/:id              -> segmentReply;  PATCH  changeBody -> segmentReply;  DELETE
 *   GET    rfm-settings | PUT        -> rfmSettingsReply
 */

/** Signs of a segment's name. */
export const segmentNameLimit = 120;

const segmentFields = {
  name: z.string().trim().min(1).max(segmentNameLimit),
  definition: definitionSchema,
  /** How to speak with them. */
  tone: z.string().max(2000).default(""),
  /** For all in the company, or for its owner alone. */
  shared: z.boolean().default(true),
};
export const segmentBody = z.strictObject(segmentFields);
export type SegmentInput = z.infer<typeof segmentBody>;

/** `version`: the one that was read; somebody else's change in between is a conflict. */
export const changeBody = z.strictObject({ ...segmentFields, version: z.number().int().min(1) });
export type SegmentChange = z.infer<typeof changeBody>;

export const segmentReply = z.object({
  id: idSchema,
  name: z.string(),
  definition: definitionReply,
  tone: z.string(),
  shared: z.boolean(),
  version: z.number().int(),
  ownerName: z.string(),
  mine: z.boolean(),
  /** Whether the reader may change it: its owner, and for a shared one everybody with the right. */
  mayChange: z.boolean(),
  changedByName: z.string(),
  changedAt: instantSchema,
  /** Names of the topics that the definition asks for; one that is gone has none. */
  topicNames: z.record(z.string(), z.string()),
});
export type Segment = z.infer<typeof segmentReply>;
export const segmentListReply = z.object({ segments: z.array(segmentReply) });

/** Counted now, over all customers and contacts there are: no sample, hence no interval. */
export const sizeReply = z.object({
  customers: z.number().int(),
  /** Their contacts in the last `days` days of the records. */
  contacts: z.number().int(),
});
export type SegmentSize = z.infer<typeof sizeReply>;
const wholeReply = z.object({
  /** Of the company. */
  allCustomers: z.number().int(),
  allContacts: z.number().int(),
  /** Contacts are counted over so many days, up to and with this day; null where the company has no contacts. */
  days: z.number().int(),
  lastDay: z.iso.date().nullable(),
});
/** `sizes` by the segment's id; null where it cannot be counted for now: RFM settings are missing. */
export const sizesReply = wholeReply.extend({ sizes: z.record(z.string(), sizeReply.nullable()) });
export type SegmentSizes = z.infer<typeof sizesReply>;

export const previewBody = z.strictObject({ definition: definitionSchema });
export const previewReply = wholeReply.extend(sizeReply.shape);
export type SegmentPreview = z.infer<typeof previewReply>;

const counted = z.array(z.object({ value: z.string(), count: z.number().int() }));
/** What one may ask of customers, with what there is: how many customers each value has. */
export const fieldsReply = z.object({
  /** Customers' own attributes, and those of contacts that no customer has: most common first. */
  attributes: z.array(
    z.object({
      of: z.enum(["customer", "contact"]),
      name: z.string(),
      /** Customers with a value. */
      customers: z.number().int(),
      /** The commonest values, at most 200; null where there are too many to choose among. */
      values: counted.nullable(),
      /** Least and greatest, where every value is a number. */
      range: z.object({ min: z.number(), max: z.number() }).nullable(),
    }),
  ),
  channels: counted,
  touchpoints: counted,
  teams: counted,
  languages: counted,
  kinds: counted,
  scales: counted,
  events: counted,
  topics: z.array(z.object({ value: z.string(), label: z.string(), count: z.number().int() })),
  /** Customers whose first day is known. */
  withTenure: z.number().int(),
});
export type SegmentFields = z.infer<typeof fieldsReply>;

/** Which product event is a purchase, and which of its attributes its money; in minor units or in major ones. */
export const rfmSettings = z.strictObject({
  event: z.string().min(1).max(150),
  /** Null: purchases are counted, not added up. */
  money: z.string().min(1).max(150).nullable(),
  isMinor: z.boolean(),
});
export type RfmSettings = z.infer<typeof rfmSettings>;
export const rfmSettingsReply = z.object({
  settings: rfmSettings.nullable(),
  /** Product events there are, with how many customers had each, and the attributes that hold numbers: what one may choose. */
  events: z.array(z.object({ name: z.string(), customers: z.number().int(), amounts: z.array(z.string()) })),
});
export type RfmSettingsReply = z.infer<typeof rfmSettingsReply>;

export const segmentFault = faultFamily({
  "segment.missing": {
    kind: "missing",
    ru: "Такого сегмента нет: его удалили, или владелец им не поделился. Вернитесь к списку сегментов.",
    en: "There is no such segment: it was removed, or its owner does not share it. Go back to the list of segments.",
  },
  "segment.gone-from-filter": {
    kind: "missing",
    ru: "Сегмент из этого отбора удалён, или владелец им не поделился. Уберите условие «Сегмент» или выберите другой.",
    en: "A segment of this filter was removed, or its owner does not share it. Take the condition “Segment” out, or choose another one.",
  },
  "segment.name-taken": {
    kind: "conflict",
    ru: "Сегмент «{name}» уже есть. Назовите иначе.",
    en: "There is a segment “{name}” already. Choose another name.",
  },
  "segment.changed-meanwhile": {
    kind: "conflict",
    ru: "Сегмент только что изменил(а) {who}. Откройте его заново и повторите.",
    en: "{who} has just changed the segment. Open it again and repeat.",
  },
  "segment.not-yours": {
    kind: "forbidden",
    ru: "Этот сегмент может менять только его владелец. Сохраните свою копию.",
    en: "Only its owner may change this segment. Save a copy of your own.",
  },
  "segment.too-many": {
    kind: "conflict",
    ru: `Сегментов уже ${segmentBounds.mostSegments} — больше нельзя. Удалите те, что не нужны.`,
    en: `There are ${segmentBounds.mostSegments} segments already, the most there can be. Remove those nobody needs.`,
  },
  "segment.personal-attribute": {
    kind: "forbidden",
    ru: "Признак «{name}» почти у каждого свой и может назвать человека. Чтобы отбирать по нему, нужно право видеть персональные данные.",
    en: "The attribute “{name}” is nearly one for each customer and may name a person. To choose by it one needs the right to see personal data.",
  },
  "segment.rfm-unset": {
    kind: "conflict",
    ru: "Сегмент спрашивает об RFM, но ещё не сказано, какое событие — покупка. Выберите его на странице RFM.",
    en: "The segment asks for RFM, but nobody has said yet which event is a purchase. Choose it on the RFM page.",
  },
});
