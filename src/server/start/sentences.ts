/** What the launcher says to the person who started it. */
export const sentences = {
  ready: {
    en: "Otklik is ready: {address}",
    ru: "Otklik готов: {address}",
  },
  workerReady: {
    en: "The Otklik worker is running.",
    ru: "Рабочий процесс Otklik запущен.",
  },
  data: {
    en: "Records: {folder}. Stop with Ctrl-C.",
    ru: "Данные: {folder}. Остановить — Ctrl-C.",
  },
  logs: {
    en: "Logs: {folder}",
    ru: "Журналы: {folder}",
  },
  elsewhere: {
    en: "Started by root from a folder PostgreSQL's own user cannot enter; its records are in {folder} (the file {pointer} remembers it).",
    ru: "Запущено от root из папки, куда пользователю PostgreSQL не войти; данные лежат в {folder} (это помнит файл {pointer}).",
  },
  adopted: {
    en: "PostgreSQL was still running after the last time; taken over.",
    ru: "PostgreSQL ещё работал с прошлого раза; подхвачен.",
  },
  preparing: {
    en: "Preparing the embedded PostgreSQL in {folder}…",
    ru: "Готовлю встроенный PostgreSQL в {folder}…",
  },
  died: {
    en: "The {part} process stopped ({how}); starting it again in {seconds} s.",
    ru: "Процесс {part} остановился ({how}); запускаю снова через {seconds} с.",
  },
  postgresDied: {
    en: "PostgreSQL stopped; starting it again.",
    ru: "PostgreSQL остановился; запускаю снова.",
  },
  postgresBack: {
    en: "PostgreSQL is back.",
    ru: "PostgreSQL снова работает.",
  },
  stopping: {
    en: "Stopping… (Ctrl-C again: at once)",
    ru: "Останавливаюсь… (ещё раз Ctrl-C — немедленно)",
  },
  stopped: {
    en: "Stopped.",
    ru: "Остановлено.",
  },
  usePort: {
    en: "Port {port} is taken by another program. Use {free} instead? [Y/n] ",
    ru: "Порт {port} занят другой программой. Взять {free}? [Д/н] ",
  },
} as const;
