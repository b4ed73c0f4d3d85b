import { describe, expect, it } from "vitest";
import type { Emotion } from "./emotions.ts";
import { type Feeling, feelingsOf } from "./feeling.ts";

/** Sentences written for this test; some hard on purpose. A text of several clauses is judged by the surest that feels anything. */
const sentences: Record<Emotion, string> = {
  anger: `
Сколько можно ждать мастера?
Пишу вам в пятый раз, и никто не отвечает
Вы издеваетесь над клиентами?
Оператор нахамил и бросил трубку
Верните деньги немедленно!!!
Опять списали за подписку, которую я не подключал
Убедительно прошу разобраться с этой ситуацией
Спасибо большое, четвёртый день без воды
Обращусь в прокуратуру, если не ответите
За что я плачу каждый месяц?
Прекрасный сервис, три часа на линии и всё зря!
КОГДА ЗАРАБОТАЕТ ИНТЕРНЕТ???
Меня отфутболивают из отдела в отдел
Наглый обман, навязали страховку
Меня это просто бесит
How many times do I have to call you?
I have been on hold for two hours
Great, just great, the flight is gone again
Your agent hung up on me
I am sick and tired of your excuses
Cancel my account today
This is the third time I am writing
What a joke of a company
I would appreciate an explanation of this charge
You people are a bunch of liars
Thanks for ruining our holiday
I will see you in court
`,
  disappointment: `
Надеялся на большее
Ожидала лучшего от такого ресторана
Не оправдали доверия
К сожалению, качество стало хуже
Деньги на ветер
Раньше было лучше
Очень разочарована вашим магазином
Так себе обслуживание
Обидно, что скидку так и не дали
Оставляет желать лучшего
Зря потратил время
Еда не впечатлила
Обслуживание не понравилось
I expected better from you
What a letdown
Not worth the money
It used to be great, not anymore
The soup was nothing special
Sadly, the quality has gone downhill
Very disappointed with the room
I had hoped for more
Not impressed with the new app
Such a shame about the music
`,
  sadness: `
Очень грустно это читать
Сижу и плачу
До слёз довели старого человека
Руки опускаются
Мама плакала весь вечер
Тоскливо и одиноко без связи с родными
Печально видеть закрытые двери
I cried all night
My daughter was heartbroken
It breaks my heart to leave
We missed the funeral because of you
I feel so hopeless
Such a sad day for us
Left me in tears
`,
  fear: `
Боюсь оставлять деньги на карте
Страшно за свои сбережения
Кажется, у меня украли деньги со счёта
Переживаю, дойдёт ли перевод
Тревожно: пришёл код, который я не запрашивал
Мои данные попали к чужим, мне не по себе
Вдруг завтра всё пропадёт
Опасаюсь за безопасность детей
I am afraid someone has my password
We were really scared during the landing
Worried about my savings
My card was stolen and I am in panic
I do not feel safe using this app
Someone hacked my account
It is scary to think about it
`,
  disgust: `
В супе плавал таракан
Отвратительный запах в номере
Меня тошнит от вашей рекламы
Мерзкая липкая посуда
Противно было садиться за стол
Туалет грязный, вонь на весь зал
Тухлая рыба на прилавке
The bathroom was filthy
There was a hair in my soup
Disgusting smell in the cabin
The chicken smelled rotten
Yuck, the plates were sticky and gross
Moldy bread again, revolting
`,
  surprise: `
Ничего себе, уже доставили
Не ожидал, что ответят ночью
Вот это да!
Я в шоке от такого поворота
Удивительно, но заявка прошла сама
Кто бы мог подумать
Вдруг оказалось, что карта именная
Wow, I did not expect that
To my surprise the desk was open at night
I can't believe it arrived already
Out of nowhere they called me
Who would have thought
I was shocked to see a balance that big
`,
  joy: `
Спасибо за помощь, вы лучшие!
Всё понравилось, придём ещё
Не плохо, совсем не плохо
Ура, заработало!
Девушка на линии очень вежливая
Ни разу не подвели за пять лет
Проблему решили за минуту, молодцы
Без очередей и нареканий
Обожаю ваши пироги
Нельзя не отметить работу курьера
❤️❤️❤️
spasibo, vse super
Thank you so much for the quick help
Not bad at all
I love this app
Never had a problem with them
The crew was amazing
Can't complain, everything works
Best pizza in town
You made my day
Highly recommend this place
`,
  none: `
Прошу выслать выписку за март
Какой график работы в субботу?
Оплатил картой 15 числа
Где посмотреть баланс
Счёт открыт в отделении на Ленина
Хочу сменить номер телефона
Адрес доставки: улица Мира, 4
Я приехал в отделение с паспортом
How do I change my address?
My flight is at noon
I have two cards and one account
Please send the statement to my email
The order number is 4512
We arrived on Monday
`,
};

const cases = Object.entries(sentences).flatMap(([emotion, lines]) =>
  lines
    .trim()
    .split("\n")
    .map((text) => ({ text, emotion: emotion as Emotion })),
);

/** The emotion of the surest clause that has one. */
function main(feelings: readonly Feeling[]): Emotion {
  const felt = feelings
    .filter(({ emotion }) => emotion !== "none")
    .sort((a, b) => b.confidence - a.confidence);
  return felt[0]?.emotion ?? "none";
}

describe("emotions", () => {
  it("are told right in four sentences of five, and in two of three of each kind", () => {
    const wrong = cases
      .map(({ text, emotion }) => ({ text, emotion, told: main(feelingsOf(text)) }))
      .filter(({ emotion, told }) => emotion !== told);
    const listed = wrong.map(({ text, emotion, told }) => `${emotion} as ${told}: ${text}`).join("\n");
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(1 - wrong.length / cases.length, listed).toBeGreaterThanOrEqual(0.8);
    for (const emotion of Object.keys(sentences)) {
      const all = cases.filter((each) => each.emotion === emotion).length;
      const missed = wrong.filter((each) => each.emotion === emotion).length;
      expect(1 - missed / all, listed).toBeGreaterThanOrEqual(2 / 3);
    }
  });
});
