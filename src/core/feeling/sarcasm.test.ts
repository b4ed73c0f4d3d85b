import { describe, expect, it } from "vitest";
import { feelingsOf } from "./feeling.ts";

/** The feeling of the last clause. */
const last = (text: string, mark?: number) =>
  feelingsOf(text, mark === undefined ? {} : { irony: mark }).at(-1)!;

describe("praise after a complaint", () => {
  it.each([
    "Третий день нет интернета. Спасибо большое, отличный сервис.",
    "Дважды списали оплату. Молодцы, ничего не скажешь.",
    "Программа опять висит. Просто супер.",
    "Лифт не работает вторую неделю. Так держать!",
    "Вы потеряли мой заказ. Спасибо вам большое!",
    "Обманули на тысячу рублей. Браво!",
    "Ничего не работает. Прекрасный банк!",
    "Flight cancelled again, no call. Great job, guys.",
    "They lost my bag. Thanks a lot.",
    "Waited two hours and nobody came. Well done!",
  ])("bites: %s", (text) => {
    expect(last(text)).toMatchObject({ emotion: "anger" });
    expect(last(text).sentiment).toBeLessThan(-0.3);
  });

  it.each([
    "Карта не работала, сотрудник Мария всё решила. Спасибо большое, отличный сервис!",
    "Были проблемы с доставкой, но курьер всё привёз. Молодцы!",
    "Долго ждали, но обслужили отлично. Спасибо!",
    "Отличный банк, всем советую!",
    "The parcel was late. The courier was very kind, thank you!",
    "Thank you for the quick refund, great service!",
  ])("is honest where something good is told: %s", (text) => {
    expect(last(text)).toMatchObject({ emotion: "joy" });
  });

  it("is honest where the customer's mark is a good one", () => {
    const text = "Вчера не работал терминал. Отличный магазин!";
    expect(last(text).emotion).toBe("anger");
    expect(last(text, 1).emotion).toBe("joy");
  });

  it("of a thing is half of an honest review", () => {
    expect(last("Очередь большая, ждал два часа. Обслуживание хорошее.").emotion).toBe("joy");
  });

  it.each([
    "Карта не работает третий день. Прошу помочь. Заранее спасибо!",
    "My card does not work. Please help. Thank you!",
    "Заблокировали карту. Благодарю за внимание.",
  ])("that only closes it politely feels nothing: %s", (text) => {
    expect(last(text)).toMatchObject({ emotion: "none", sentiment: 0 });
  });
});

describe("praise in quotes", () => {
  it("bites, but for a name", () => {
    expect(last("Вот такой «замечательный» сервис").emotion).toBe("anger");
    expect(last("«Прекрасное» обслуживание на кассе").emotion).toBe("anger");
    expect(last("Подключил тариф «Удобный»")).toMatchObject({ emotion: "none", sentiment: 0 });
  });
});
