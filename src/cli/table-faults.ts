import { faultFamily } from "../core/kit/fault.ts";

/** What is wrong with a column that somebody named. */
export const tableFault = faultFamily({
  "table.column": {
    kind: "invalid",
    en: "The file has no column “{column}”. It has: {columns}.",
    ru: "В файле нет столбца «{column}». Есть столбцы: {columns}.",
  },
  "table.not-numeric": {
    kind: "invalid",
    en: "The column “{column}” is not numeric: it holds {values}. Name a column of numbers; for an outcome of two values say which one counts: --positive VALUE.",
    ru: "Столбец «{column}» не числовой: в нём {values}. Назовите столбец с числами; если у исхода два значения, скажите, какое считать: --positive ЗНАЧЕНИЕ.",
  },
  "table.empty": {
    kind: "invalid",
    en: "The column “{column}” has no answers: every row is blank. Check the name and the codes after --blank.",
    ru: "В столбце «{column}» нет ответов: все строки пусты. Проверьте имя и коды после --blank.",
  },
  "table.constant": {
    kind: "invalid",
    en: "The column “{column}” has one value in every row ({value}): nothing can go with it. Choose another column.",
    ru: "В столбце «{column}» во всех строках одно значение ({value}): с ним ничего не может быть связано. Выберите другой столбец.",
  },
  "table.blank": {
    kind: "invalid",
    en: "--blank takes codes with commas between them, 0,6, or for one column alone NAME=11|12; not “{code}”.",
    ru: "--blank — это коды через запятую, 0,6, или для одного столбца ИМЯ=11|12, а не «{code}».",
  },
  "table.where": {
    kind: "invalid",
    en: "--where takes COLUMN=VALUE, not “{where}”.",
    ru: "--where — это СТОЛБЕЦ=ЗНАЧЕНИЕ, а не «{where}».",
  },
  "table.nobody": {
    kind: "invalid",
    en: "No row has {column} = {value}. The column holds {values}.",
    ru: "Нет строк, где {column} = {value}. В столбце {values}.",
  },
});
