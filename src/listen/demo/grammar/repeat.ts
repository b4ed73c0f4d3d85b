import type { Random } from "../random.ts";

const again = {
  ru: ["Повторно: ", "Пишу повторно. ", "Ещё раз. ", "Дублирую. ", "Ответа так и нет. "],
  en: ["Second attempt: ", "Sending this again. ", "Still no answer. ", "Resending. ", "Again: "],
};

/** The same text sent once more: nearly, but not to the letter, what it was; staff do not plead in their notes. */
export function repeatText(text: string, language: "ru" | "en", staff: boolean, random: Random): string {
  const sentences = text.split(/(?<=[.!?]) /);
  switch (random.int(staff ? 1 : 0, staff ? 2 : 3)) {
    case 0:
      return random.pick(again[language]) + text;
    case 1:
      return sentences.length > 2 ? sentences.slice(0, -1).join(" ") : `${text.replace(/[.!]+$/, "")}!`;
    case 2:
      if (/[\p{L}\d]$/u.test(text)) return `${text}.`;
      return staff ? text.replace(/\.$/, "") : `${text.replace(/\.$/, "")}!!`;
    default:
      return text.charAt(0) === text.charAt(0).toLowerCase()
        ? again[language][2]!.toLowerCase() + text
        : text.charAt(0).toLowerCase() + text.slice(1);
  }
}
