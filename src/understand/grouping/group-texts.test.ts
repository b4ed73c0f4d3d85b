import { describe, expect, it } from "vitest";
import { seededRandom } from "../../core/kit/seeded-random.ts";
import { type GroupInput, groupTexts } from "./group-texts.ts";

/** Texts about four things in two languages, recombined so that hardly two are the same. */
const subjects = [
  {
    openers: [
      "Курьер не привёз",
      "Три недели жду",
      "Так и не пришла",
      "Обещали и не доставили",
      "До сих пор нет",
    ],
    cores: ["дебетовую карту", "новую карту", "карту МИР", "мою карту", "зарплатную карту"],
    tails: [
      "на домашний адрес",
      "курьер не отвечает",
      "доставку перенесли",
      "статус доставки не меняется",
      "доставка сорвана",
    ],
  },
  {
    openers: ["Прошу принять", "Не могу оформить", "Отказали в", "Вопрос про", "Долго согласовывают"],
    cores: [
      "досрочное погашение ипотеки",
      "погашение ипотеки досрочно",
      "досрочное погашение кредита",
      "частичное досрочное погашение",
      "досрочное погашение",
    ],
    tails: [
      "график платежей прежний",
      "платёж не пересчитали",
      "проценты не пересчитали",
      "заявление потеряли",
      "срок ипотеки не сократили",
    ],
  },
  {
    openers: ["I still have not received", "Where is", "Please send", "Nobody processed", "They denied"],
    cores: [
      "my refund",
      "the refund for the order",
      "a refund to my account",
      "the promised refund",
      "full refund",
    ],
    tails: [
      "merchant keeps silent",
      "order was returned",
      "money is gone",
      "item was returned",
      "the purchase was cancelled",
    ],
  },
  {
    openers: ["After the update", "This morning", "On my phone", "Every evening", "On Android"],
    cores: [
      "the mobile app crashes",
      "the app shows a login error",
      "app crashes on login",
      "login in the app fails",
      "the app freezes on login",
    ],
    tails: [
      "password is right",
      "fingerprint login fails",
      "reinstalling did not cure it",
      "blank screen after login",
      "login loop again",
    ],
  },
];

function texts(each: number): string[] {
  const random = seededRandom(11);
  const any = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: each * subjects.length }, (_, at) => {
    const { openers, cores, tails } = subjects[at % subjects.length]!;
    return `${any(openers)} ${any(cores)}, ${any(tails)}, ${any(tails)}. Обращение ${at}`;
  });
}

/** How many rows lie where most of their subject lies. */
function together(assignment: Int32Array): number {
  let hits = 0;
  subjects.forEach((_, subject) => {
    const counts = new Map<number, number>();
    assignment.forEach((topic, row) => {
      if (row % subjects.length === subject) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    });
    hits += Math.max(...counts.values());
  });
  return hits / assignment.length;
}

