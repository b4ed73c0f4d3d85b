import type { CliOption } from "./command.ts";
import type { Bilingual } from "./locale.ts";

/** Files that commands without a server take. */
export const anyTableFile: Bilingual = {
  en: "CSV, TSV, XLSX, JSON or JSONL, gzipped or not",
  ru: "CSV, TSV, XLSX, JSON или JSONL, можно сжатый gzip",
};

export const textOption: CliOption = {
  flags: "--text <column>",
  help: { en: "column with the words; found by itself", ru: "столбец со словами; найдётся сам" },
};

export const languageOption: CliOption = {
  flags: "--language <code>",
  help: { en: "only texts in ru or en", ru: "только тексты на ru или en" },
};

export const groupsOption: CliOption = {
  flags: "--groups <number>",
  help: {
    en: "how many topics; left out: chosen by the texts",
    ru: "сколько тем; если не указать, выберется по текстам",
  },
};

export const blankOption: CliOption = {
  flags: "--blank <codes>",
  help: {
    en: "codes that mean “not answered”, commas between; a column's own: --blank 0,6,NPS=11",
    ru: "коды «нет ответа» через запятую; свои коды столбца: --blank 0,6,NPS=11",
  },
};
