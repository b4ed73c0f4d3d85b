import { faultFamily } from "../core/kit/fault.ts";

/** What keeps `otklik watch` from an honest answer. */
export const watchFault = faultFamily({
  "watch.usage": {
    kind: "invalid",
    en: "Give --time COLUMN; --count and --by name columns, --alarms-per-week is a number above 0, up to 1000.",
    ru: "Укажите --time СТОЛБЕЦ; --count и --by называют столбцы, --alarms-per-week — число больше 0, до 1000.",
  },
  "watch.column": {
    kind: "invalid",
    en: "{file} has no column “{column}”. It has: {columns}. Name one of these.",
    ru: "В {file} нет столбца «{column}». Есть столбцы: {columns}. Назовите один из них.",
  },
  "watch.times": {
    kind: "invalid",
    en: "The column “{column}” of {file} does not hold times: {bad} of {rows} rows cannot be read, the first is “{cell}”. Write times such as 2026-03-02 09:05, or name another column.",
    ru: "В столбце «{column}» файла {file} не время: не читаются строки ({bad} из {rows}), первая — «{cell}». Пишите время как 2026-03-02 09:05 или назовите другой столбец.",
  },
  "watch.count": {
    kind: "invalid",
    en: "Line {line}: “{cell}” in the column “{column}” is not a count. Counts are whole, 0 or more; put the row right, or leave --count out to count rows.",
    ru: "Строка {line}: «{cell}» в столбце «{column}» — не количество. Количество — целое число от 0; исправьте строку или уберите --count, чтобы считать строки.",
  },
  "watch.short": {
    kind: "invalid",
    en: "{file} covers {days} days: too little to tell what is usual. A watch needs more than 3 days of intervals within the day, or more than 14 days of daily counts; from 15 days on weekdays are told apart.",
    ru: "В {file} дней: {days} — слишком мало, чтобы понять, что обычно. Нужно больше 3 дней с интервалами внутри суток или больше 14 дней подневных чисел; с 15 дней различаются дни недели.",
  },
  "watch.interval": {
    kind: "invalid",
    en: "The rows of {file} stand {days} days apart. Intervals of a day or less can be watched; give finer counts.",
    ru: "Строки {file} идут через {days} дн. Наблюдать можно интервалы не длиннее суток; дайте более частые числа.",
  },
  "watch.many": {
    kind: "limited",
    en: "The column “{column}” has more than {most} values. Name a column with fewer, such as the topic or the channel.",
    ru: "В столбце «{column}» больше {most} значений. Назовите столбец, где их меньше, например тему или канал.",
  },
  "watch.long": {
    kind: "limited",
    en: "{file} covers {years} years in intervals of {minutes} minutes, more than can be watched at once. Cut it into parts, or check the column of times.",
    ru: "{file} охватывает {years} лет интервалами по {minutes} мин — больше, чем можно просмотреть сразу. Разделите файл или проверьте столбец времени.",
  },
  "watch.zone": {
    kind: "invalid",
    en: "The time zone {zone} is not known. Write it like Europe/Moscow.",
    ru: "Часовой пояс {zone} неизвестен. Пишите как Europe/Moscow.",
  },
});
