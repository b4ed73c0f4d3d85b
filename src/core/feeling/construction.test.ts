import { describe, expect, it } from "vitest";
import { feelingsOf, leanOf } from "./feeling.ts";

const lean = (text: string) => leanOf(feelingsOf(text));
const felt = (text: string) => feelingsOf(text).map(({ emotion }) => emotion);

describe("what stands around a word", () => {
  it.each([
    ["не плохо", 1],
    ["Неплохо", 1],
    ["ничего хорошего", -1],
    ["not bad at all", 1],
    ["never had a problem", 1],
    ["Не могу не отметить вашу работу", 1],
    ["Проблем нет", 1],
    ["Ни разу не подвели", 1],
    ["Мне не понравилось", -1],
    ["The staff were not helpful", -1],
    ["Не думаю, что это хорошо", -1],
    ["I don't think this is fair", -1],
    ["Нет связи", -1],
    ["It does not work", -1],
    ["Открыл вклад на полгода", 0],
    ["The flight leaves at noon", 0],
    ["There is an extra of some kind on it", 0],
    ["The clerk was very kind", 1],
    ["Какой тариф самый выгодный?", 0],
  ])("%s leans %i", (text, side) => {
    const told = lean(text);
    expect(Math.abs(told) < 0.25 ? 0 : Math.sign(told)).toBe(side);
  });

  it("strengthens and weakens", () => {
    expect(lean("очень плохо")).toBeLessThan(lean("плохо"));
    expect(lean("slightly bad")).toBeGreaterThan(lean("bad"));
    expect(lean("УЖАСНЫЙ СЕРВИС!!!")).toBeLessThan(lean("ужасный сервис"));
  });
});

describe("anger between the lines", () => {
  it.each([
    "спасибо большое, третий день без связи",
    "«великолепный сервис»",
    "great, just great",
    "Thanks for ruining my weekend",
    "Молодцы, просто молодцы",
    "Нет связи. Отлично!",
    "Опять не работает приложение",
    "Снова списали деньги без причины",
    "Звоню в третий раз",
    "Сколько можно ждать",
    "It happens again and again",
    "This is the third time I write to you",
    "What am I paying for?",
    "За что я плачу?",
    "Убедительно прошу разобраться",
    "I would appreciate an explanation",
    "Обращусь в суд",
    "Жалобу в Роспотребнадзор уже отправил",
    "I want to cancel my account",
    "ПОЧЕМУ НЕ РАБОТАЕТ САЙТ???",
    "Верните деньги, б***ь",
    "this is f**king late",
  ])("%s", (text) => {
    expect(felt(text)).toContain("anger");
    expect(lean(text)).toBeLessThan(0);
  });

  it.each([
    "Спасибо за помощь!",
    "Thanks for fixing the problem so quickly",
    "Спасибо, проблему решили",
    "Снова рад быть вашим клиентом",
  ])("is not heard where there is none: %s", (text) => {
    expect(felt(text)).not.toContain("anger");
    expect(lean(text)).toBeGreaterThan(0.2);
  });
});

describe("what comes in badly written", () => {
  it.each([
    "Прошу возмещения расходов на такси",
    "Описывал ситуацию по телефону",
    "Банк произвёл замену карты",
  ])("takes no word for another one a letter away: %s", (text) => expect(lean(text)).toBe(0));

  it.each([
    ["perevod ne prishel, uzhas", -1],
    ["кашмар какой-то", -1],
    ["ужастное обслуживание", -1],
    ["terible service", -1],
    ["УЖАААС", -1],
    ["мoшенники", -1],
    ["😡😡😡", -1],
    ["❤️👍", 1],
    ["оооочень кррруто", 1],
    ["spasibo, vse otlichno", 1],
    ["servis uzhasnyi, dengi ne vernuli", -1],
    ["vernite dengi, OBMANSHIKI", -1],
    ["Ужacнoe oбcлуживaние", -1],
    ["отвртительное обслуживание", -1],
    ["замеачтельный персонал", 1],
    ["обманшики и мощенники", -1],
    ["disapointing, terrrible trip", -1],
  ])("%s", (text, side) => expect(Math.sign(lean(text))).toBe(side));

  it.each(["", "   ", "\n\n", "…", "12 345,67", "‹phone›", "https://example.com"])(
    "%j shows nothing",
    (text) => {
      expect(lean(text)).toBe(0);
      for (const { emotion } of feelingsOf(text)) expect(emotion).toBe("none");
    },
  );
});
