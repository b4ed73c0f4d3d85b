import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { ownWords, spanInWhole } from "./own-words.ts";

/** [what it shows, the text as it came, the customer's own words] */
const mails: [string, string, string][] = [
  ["a plain text", "Где деньги?", "Где деньги?"],
  [
    "tags, entities and styles",
    "<style>p{color:red}</style><p>Карта&nbsp;<b>не</b> работает</p>",
    "Карта не работает",
  ],
  ["lines of HTML", "<div>Раз</div><div>два<br>три</div>", "Раз\n\nдва\nтри"],
  ["arithmetic that is no HTML", "5 < 7 & 8 > 6, a <b и c> d", "5 < 7 & 8 > 6, a <b и c> d"],
  ["an address in brackets that is no tag", "Пишите на <anna@example.org>", "Пишите на <anna@example.org>"],
  ["quoted lines", "Где деньги?\n\n> Добрый день!\n> Мы проверим", "Где деньги?"],
  [
    "answers between quoted lines",
    "> Когда?\n> Какая сумма?\nВчера.\n> Где?\n> Ещё\nВ центре.",
    "Вчера.\n\nВ центре.",
  ],
  ["a quotation in HTML", "<p>Нет ответа</p><blockquote>Мы ответим завтра</blockquote>", "Нет ответа"],
  [
    "a head of an earlier mail in Russian",
    "Не вернули.\n\n12.03.2025 14:05, Иванов пишет:\nМы вернули всё.",
    "Не вернули.",
  ],
  [
    "one of a phone",
    "Не вернули\nпн, 3 мар. 2025 г. в 14:05, Банк <bank@example.org>:\nМы вернули",
    "Не вернули",
  ],
  [
    "a broken head in English",
    "Nope.\n\nOn Mon, 3 Mar 2025 at 14:05, Ann Lee <ann@example.org>\nwrote:\n> Done",
    "Nope.",
  ],
  ["an original message", "Деньги?\n-----Original Message-----\nFrom: a\nSent: b\nTo: c\n\nold", "Деньги?"],
  [
    "a head of fields below",
    "Жду.\n\nОт: Банк\nОтправлено: вчера\nКому: мне\nТема: Ответ\n\nМы решим.",
    "Жду.",
  ],
  [
    "the mail's own head with its subject",
    "От: Иван\nКому: банк\nТема: Нет перевода\n\nЖду третий день.",
    "Нет перевода\n\nЖду третий день.",
  ],
  ["a subject that answers", "От: Иван\nКому: банк\nТема: Re: Ваш вопрос\n\nЖду.", "Жду."],
  [
    "a mail forwarded to us",
    "---------- Forwarded message ---------\nFrom: a\nDate: b\nTo: c\n\nThe card is blocked",
    "The card is blocked",
  ],
  ["a signature after dashes", "Где заказ?\n-- \nИван Петров\n+7 900 000 00 00", "Где заказ?"],
  ["a sign-off on its own line", "Где заказ?\n\nС уважением,\nИван Петров\nООО «Ромашка»", "Где заказ?"],
  ["a sign-off in the line", "Где заказ? С уважением, Иван", "Где заказ?"],
  [
    "a postscript under a signature",
    "Где заказ?\nС уважением,\nИван\nP.S. Верните комиссию",
    "Где заказ?\n\nP.S. Верните комиссию",
  ],
  [
    "words under a signature",
    "Где заказ?\nBest regards,\nAnn\nI also want my commission back as soon as possible",
    "Где заказ?\n\nI also want my commission back as soon as possible",
  ],
  [
    "Outlook's line over an earlier mail",
    "Still broken.\n________________________________\nFrom: a\nSent: b\nTo: c\nSubject: d\n\nDone.",
    "Still broken.",
  ],
  [
    "dashes over the line of a phone",
    "Нет денег\n\n-- \nОтправлено из мобильного приложения Яндекс Почты\n\n03.03.2025, 14:05, Банк <bank@example.org>:\n> Вернули",
    "Нет денег",
  ],
  [
    "The Bat's head of a quotation",
    "Вы писали 3 марта 2025 г., 14:05:\n\n> Починили\n> Проверьте\n\nНе починили.",
    "Не починили.",
  ],
  [
    "Mail.ru's head of an earlier mail",
    "Нет денег\n\nпонедельник, 3 марта 2025 г., 14:05 +03:00 от Банк bank@example.org:\n>Вернули",
    "Нет денег",
  ],
  [
    "Apple's quotation in Russian",
    "Нет\n\n> 3 марта 2025 г., в 14:05, Банк <bank@example.org> написал(а):\n> \n> Вернули",
    "Нет",
  ],
  [
    "a rule of the customer's own",
    "Не работает\n-----\nНи утром, ни вечером",
    "Не работает\n-----\nНи утром, ни вечером",
  ],
  ["a phone's line", "Где заказ?\nОтправлено с iPhone", "Где заказ?"],
  [
    "a disclaimer",
    "Where is it?\n\nThis e-mail and any attachments are confidential.\nDelete it.",
    "Where is it?",
  ],
  ["a greeting", "Добрый день! Где заказ?", "Где заказ?"],
  ["a greeting alone", "Добрый день!", "Добрый день!"],
  ["a day that is no greeting", "Добрый день испорчен", "Добрый день испорчен"],
  [
    "respect that is no sign-off",
    "С уважением отношусь к банку, но деньги верните",
    "С уважением отношусь к банку, но деньги верните",
  ],
  ["more than, at the start", "> 5 дней жду", "> 5 дней жду"],
  [
    "nothing but a quotation",
    "> Всё сломалось\n> и никто не отвечает",
    "> Всё сломалось\n> и никто не отвечает",
  ],
  [
    "a tale of what an agent writes",
    "12.03 ваш оператор пишет:\nвсё вернули. А денег нет",
    "12.03 ваш оператор пишет:\nвсё вернули. А денег нет",
  ],
  [
    "a receipt that the customer complains of",
    "Ваше обращение зарегистрировано, пишете вы, а ответа нет месяц",
    "Ваше обращение зарегистрировано, пишете вы, а ответа нет месяц",
  ],
  ["leave that matters", "Я в отпуске, а карту заблокировали!", "Я в отпуске, а карту заблокировали!"],
  [
    "heads of a review",
    "Плюсы: быстро\nМинусы: дорого\nИтог: нет",
    "Плюсы: быстро\nМинусы: дорого\nИтог: нет",
  ],
  ["a mark for the agent", "Оператор: ужасный, хамит", "Оператор: ужасный, хамит"],
  ["emoji", "😡😡", "😡😡"],
];

