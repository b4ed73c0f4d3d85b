import { faultFamily } from "../../../core/kit/fault.ts";

/** Why one row was not imported; the rest of the file goes on. The code is stored, the sentence made at reading. */
export const rowFault = faultFamily({
  "row.broken-quotes": {
    kind: "invalid",
    en: "Quotes in this row do not pair. A quote inside a text must be doubled.",
    ru: "Кавычки в строке не парные. Кавычку внутри текста нужно удваивать.",
  },
  "row.cell-too-long": {
    kind: "limited",
    en: "A cell is longer than {most} characters.",
    ru: "Ячейка длиннее {most} символов.",
  },
  "row.too-long": {
    kind: "limited",
    en: "The row is longer than {most} characters.",
    ru: "Строка длиннее {most} символов.",
  },
  "row.too-many-cells": {
    kind: "invalid",
    en: "The row has {found} cells, the header has {expected}. A delimiter inside a text must stand in quotes.",
    ru: "В строке {found} ячеек, а в заголовке {expected}. Разделитель внутри текста должен стоять в кавычках.",
  },
  "row.too-few-cells": {
    kind: "invalid",
    en: "The row has {found} cells, the header has {expected}. It may have been cut or broken in two.",
    ru: "В строке {found} ячеек, а в заголовке {expected}. Возможно, она обрезана или разорвана.",
  },
  "row.broken-characters": {
    kind: "invalid",
    en: "The row holds bytes that are not text in this file's encoding.",
    ru: "В строке есть байты, которые не читаются в кодировке файла.",
  },
  "row.not-json": {
    kind: "invalid",
    en: "This is not a JSON object.",
    ru: "Это не объект JSON.",
  },
  "row.formula-without-value": {
    kind: "invalid",
    en: "The cell holds a formula whose result is not saved. Open the workbook, let it compute and save.",
    ru: "В ячейке формула без сохранённого результата. Откройте книгу, дайте ей посчитать и сохраните.",
  },
  "row.cell-error": {
    kind: "invalid",
    en: "The cell holds an error of the spreadsheet ({value}).",
    ru: "В ячейке ошибка таблицы ({value}).",
  },
  "row.not-a-date": {
    kind: "invalid",
    en: "This is not a date. Write it like 31.12.2025 14:05 or 2025-12-31.",
    ru: "Это не дата. Пишите как 31.12.2025 14:05 или 2025-12-31.",
  },
  "row.year-out-of-range": {
    kind: "invalid",
    en: "The year must lie between {from} and {to}.",
    ru: "Год должен быть от {from} до {to}.",
  },
  "row.no-date": {
    kind: "invalid",
    en: "The row has no date though the file has a column for it.",
    ru: "В строке нет даты, хотя столбец для неё есть.",
  },
  "row.not-a-number": {
    kind: "invalid",
    en: "This is not a number.",
    ru: "Это не число.",
  },
  "row.score-out-of-scale": {
    kind: "invalid",
    en: "The mark lies outside its scale, {from} to {to}.",
    ru: "Оценка вне шкалы: от {from} до {to}.",
  },
  "row.not-a-duration": {
    kind: "invalid",
    en: "This is not a duration. Write seconds (205) or a clock (00:03:25).",
    ru: "Это не длительность. Пишите секунды (205) или часы (00:03:25).",
  },
  "row.negative": {
    kind: "invalid",
    en: "The value must not be negative.",
    ru: "Значение не может быть отрицательным.",
  },
  "row.not-yes-or-no": {
    kind: "invalid",
    en: "This is neither yes nor no.",
    ru: "Это не «да» и не «нет».",
  },
  "row.no-customer": {
    kind: "invalid",
    en: "The row does not say which customer it is about.",
    ru: "Строка не говорит, о каком клиенте речь.",
  },
  "row.no-event-name": {
    kind: "invalid",
    en: "The row does not name the event.",
    ru: "В строке нет названия события.",
  },
  "row.nothing-said": {
    kind: "invalid",
    en: "The row has neither words, nor a mark, nor an identifier of its own.",
    ru: "В строке нет ни слов, ни оценки, ни собственного идентификатора.",
  },
  "row.value-too-long": {
    kind: "limited",
    en: "The value is longer than {most} characters.",
    ru: "Значение длиннее {most} символов.",
  },
});

export type RowFaultCode = keyof (typeof rowFault)["texts"];
