import type { AttributeSpec } from "./shape.ts";

const same = (value: string, weight: number) => ({ ru: value, en: value, weight });

/** What every industry knows of its customers; the region comes from places.ts. */
export const customerAttributes: AttributeSpec[] = [
  {
    key: "segment",
    onFeedback: true,
    choices: [
      { ru: "Массовый", en: "Mass", weight: 68 },
      { ru: "Комфорт", en: "Plus", weight: 22 },
      { ru: "Премиум", en: "Premium", weight: 10 },
    ],
  },
  {
    key: "ageBand",
    onFeedback: false,
    choices: [
      same("18-24", 13),
      same("25-34", 26),
      same("35-44", 25),
      same("45-54", 16),
      same("55-64", 12),
      same("65+", 8),
    ],
  },
  { key: "platform", onFeedback: true, choices: [same("Android", 55), same("iOS", 31), same("Web", 14)] },
  { key: "appVersion", onFeedback: true, choices: [same("7.3.2", 42), same("7.4.0", 30), same("7.2.8", 28)] },
];
