import { faultFamily } from "../../core/kit/fault.ts";

/** What can stop `otklik start`, each with what to do about it. */
export const startFault = faultFamily({
  "start.folder-held": {
    kind: "conflict",
    en: "Otklik already runs on the data folder {folder}: process {pid}, {address}. Open that address, or stop that process first (kill {pid}), or give this one a folder of its own with DATA_DIR=/path.",
    ru: "Otklik уже работает с папкой данных {folder}: процесс {pid}, {address}. Откройте этот адрес, или сначала остановите тот процесс (kill {pid}), или дайте этому свою папку: DATA_DIR=/путь.",
  },
  "start.port-taken": {
    kind: "conflict",
    en: "Port {port} is taken by another program. Port {free} is free: PORT={free} npm start",
    ru: "Порт {port} занят другой программой. Порт {free} свободен: PORT={free} npm start",
  },
  "start.bad-port": {
    kind: "invalid",
    en: "PORT is {value}, but a port is a whole number from 1 to 65535.",
    ru: "PORT равен {value}, а порт — целое число от 1 до 65535.",
  },
  "start.bad-environment": {
    kind: "invalid",
    en: "{reason}. Correct the variable or unset it, and start again.",
    ru: "Переменные окружения заданы неверно ({reason}). Исправьте переменную или уберите её и запустите снова.",
  },
  "start.host-unknown": {
    kind: "invalid",
    en: "HOST is {host}, but this machine has no such address ({reason}). Use 127.0.0.1 for this machine only or 0.0.0.0 for the network.",
    ru: "HOST равен {host}, но у этой машины нет такого адреса ({reason}). Укажите 127.0.0.1 — только для этой машины, или 0.0.0.0 — для сети.",
  },
  "start.part-failed": {
    kind: "broken",
    en: "The {part} process stopped {times} times in a row while starting. Its last words: {words}",
    ru: "Процесс {part} {times} раза подряд остановился при запуске. Его последние слова: {words}",
  },
  "start.database-unreachable": {
    kind: "broken",
    en: "The database at {address} does not answer: {reason}. Check DATABASE_URL and that the server runs, or unset DATABASE_URL to use the embedded one.",
    ru: "База данных по адресу {address} не отвечает: {reason}. Проверьте DATABASE_URL и что сервер запущен, или уберите DATABASE_URL, чтобы работать на встроенной.",
  },
});
