import type { Told } from "./told.ts";

/** Four things customers of a bank complain of, in a few words each that may be put together in many ways. */
const talk = {
  card: {
    who: ["Карту", "Новую карту", "Мою дебетовую карту", "Зарплатную карту"],
    what: [
      "заблокировали без предупреждения",
      "заблокировали в магазине",
      "внезапно заблокировал банк",
      "заблокировали за границей",
    ],
    end: ["и не могу снять деньги", "разблокируйте карту", "оплата не проходит", "остался без денег и карты"],
  },
  app: {
    who: ["Приложение", "Мобильное приложение", "После обновления приложение", "Ваше приложение"],
    what: [
      "вылетает при входе",
      "зависает на экране входа",
      "не открывается на телефоне",
      "выдаёт ошибку входа",
    ],
    end: [
      "исправьте ошибку",
      "переустановка приложения не помогла",
      "войти не получается",
      "телефон перезагружал",
    ],
  },
  credit: {
    who: ["Процент по ипотеке", "Ставку по ипотеке", "Платёж по ипотеке", "Проценты по кредиту на ипотеку"],
    what: [
      "подняли после подписания договора",
      "пересчитали в большую сторону",
      "увеличили без объяснения",
      "изменили задним числом",
    ],
    end: ["верните прежнюю ставку", "договор нарушен", "платёж вырос вдвое", "банк молчит про ставку"],
  },
  queue: {
    who: ["В отделении", "В офисе на площади", "В вашем офисе", "В отделении у вокзала"],
    what: [
      "очередь на полтора часа",
      "огромная очередь к одному окну",
      "очередь и работает одно окно",
      "талоны в очередь кончились",
    ],
    end: [
      "сотрудники уходят на обед",
      "откройте второе окно",
      "простоял в очереди зря",
      "электронная очередь сломана",
    ],
  },
};
type Theme = keyof typeof talk;
export const themes = Object.keys(talk) as Theme[];

/** One text of a theme; another number, another wording (64 in all, then they repeat). */
export function say(theme: Theme, number: number): string {
  const { who, what, end } = talk[theme];
  const at = (words: string[], step: number) => words[Math.floor(number / step) % words.length];
  return `${at(who, 1)} ${at(what, 4)}, ${at(end, 16)}`;
}

/** So many contacts of the four themes in turn, over the year 2025, each from a customer who comes thrice. */
export function fewTopics(count: number, first = 0): (Told & { theme: Theme })[] {
  return Array.from({ length: count }, (_, i) => {
    const number = first + i;
    const theme = themes[number % themes.length];
    return {
      theme,
      text: say(theme, Math.floor(number / themes.length)),
      at: new Date(Date.UTC(2025, 0, 1) + ((number * 37) % 364) * 86_400_000 + 36_000_000).toISOString(),
      kind: number % 5 === 0 ? "complaint" : "contact",
      channel: number % 3 === 0 ? "phone" : "chat",
      sentiment: theme === "queue" ? 0.1 : -0.5,
      customer: `C-${number % Math.ceil(count / 3)}`,
    };
  });
}
