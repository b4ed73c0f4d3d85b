import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "./mask.ts";

describe("what is masked", () => {
  it.each([
    ["Звоните +7 916 123-45-67 вечером", "Звоните ‹phone› вечером"],
    ["мой номер 8(495)1234567", "мой номер ‹phone›"],
    ["тел. 9161234567", "тел. ‹phone›"],
    ["89161234567", "‹phone›"],
    ["тел 12-34-56", "тел ‹phone›"],
    ["call (800) 555-1234 now", "call ‹phone› now"],
    ["call +44 20 7946 0958", "call ‹phone›"],
    ["пишите на ivan.petrov@mail.example.ru, жду", "пишите на ‹email›, жду"],
    ["карта 4111 1111 1111 1111 заблокирована", "карта ‹card› заблокирована"],
    ["card 4111111111111111.", "card ‹card›."],
    ["паспорт 45 10 123456 выдан", "паспорт ‹passport› выдан"],
    ["паспорт серии 4510 № 123456", "паспорт серии ‹passport›"],
    ["passport number: 123456789", "passport number: ‹passport›"],
    ["предъявил 4510 123456", "предъявил ‹passport›"],
    ["СНИЛС 112-233-445 95", "СНИЛС ‹snils›"],
    ["ИНН 7707083893", "ИНН ‹inn›"],
    ["счёт 40817810099910004312", "счёт ‹account›"],
  ])("%s", (text, expected) => expect(mask(text).text).toBe(expected));
});

describe("what stays", () => {
  it.each([
    "заказ № 81234567890 не пришёл",
    "договор 4510 123456 от 12.03.2024",
    "списали 1 500 000 рублей 12.03.2024 в 14:05",
    "перевёл 89 161 234 руб. 50 коп.",
    "order 4111111111111112 is late",
    "рейс 2024-03-12, билет 555-1234",
    "с 01.01.2024 по 31.12.2024 ставка 12,5%",
    "@airline flight 1234 delayed 45 minutes",
    "тариф 299, скорость 100-200 мбит",
    "предъявил паспорт в отделении № 0151059",
    "платёж 1500 200000 руб",
  ])("%s", (text) => expect(mask(text)).toEqual({ text, spans: [] }));
});

describe("masking", () => {
  const number = fc.stringMatching(/^[+]?[\d() -]{5,24}$/);
  const piece = fc.oneof(
    number,
    fc.constantFrom(
      "паспорт ",
      "тел. ",
      "заказ ",
      "ИНН ",
      "снилс ",
      "a@b.ru",
      "4111 1111 1111 1111",
      " руб",
      "‹",
      ", ",
      "\n",
    ),
    fc.string({ maxLength: 8 }),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

  it("done twice is the same as done once", () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = mask(original).text;
        expect(mask(once)).toEqual({ text: once, spans: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it("tells the spans of the original, in order, without overlap", () => {
    fc.assert(
      fc.property(text, (original) => {
        const { text: masked, spans } = mask(original);
        let from = 0;
        let rebuilt = "";
        for (const { kind, start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          rebuilt += `${original.slice(from, start)}‹${kind}›`;
          from = end;
        }
        expect(rebuilt + original.slice(from)).toBe(masked);
      }),
    );
  });

  it.each([
    ["digits", "1".repeat(1_000_000)],
    ["digits and spaces", "12 ".repeat(333_333)],
    ["letters", "a".repeat(1_000_000)],
    ["at signs", "a@".repeat(500_000)],
    ["dots", "a@a.a.a.".repeat(125_000)],
    ["plus signs", "+1 (2) ".repeat(140_000)],
    ["context words", "паспорт ".repeat(125_000)],
  ])("comes to its end on a megabyte of %s: a quadratic step would outlast the test", (_, long) => {
    expect(mask(long).text.length).toBeGreaterThan(0);
  });
});
