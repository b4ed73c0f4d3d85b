/** Where numbers come from, and how fresh they are. */
export const numbersWords = {
  ru: {
    numbers: {
      lead: "Числа считаются по быстрой копии обращений, которая сама следует за базой. База при этом только читается.",
      fresh: "Данные на",
      built: "Построена",
      size: "Размер",
      why: "Почему построена: {{why}}.",
      rebuild: "Построить заново",
      "rebuild-title": "Построить копию заново?",
      "rebuild-preview":
        "Копия будет собрана из базы с нуля. Пока она строится, числа идут из прежней копии и стареют. Данные в базе не меняются.",
      asked: "Копия строится заново",
      off: "Копия выключена настройкой ANALYTICS=records: числа считает сама база.",
      none: "Копия ещё не построена. Числа пока считает база — верно, но медленнее.",
      state: { building: "строится", ready: "готова", failed: "не строится" },
      because: {
        missing: "копии ещё не было",
        broken: "файл копии был повреждён",
        deleted: "файл копии был удалён",
        asked: "так попросили",
        "other-form": "новая версия программы хранит копию иначе",
        "other-records": "копия была от другой базы",
        "records-put-back": "база восстановлена на более раннее время",
        "slept-too-long": "копия слишком долго не обновлялась",
        "disk-full":
          "На диске кончилось место. Освободите его: копия построится сама. Пока числа считает база.",
        held: "Файл копии занят другим процессом. Дайте каждому серверу свою папку данных. Пока числа считает база.",
        trouble: "Копию не удаётся построить, причина — в журнале сервера. Пока числа считает база.",
      },
    },
  },
  en: {
    numbers: {
      lead: "Numbers are counted on a fast copy of the contacts that follows the records by itself. The records are only read.",
      fresh: "Fresh as of",
      built: "Built",
      size: "Size",
      why: "Why it was built: {{why}}.",
      rebuild: "Build anew",
      "rebuild-title": "Build the copy anew?",
      "rebuild-preview":
        "The copy will be made from the records from the start. Until it is ready, numbers come from the old copy and age. Nothing in the records changes.",
      asked: "The copy is being built anew",
      off: "The copy is switched off by ANALYTICS=records: the records count by themselves.",
      none: "There is no copy yet. Until then the records count: as right, but slower.",
      state: { building: "being built", ready: "ready", failed: "cannot be built" },
      because: {
        missing: "there was none",
        broken: "its file was broken",
        deleted: "its file was deleted",
        asked: "somebody asked for it",
        "other-form": "a new version of the program keeps it in another form",
        "other-records": "it was of other records",
        "records-put-back": "the records were put back to an earlier time",
        "slept-too-long": "it had not followed for too long",
        "disk-full":
          "The disk is full. Make room: the copy will be built by itself. Until then the records count.",
        held: "Another process holds the copy's file. Give each server a data folder of its own. Until then the records count.",
        trouble: "The copy cannot be built; the server's log says why. Until then the records count.",
      },
    },
  },
};