const dialogues: [string, string, string][] = [
  [
    "roles in Russian",
    "Клиент: Здравствуйте! Нет перевода\nОператор: Проверяю\nКлиент: жду",
    "Нет перевода\n\nжду",
  ],
  [
    "roles in English",
    "Agent: Hello, how can I help?\nCustomer: my card is blocked\nsince Monday",
    "my card is blocked\nsince Monday",
  ],
  ["roles in one line", "Клиент: нет денег Оператор: проверю Клиент: жду", "нет денег\n\nжду"],
  [
    "times and roles in brackets",
    "[10:05] Анна (оператор): Слушаю\n[10:06] Иван: не работает\n[10:07] Анна (оператор): ясно",
    "не работает",
  ],
  [
    "names, the agent known by service phrases",
    "Анна: Чем могу помочь?\nПётр: нет интернета\nАнна: Уточните, пожалуйста, номер договора\nПётр: 123",
    "нет интернета\n\n123",
  ],
  [
    "times on lines of their own",
    "Анна, [12.03.2025 14:05]\nСпасибо за обращение!\nПётр, [12.03.2025 14:06]\nхолодно\nАнна, [12.03.2025 14:07]\nпонятно",
    "холодно",
  ],
  [
    "names that tell nothing: all is the customer's",
    "Анна: холодно\nПётр: и мне\nАнна: давно",
    "холодно\n\nи мне\n\nдавно",
  ],
  [
    "words before the first turn",
    "Не греет батарея\nКлиент: холодно\nОператор: ясно",
    "Не греет батарея\n\nхолодно",
  ],
  [
    "speakers of a transcribed call",
    "SPEAKER_00: Thank you for calling, how can I help?\nSPEAKER_01: it is down\nSPEAKER_00: I apologize for the inconvenience\nSPEAKER_01: again",
    "it is down\n\nagain",
  ],
  [
    "a call as a table",
    "00:00:01\tОператор\tЧем могу помочь?\n00:00:05\tКлиент\tНет интернета\n00:00:09\tОператор\tПрекрасно",
    "Нет интернета",
  ],
  [
    "an exported chat with dates",
    "03.03.2025, 14:05 - Иван: нет кода\n03.03.2025, 14:06 - Банк: Спасибо за обращение!\n03.03.2025, 14:07 - Иван: жду",
    "нет кода\n\nжду",
  ],
  ["a system's lines", "Клиент: нет света\nСистема: оператор подключился\nОператор: слушаю", "нет света"],
];

const machines = [
  "Я в отпуске до 15 июля. По срочным вопросам обращайтесь к Анне.",
  "Я в отпуске",
  "Здравствуйте! Нахожусь в командировке, отвечу после возвращения.",
  "Автоматический ответ: буду завтра",
  "Automatic reply: away",
  "I am out of the office until 5 May with limited access to my email.",
  "Undelivered Mail Returned to Sender\nThe address was not found",
  "Delivery Status Notification (Failure)\nno such user",
  "Ваше обращение зарегистрировано под номером 12345. Пожалуйста, не отвечайте на это письмо.",
  "Your request (#12345) has been received. Do not reply to this email.",
  "<p>Это письмо сформировано автоматически</p>",
];

