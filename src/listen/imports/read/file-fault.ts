import { faultFamily } from "../../../core/kit/fault.ts";

/** What can be wrong with a file as a whole: nothing of it is imported. */
export const fileFault = faultFamily({
  "file.empty": {
    kind: "invalid",
    en: "The file is empty. Choose a file with a header and rows.",
    ru: "Файл пуст. Выберите файл с заголовком и строками.",
  },
  "file.no-rows": {
    kind: "invalid",
    en: "The file has a header but no rows. Export it again with data.",
    ru: "В файле есть заголовок, но нет строк. Выгрузите его снова с данными.",
  },
  "file.binary": {
    kind: "invalid",
    en: "This is not a table but {what}, whatever its name ends with. Give CSV, TSV, XLSX, JSON or JSON Lines.",
    ru: "Это не таблица, а {what}, как бы ни заканчивалось имя. Нужен CSV, TSV, XLSX, JSON или JSON Lines.",
  },
  "file.old-excel": {
    kind: "invalid",
    en: "This is an old Excel workbook (.xls). Open it and save as XLSX or CSV.",
    ru: "Это книга старого Excel (.xls). Откройте её и сохраните как XLSX или CSV.",
  },
  "file.locked": {
    kind: "invalid",
    en: "The workbook is protected by a password. Save a copy without the password.",
    ru: "Книга защищена паролем. Сохраните копию без пароля.",
  },
  "file.archive": {
    kind: "invalid",
    en: "This is a ZIP archive, not an XLSX workbook. Unpack it and give the file inside.",
    ru: "Это архив ZIP, а не книга XLSX. Распакуйте его и загрузите файл изнутри.",
  },
  "file.bomb": {
    kind: "limited",
    en: "The workbook unpacks to {bytes} bytes, far more than an honest one of its size. It was not opened. Save it as CSV.",
    ru: "Книга распаковывается в {bytes} байт — так не бывает у обычной книги её размера. Она не открыта. Сохраните её как CSV.",
  },
  "file.over-limit": {
    kind: "limited",
    en: "The file is larger than {bytes} bytes. Split it into parts; rows met twice are not imported twice.",
    ru: "Файл больше {bytes} байт. Разделите его на части: строки, встреченные дважды, дважды не загружаются.",
  },
  "file.broken-gzip": {
    kind: "invalid",
    en: "The packed file (gzip) is damaged or cut short. Download or pack it again.",
    ru: "Сжатый файл (gzip) повреждён или обрезан. Скачайте или сожмите его заново.",
  },
  "file.broken-workbook": {
    kind: "invalid",
    en: "The workbook is damaged: {detail}. Open it in a spreadsheet program and save again.",
    ru: "Книга повреждена: {detail}. Откройте её в табличной программе и сохраните заново.",
  },
  "file.too-many-texts": {
    kind: "limited",
    en: "The workbook holds too many different texts to open it as XLSX. Save it as CSV.",
    ru: "В книге слишком много разных текстов, чтобы открыть её как XLSX. Сохраните её как CSV.",
  },
  "file.too-many-columns": {
    kind: "limited",
    en: "The file has {columns} columns; up to {most} can be read. Keep the columns you need, or check the delimiter.",
    ru: "В файле {columns} столбцов, прочесть можно до {most}. Оставьте нужные столбцы или проверьте разделитель.",
  },
  "file.no-records": {
    kind: "invalid",
    en: "The JSON holds no list of objects. Give [{...}, {...}], an object with such a list inside, or one object per line.",
    ru: "В JSON нет списка объектов. Нужен [{...}, {...}], объект с таким списком внутри или по объекту в строке.",
  },
  "file.no-sheet": {
    kind: "invalid",
    en: "The workbook has no sheet named {sheet}. Choose one of: {sheets}.",
    ru: "В книге нет листа «{sheet}». Выберите один из: {sheets}.",
  },
  "file.no-column": {
    kind: "invalid",
    en: "The file has no column “{column}”. Choose the columns again; it has: {columns}.",
    ru: "В файле нет столбца «{column}». Выберите столбцы заново; в файле есть: {columns}.",
  },
  "file.unknown-field": {
    kind: "invalid",
    en: "“{field}” is nothing a column of this kind of file can feed. Known: {fields}.",
    ru: "«{field}» — такого поля у файлов этого вида нет. Известны: {fields}.",
  },
  "file.unknown-zone": {
    kind: "invalid",
    en: "The time zone {zone} is not known. Write it like Europe/Moscow.",
    ru: "Часовой пояс {zone} неизвестен. Пишите как Europe/Moscow.",
  },
  "file.no-event-name": {
    kind: "invalid",
    en: "Nothing tells what happened: choose the column with the event's name or give one name for all rows.",
    ru: "Не сказано, что за событие: выберите столбец с названием события или задайте одно название на все строки.",
  },
  "file.unreadable": {
    kind: "missing",
    en: "The file {name} cannot be opened. Check the name and the right to read it.",
    ru: "Файл {name} не открывается. Проверьте имя и право на чтение.",
  },
  "file.unknown-encoding": {
    kind: "invalid",
    en: "The encoding {encoding} is not known. Use utf-8, windows-1251, koi8-r, cp866, utf-16le or utf-16be.",
    ru: "Кодировка {encoding} неизвестна. Годятся utf-8, windows-1251, koi8-r, cp866, utf-16le, utf-16be.",
  },
});
