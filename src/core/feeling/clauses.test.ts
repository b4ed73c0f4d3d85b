import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf } from "./clauses.ts";

const cut = (text: string) => clausesOf(text).map(({ from, to }) => text.slice(from, to));

describe("clauses", () => {
  it.each([
    ["Банк хороший, но очереди большие.", ["Банк хороший", "но очереди большие."]],
    ["The food was great but the staff were rude", ["The food was great", "but the staff were rude"]],
    [
      "Персонал вежливый, а вот приложение не работает!",
      ["Персонал вежливый", "а вот приложение не работает!"],
    ],
    [
      "Обещали перезвонить: никто не перезвонил — звоню сам",
      ["Обещали перезвонить", "никто не перезвонил", "звоню сам"],
    ],
    ["Вежливый, внимательный оператор", ["Вежливый, внимательный оператор"]],
    ["Не думаю, что это хорошо", ["Не думаю, что это хорошо"]],
    ["Быстро, а также удобно", ["Быстро, а также удобно"]],
    ["Ждал 1,5 часа и т.д. Потом ушёл. 😡", ["Ждал 1,5 часа и т.д.", "Потом ушёл. 😡"]],
    ["Стоит 300 руб. в месяц, ул. Ленина, д. 5.", ["Стоит 300 руб. в месяц, ул. Ленина, д. 5."]],
    ["See e.g. www.example.com, ok?", ["See e.g. www.example.com, ok?"]],
    ["Звоните ‹phone›. Жду.", ["Звоните ‹phone›.", "Жду."]],
    ["😡😡", ["😡😡"]],
    ["???", ["???"]],
    ["", []],
    [" \n ", []],
  ])("%j", (text, parts) => expect(cut(text)).toEqual(parts));

  it("numbers the sentences", () => {
    expect(clausesOf("Связь плохая, но дешёвая. Ушёл.").map(({ sentence }) => sentence)).toEqual([0, 0, 1]);
  });

  it("come in order, trimmed and apart, in any text", () => {
    const piece = fc.constantFrom(
      "не ",
      "но ",
      ", ",
      ". ",
      "работает",
      "плохо",
      " 1,5 ",
      "‹card›",
      "!!",
      "\n",
      "😡",
      "i.e. ",
      "and the ",
      ":",
      "б***ь",
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 30 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (any) => {
        let end = 0;
        for (const { from, to } of clausesOf(any)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(any.slice(from, to).trim()).toBe(any.slice(from, to));
          end = to;
        }
        expect(end).toBeLessThanOrEqual(any.length);
      }),
    );
  });
});
