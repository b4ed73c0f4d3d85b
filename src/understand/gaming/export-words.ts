import type { Locale } from "../../core/kit/fault.ts";
import type { GamingLevel, GamingPattern, StripMeasure } from "./facts.ts";

type ExportWords = {
  head: string[];
  level: Record<GamingLevel, string>;
  pattern: Record<GamingPattern, string>;
  measure: Record<StripMeasure, string>;
  verdict: Record<"real" | "explained" | "none", string>;
};

/** What the exported table of alarms says, in both languages. */
export const exportWords: Record<Locale, ExportWords> = {
  ru: {
    head: [
      "Признак (повод посмотреть, не обвинение)",
      "Кто",
      "Имя",
      "Порог, секунд",
      "Проверено строк",
      "Обращений за сигналом",
      "Показатель",
      "Значение",
      "Значение, от",
      "Значение, до",
      "Обычно",
      "Обычно, от",
      "Обычно, до",
      "p",
      "q",
      "Вывод человека",
      "Пояснение",
      "Кто решил",
      "Когда",
    ],
    level: { agent: "оператор", team: "команда", channel: "канал", source: "источник" },
    pattern: {
      "aht-repeats": "AHT падает, повторные растут",
      heap: "Много очень коротких обращений",
      "below-target": "Скопление перед порогом",
      "above-target": "Скопление сразу за порогом",
      "mark-burst": "Всплеск оценок без текста",
      "asked-pleased": "Оценки только от довольных",
      "resolved-returns": "«Решено», но клиент вернулся",
    },
    measure: {
      "handle-ratio": "время обработки: вторая половина к первой",
      "repeat-change": "изменение доли повторных",
      "short-share": "доля очень коротких",
      "target-share": "доля по эту сторону порога",
      "hour-marks": "оценок без текста за час",
      "asked-gap": "плохих без оценки больше, чем с оценкой, на",
      "return-share": "доля вернувшихся после «решено»",
    },
    verdict: { real: "подтверждено", explained: "объяснимо", none: "" },
  },
  en: {
    head: [
      "Pattern (a reason to look, not an accusation)",
      "Level",
      "Who",
      "Target, seconds",
      "Rows judged",
      "Contacts behind it",
      "Measure",
      "Value",
      "Value, low",
      "Value, high",
      "Usual",
      "Usual, low",
      "Usual, high",
      "p",
      "q",
      "A person's verdict",
      "Note",
      "Decided by",
      "When",
    ],
    level: { agent: "agent", team: "team", channel: "channel", source: "source" },
    pattern: {
      "aht-repeats": "Handle time falls, repeats rise",
      heap: "Many very short contacts",
      "below-target": "Bunching just below a target",
      "above-target": "Bunching just above a target",
      "mark-burst": "Burst of marks without words",
      "asked-pleased": "Marks only from the pleased",
      "resolved-returns": "“Resolved”, but the customer came back",
    },
    measure: {
      "handle-ratio": "handle time, later half over earlier",
      "repeat-change": "change of the share of repeats",
      "short-share": "share of very short ones",
      "target-share": "share on this side of the target",
      "hour-marks": "marks without words in an hour",
      "asked-gap": "bad ones: share without a mark less share with one",
      "return-share": "share that came back after “resolved”",
    },
    verdict: { real: "confirmed", explained: "explained", none: "" },
  },
};
