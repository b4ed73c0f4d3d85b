export type Role = "customer" | "agent" | "machine";

const customers = new Set(
  "клиент клиентка покупатель абонент пользователь заказчик посетитель гость подписчик пассажир заявитель customer client user caller visitor guest buyer subscriber passenger".split(
    " ",
  ),
);
const agents = new Set(
  "оператор операторка агент специалист менеджер сотрудник сотрудница поддержка техподдержка консультант администратор диспетчер помощник ассистент бот чат-бот чатбот робот agent operator support manager representative rep advisor adviser assistant consultant bot chatbot csr associate helpdesk".split(
    " ",
  ),
);
const machines = new Set(["система", "system", "автоинформатор", "ivr"]);
/** Heads of paragraphs in reviews and forms, which look like speakers. */
const headings = new Set(
  "плюсы минусы достоинства недостатки комментарий итог итого вывод вопрос ответ тема от кому дата сумма телефон адрес имя фамилия номер email e-mail почта заказ товар город причина описание проблема суть просьба требование pros cons comment summary question answer from to subject date phone address name order city problem description result conclusion ps p.s п.с внимание важно note update upd результат ссылка договор карта счет счёт инн паспорт".split(
    " ",
  ),
);

/**
 * The role that a speaker's label tells by itself: "Оператор 12", "Анна (оператор)", "Support Agent"; null where it is but a name.
 * @example roleOf("Служба поддержки") // => "agent"
 */
export function roleOf(label: string): Role | null {
  const words = label.toLowerCase().match(/[\p{L}][\p{L}-]*/gu) ?? [];
  // "Служба поддержки", "Support team": the sign may stand in another case.
  if (words.some((word) => agents.has(word) || word === "поддержки" || word === "операторы")) return "agent";
  if (words.some((word) => customers.has(word))) return "customer";
  return words.some((word) => machines.has(word)) ? "machine" : null;
}

/** Whether a label is rather the head of a paragraph than somebody who speaks. */
export function isHeading(label: string): boolean {
  const words = label.toLowerCase().split(/\s+/u);
  return words.every((word) => headings.has(word)) || headings.has(words[0]!);
}

/** The labels that may stand in the middle of a line: "Клиент: … Оператор: …". */
export const inlineLabel =
  /(?<![\p{L}\p{N}])(?:клиент|клиентка|покупатель|абонент|пользователь|заказчик|оператор|агент|специалист|менеджер|консультант|сотрудник|бот|customer|client|user|caller|agent|operator|representative|bot)(?:\s?[№#]?\d{1,4})?\s?:(?!\/\/|\))/giu;