describe("the customer's own words", () => {
  it.each(mails)("are found in %s", (_what, text, own) => {
    expect(ownWords(text)).toMatchObject({ kind: "words", text: own });
  });

  it.each(dialogues)("are the customer's turns of a transcript: %s", (_what, text, own) => {
    expect(ownWords(text)).toMatchObject({ kind: "dialogue", text: own });
  });

  it("keep the agent's turns apart, as the agent's", () => {
    const text = "Клиент: нет света\nОператор: проверю";
    const agent = ownWords(text).parts.filter(({ who }) => who === "agent");
    expect(agent.map(({ from, to }) => text.slice(from, to))).toEqual(["проверю"]);
  });

  it.each(machines)("are none in what a machine says: %s", (text) => {
    expect(ownWords(text)).toMatchObject({ kind: "auto-reply", text: "" });
  });

  it.each(["", "  \n\t ", "\u200b\ufeff", "<p> &nbsp; </p>", "Sent from my iPhone"])(
    "are none in %j",
    (text) => {
      expect(ownWords(text)).toMatchObject({ kind: "empty", text: "", offsets: [] });
    },
  );
});

describe("what holds for any text", () => {
  const pieces = [
    ...[...mails, ...dialogues].map(([, text]) => text),
    ...machines,
    ..."<p> </p> <br> <style> </style> <blockquote> </blockquote> &amp; &#1044; &x; <!-- --> < > \n > \r\n -- : [10:05] От: Клиент: 😡 \u0301 \u0000 İ".split(
      " ",
    ),
  ];
  const random = seededRandom(4);
  const anyText = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 8) },
      () => pieces[Math.floor(random() * pieces.length)]!,
    ).join(random() < 0.5 ? "\n" : " ");

  it("every character belongs to one part, in order", () => {
    for (let round = 0; round < 400; round++) {
      const text = anyText();
      const { parts } = ownWords(text);
      expect(parts.map(({ from, to }) => text.slice(from, to)).join("")).toBe(text);
    }
  });

  it("a span of the own words leads back to the same words", () => {
    for (let round = 0; round < 400; round++) {
      const text = anyText();
      const own = ownWords(text);
      for (const match of own.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        const { from, to } = spanInWhole(own, { from: match.index, to: match.index + match[0].length });
        const said = text
          .slice(from, to)
          .replace(/<[^>]*>|<!--.*?-->/g, "")
          .replaceAll("&#1044;", "Д");
        expect(said).toBe(match[0]);
        expect(own.parts.some((part) => part.who === "customer" && part.from <= from && from < part.to)).toBe(
          true,
        );
      }
    }
  });

  it("a span outside is refused, an empty one has a place", () => {
    const own = ownWords("<b>да</b>");
    expect(() => spanInWhole(own, { from: 0, to: 3 })).toThrow(RangeError);
    expect(spanInWhole(own, { from: 2, to: 2 })).toEqual({ from: 5, to: 5 });
    expect(spanInWhole(ownWords(""), { from: 0, to: 0 })).toEqual({ from: 0, to: 0 });
  });
});

describe("the cost", () => {
  const nasty = [
    "<",
    "<p",
    "<style>",
    "<b></b>",
    "<!--",
    "<blockquote>",
    "&",
    "&#",
    "</p",
    ">\n",
    "> a\n",
    "--\n",
    "Regards\n",
    "Regards\nIvan\n",
    "От: я\n",
    "От: я\nКому: я\nТема: я\n",
    "12.03.2025 14:05, я пишет:\n",
    "-----Original Message-----\n",
    "Клиент: ",
    "Клиент: а Оператор: б ",
    "Анна: да\n",
    "[10:05] ",
    "a: ",
    "a ",
    "\n",
    " ",
    "а",
    "This e-mail ",
    "я в отпуске ",
    "Добрый день! ",
    ". С уважением, ",
  ];
  it.each(nasty)("grows in step with the length, whatever is repeated: %j", (unit) => {
    const looked = (length: number) => {
      const cost = { looked: 0 };
      ownWords(unit.repeat(Math.ceil(length / unit.length)), cost);
      return cost.looked;
    };
    expect(looked(40_000)).toBeLessThanOrEqual(4.4 * looked(10_000) + 4000);
    expect(looked(40_000)).toBeLessThan(40_000 * 16);
  });

  it("lets a megabyte through, nothing lost", () => {
    const text = `${"Карта не работает, верните деньги. ".repeat(28_000)}\n${"<b>x</b>\n> y\n".repeat(8_000)}`;
    const { parts, text: own } = ownWords(text);
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(parts.at(-1)!.to).toBe(text.length);
    expect(own.length).toBeGreaterThan(500_000);
  });
});
