import { faultFamily } from "../core/kit/fault.ts";

/** What keeps `otklik evaluate` from an honest answer. */
export const evaluateFault = faultFamily({
  "evaluate.usage": {
    kind: "invalid",
    en: "Give --train FILE, --text COLUMN and --label COLUMN; judge on --test FILE, or leave it out and set --folds 2 to 20.",
    ru: "Укажите --train ФАЙЛ, --text СТОЛБЕЦ и --label СТОЛБЕЦ; проверка — на --test ФАЙЛ, а без него — по частям: --folds от 2 до 20.",
  },
  "evaluate.column": {
    kind: "invalid",
    en: "{file} has no column “{column}”. It has: {columns}. Name one of these.",
    ru: "В {file} нет столбца «{column}». Есть столбцы: {columns}. Назовите один из них.",
  },
  "evaluate.empty": {
    kind: "invalid",
    en: "The column “{column}” of {file} holds no text. Name the column with the customers' words.",
    ru: "В столбце «{column}» файла {file} нет ни одного текста. Назовите столбец, где лежат слова клиентов.",
  },
  "evaluate.no-labels": {
    kind: "invalid",
    en: "The column “{column}” of {file} holds no label, only “none of them”. Name the column with the labels.",
    ru: "В столбце «{column}» файла {file} нет ни одной метки, только «ничего из этого». Назовите столбец с метками.",
  },
  "evaluate.one-class": {
    kind: "invalid",
    en: "All texts of {file} have the one label “{label}”: there is nothing to tell apart. Add texts with other labels, or with none.",
    ru: "У всех текстов файла {file} одна метка «{label}»: различать нечего. Добавьте тексты с другими метками или без метки.",
  },
  "evaluate.same-file": {
    kind: "invalid",
    en: "{test} holds the very texts of {train}: judged on what it has learnt, any classifier looks perfect. Give other texts, or leave --test out and use --folds.",
    ru: "В {test} те же тексты, что в {train}: на выученном любой классификатор безупречен. Дайте другие тексты или уберите --test и задайте --folds.",
  },
  "evaluate.all-unseen": {
    kind: "invalid",
    en: "No label of {test} occurs in {train} (there: {labels}). Check that --label names the same kind of label in both.",
    ru: "Ни одной метки из {test} нет в {train} (там: {labels}). Проверьте, что --label в обоих файлах — одни и те же метки.",
  },
  "evaluate.few": {
    kind: "invalid",
    en: "{file} has fewer different texts than the {folds} parts asked for. Give more texts or a smaller --folds.",
    ru: "В {file} различных текстов меньше, чем частей ({folds}). Дайте больше текстов или уменьшите --folds.",
  },
});
