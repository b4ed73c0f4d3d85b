import { describe, expect, it } from "vitest";
import { ownWords } from "../../core/contact-text/own-words.ts";
import { stem } from "../../core/text/stem.ts";
import { readContact } from "./read-contact.ts";
import { TopicIndex } from "./topic-index.ts";

/** Two topics by their telling words. */
const signatures = ["перевод деньги прийти счет", "приложение войти зависнуть обновление"].map((list) => ({
  version: 1 as const,
  threshold: 0.5,
  weights: list.split(" ").map((word): [string, number] => [stem(word), 1]),
}));
const index = new TopicIndex(signatures);
const weights = signatures.map((signature) => new Map(signature.weights));

/** Topics of a contact, each with its words as they stand in the contact as it came. */
function read(text: string, given: number[] = []) {
  const own = ownWords(text);
  const topics = given.map((topic) => ({ topic, confidence: 1 }));
  const { mentions, feelings } = readContact(own, { index, weights, given: topics, mark: null });
  const words = (span: { from: number; to: number }) => text.slice(span.from, span.to);
  return {
    topics: mentions.map(({ topic, spans, main }) => ({ topic, said: spans.map(words), main: words(main) })),
    feelings: feelings.map((feeling) => ({ said: words(feeling), emotion: feeling.emotion })),
  };
}

describe("reading a contact", () => {
  it("never quotes the agent between two turns of the customer", () => {
    const call =
      "Клиент: перевод не пришёл\nОператор: Прекрасно, проверяю перевод\nКлиент: деньги со счёта ушли, ужас";
    const { topics, feelings } = read(call, [0]);
    expect(topics[0]!.said).toEqual(["перевод не пришёл", "деньги со счёта ушли, ужас"]);
    const quoted = [...topics.map(({ main }) => main), ...feelings.map(({ said }) => said)].join("\n");
    expect(quoted).not.toMatch(/Оператор|проверяю/);
    expect(feelings.map(({ emotion }) => emotion)).not.toContain("joy");
  });

  it.each([
    ["Latin letters", "Perevod na schet ne prishel, gde dengi?"],
    ["two alphabets in a word", "Пepевод на cчёт не пришёл, где дeньги?"],
    ["slips", "Певревод на счёт не пришёл, где деньги?"],
    ["capitals", "ПЕРЕВОД НА СЧЁТ НЕ ПРИШЁЛ, ГДЕ ДЕНЬГИ?"],
    ["HTML", "<table><tr><td>Перевод на&nbsp;<b>счёт</b> не&nbsp;пришёл, где деньги?</td></tr></table>"],
  ])("finds the topic that the proper spelling has: %s", (_, text) => {
    expect(read(text).topics.map(({ topic }) => topic)).toEqual([0]);
  });

  it.each(["", "🙂🙂", "…", "12345", "​​"])("%j speaks of nothing", (text) => {
    expect(read(text).topics).toEqual([]);
  });

  it("of a megabyte comes to its end and reads its head", () => {
    const { topics } = read(`Перевод на счёт не пришёл. ${"Приложение не открыть. ".repeat(45_000)}`, [0]);
    expect(topics.map(({ topic }) => topic)).toContain(0);
    expect(topics.flatMap(({ said }) => said).every((words) => words.length < 13_000)).toBe(true);
  });
});