describe("grouping without labels", () => {
  it("finds the subjects when told how many, and leaves nothing over", async () => {
    const { topics, assignment, other, languages } = await groupTexts({ texts: texts(50), groups: 4 });
    expect(topics).toHaveLength(4);
    expect(together(assignment)).toBeGreaterThan(0.95);
    expect(other).toHaveLength(0);
    expect(topics.map(({ size }) => size).reduce((sum, size) => sum + size, 0)).toBe(200);
    expect(topics.map(({ language }) => language).toSorted()).toEqual(["en", "en", "ru", "ru"]);
    expect(new Set(languages)).toEqual(new Set(["ru", "en"]));
    for (const word of ["погашение", "refund", "app", "карта"]) {
      expect(
        topics.filter(({ name, words }) => name.toLowerCase().includes(word) || words.includes(word)),
      ).not.toHaveLength(0);
    }
  });

  it("chooses the number by itself: neither two nor dozens", async () => {
    const { topics, other, assignment } = await groupTexts({ texts: texts(80) });
    expect(topics.length).toBeGreaterThanOrEqual(4);
    expect(topics.length).toBeLessThanOrEqual(25);
    expect(other.length).toBeLessThan(0.2 * assignment.length);
    for (const { quotes, name, members } of topics) {
      expect(name).not.toBe("");
      expect(quotes.length).toBeGreaterThanOrEqual(Math.min(3, members.length));
      for (const row of quotes) expect(members).toContain(row);
    }
  });

  it("gives the same to the byte for the same input", async () => {
    const input: GroupInput = { texts: texts(40), seed: 3 };
    const first = await groupTexts(input);
    expect(JSON.stringify(await groupTexts(input))).toBe(JSON.stringify(first));
    const later = { ...input, texts: texts(44), near: first.topics.map(({ signature }) => signature) };
    expect(JSON.stringify(await groupTexts(later))).toBe(JSON.stringify(await groupTexts(later)));
  });

  it("keeps accepted topics: near texts go there, the rest is grouped anew", async () => {
    const first = await groupTexts({ texts: texts(50), groups: 4 });
    const accepted = first.topics.find(({ name }) => /погашение/i.test(name))!;
    const again = await groupTexts({ texts: texts(60), fixed: [accepted.signature] });
    expect(again.topics[0]).toMatchObject({ fixedIndex: 0, signature: accepted.signature });
    const repayment = Array.from(again.assignment).filter((_, row) => row % 4 === 1);
    expect(repayment.filter((topic) => topic === 0).length).toBeGreaterThan(0.9 * repayment.length);
    const strangers = Array.from(again.assignment).filter((topic, row) => row % 4 !== 1 && topic === 0);
    expect(strangers.length).toBeLessThan(0.05 * again.assignment.length);
    expect(again.topics.length).toBeGreaterThan(2);
  });

  it("folds near-duplicates and puts texts without words into other", async () => {
    const some = texts(20);
    const { duplicatesOf, assignment, other } = await groupTexts({
      texts: [...some, some[0]!.toUpperCase(), "", "!!! 123"],
    });
    expect(duplicatesOf[80]).toBe(0);
    expect(assignment[80]).toBe(assignment[0]);
    expect(Array.from(other)).toEqual(expect.arrayContaining([81, 82]));
  });

  it("copes with nothing, one text, and equal texts", async () => {
    expect((await groupTexts({ texts: [] })).topics).toEqual([]);
    expect((await groupTexts({ texts: ["карта"] })).other).toHaveLength(1);
    const equal = await groupTexts({ texts: Array.from({ length: 30 }, () => "не пришла карта"), groups: 3 });
    expect(equal.other).toHaveLength(0);
    expect(new Set(equal.assignment).size).toBe(1);
  });

  it("can be cancelled and refuses a foolish number of groups", async () => {
    const cancelled = new Error("cancelled");
    const onProgress = () => {
      throw cancelled;
    };
    await expect(groupTexts({ texts: texts(5), onProgress })).rejects.toBe(cancelled);
    await expect(groupTexts({ texts: texts(5), groups: 0 })).rejects.toThrow(RangeError);
  });

  it("keeps personal data out of names and signatures", async () => {
    const withPhones = texts(20).map(
      (text, at) => `${text}. Тел. +7 916 123-45-${10 + (at % 80)}, mail${at}@example.ru`,
    );
    const result = JSON.stringify((await groupTexts({ texts: withPhones })).topics);
    expect(result).not.toMatch(/916.?123|123-45|example|mail\d/);
  });
});

describe("topics whose words make no name", () => {
  it("are called by the beginning of what a customer said", async () => {
    const verbs = ["открывается", "грузится", "запускается", "включается", "отвечает", "загружается"];
    const adverbs = ["снова", "опять", "совсем", "вообще", "никак", "сегодня", "постоянно"];
    const texts = Array.from(
      { length: 60 },
      (_, i) => `${adverbs[i % 7]} не ${verbs[i % 6]} ${adverbs[(i * 5 + 1) % 7]}`,
    );
    const { topics } = await groupTexts({ texts, groups: 2 });
    expect(topics).toHaveLength(2);
    for (const { name } of topics) expect(texts.map((text) => `«${text}»`)).toContain(name);
    const long = texts.map((text) => `${text}, ${text}, ${text}`);
    for (const { name } of (await groupTexts({ texts: long, groups: 2 })).topics) {
      expect(name).toMatch(/^«.{30,50}…»$/);
    }
  });
});
