import { faultFamily } from "../core/kit/fault.ts";

/** What keeps `otklik segments` from an honest answer. */
export const segmentsFault = faultFamily({
  "segments.usage": {
    kind: "invalid",
    en: "Give --target COLUMN with --positive VALUE, or with --mean for a column of numbers; --depth is 1 to 3, --false-share lies between 0 and 1, --least is a whole number from 2, --least-effect 0 or more, --top from 1 to 200, --direction is higher, lower or both.",
    ru: "Укажите --target СТОЛБЕЦ и --positive ЗНАЧЕНИЕ или, для столбца чисел, --mean; --depth от 1 до 3, --false-share между 0 и 1, --least — целое от 2, --least-effect от 0, --top от 1 до 200, --direction — higher, lower или both.",
  },
  "segments.column": {
    kind: "invalid",
    en: "{file} has no column “{column}”. It has: {columns}. Name one of these.",
    ru: "В {file} нет столбца «{column}». Есть столбцы: {columns}. Назовите один из них.",
  },
  "segments.no-value": {
    kind: "invalid",
    en: "The value “{value}” never occurs in the column “{column}”. There are: {values}. Name one of these.",
    ru: "Значение «{value}» ни разу не встречается в столбце «{column}». Есть: {values}. Назовите одно из них.",
  },
  "segments.no-target": {
    kind: "invalid",
    en: "The column “{column}” is empty in every row. Name a column that is filled.",
    ru: "Столбец «{column}» пуст во всех строках. Назовите заполненный столбец.",
  },
  "segments.not-numbers": {
    kind: "invalid",
    en: "The column “{column}” holds “{value}”, which is no number. Name a column of numbers, or give --positive VALUE instead of --mean.",
    ru: "В столбце «{column}» стоит «{value}» — это не число. Назовите столбец чисел или задайте --positive ЗНАЧЕНИЕ вместо --mean.",
  },
  "segments.constant": {
    kind: "invalid",
    en: "The column “{column}” is “{value}” in every row: there is nothing to compare. Name another column, or add rows where it differs.",
    ru: "В столбце «{column}» во всех строках «{value}»: сравнивать нечего. Назовите другой столбец или добавьте строки, где он иной.",
  },
  "segments.few": {
    kind: "invalid",
    en: "{rows} rows are too few to find segments of at least {least}: twice as many are needed, for half of the rows only confirm. Give more rows or a smaller --least.",
    ru: "Строк ({rows}) мало для сегментов не меньше {least}: нужно вдвое больше, ведь половина строк идёт только на проверку. Дайте больше строк или уменьшите --least.",
  },
  "segments.no-attributes": {
    kind: "invalid",
    en: "No column is left to search: {columns}. Name others in --attributes, or lower --least.",
    ru: "Не осталось столбцов для поиска: {columns}. Назовите другие в --attributes или уменьшите --least.",
  },
});
