import { describe, expect, test } from "vitest";
import { demoIndustries, demoLanguages, demoMaterial } from "../material.ts";
import { seededRandom } from "../random.ts";
import { type TopicTexts, unmark } from "../texts/shape.ts";
import { type Scene, expand } from "./expand.ts";
import type { Moment } from "./moment.ts";
import { pluralEn, pluralRu } from "./plural.ts";
import { slotsEn } from "./slots-en.ts";
import { slotsRu } from "./slots-ru.ts";

const scene = (feminine = false): Scene => ({
  random: seededRandom("grammar"),
  feminine,
  slot: (name) => (name === "days" ? "3 дня" : null),
});

test.each([
  [1, "день"],
  [2, "дня"],
  [4, "дня"],
  [5, "дней"],
  [11, "дней"],
  [12, "дней"],
  [21, "день"],
  [102, "дня"],
  [111, "дней"],
])("%i %s", (n, form) => {
  expect(pluralRu(n, ["день", "дня", "дней"])).toBe(form);
});

test("English has two forms", () => {
  expect([1, 2, 0].map((n) => pluralEn(n, "day", "days"))).toEqual(["day", "days", "days"]);
});

describe("expand", () => {
  test("fills slots", () => expect(expand("жду {days}.", scene())).toBe("жду 3 дня."));
  test("takes one of the choices", () => expect(expand("(a|a) b", scene())).toBe("a b"));
  test("leaves plain brackets alone", () => expect(expand("(as is)", scene())).toBe("(as is)"));
  test("bends by gender", () => {
    expect(expand("позвонил[/а], обратил[ся/ась]", scene())).toBe("позвонил, обратился");
    expect(expand("позвонил[/а], обратил[ся/ась]", scene(true))).toBe("позвонила, обратилась");
  });
  test("counts with the right form", () => {
    expect(expand("{n:день|дня|дней}", scene())).toMatch(/^([2-4] дня|[5-9] дней)$/);
  });
  test("refuses a slot nobody knows", () => expect(() => expand("{nothing}", scene())).toThrow(RangeError));
});

const companies = demoIndustries.flatMap((industry) =>
  demoLanguages.map((language) => ({ industry, language })),
);

describe.each(companies)("the wording of the $industry in $language", ({ industry, language }) => {
  const { spec, texts, frames } = demoMaterial(industry, language);
  const parts = (t: TopicTexts) => [t.openings, t.cores, t.outcomes, t.asks, t.notes, t.shorts];

  test("has every topic, each with enough to say", () => {
    expect(Object.keys(texts.topics).sort()).toEqual(spec.topics.map((t) => t.key).sort());
    for (const [key, t] of Object.entries(texts.topics)) {
      const enough = [12, 10, 8, 8, 5, 6];
      for (const [i, list] of parts(t).entries())
        expect(list.length, `${key} ${i}`).toBeGreaterThanOrEqual(enough[i]!);
      expect(t.words.length, key).toBeGreaterThan(1);
    }
  });

  test("says nothing twice in one list", () => {
    for (const t of Object.values(texts.topics)) {
      for (const list of parts(t)) expect(list.filter((phrase, i) => list.indexOf(phrase) !== i)).toEqual([]);
    }
  });

  test("fills every phrase for a man and for a woman", () => {
    const loose = Object.values(frames).flat(2) as (string | Record<string, string[]>)[];
    const general = loose.flatMap((f) => (typeof f === "string" ? [f] : Object.values(f).flat()));
    const all = [
      ...general,
      ...texts.leaving,
      ...Object.values(texts.topics).flatMap((t) => parts(t).flat()),
    ];
    expect(all.length).toBeGreaterThan(800);
    for (const phrase of all) {
      for (const feminine of [false, true]) {
        const said = expand(unmark(phrase).phrase, {
          random: seededRandom(phrase),
          feminine,
          slot: slotOf(feminine),
        });
        expect(said, phrase).not.toMatch(/[{}|[\]]|undefined/);
      }
    }
  });

  function slotOf(feminine: boolean) {
    const random = seededRandom("slots", String(feminine));
    const moment: Moment = {
      random,
      wall: new Date(Date.UTC(2026, 1, 3, 12)),
      country: spec.company[language].country,
      city: "X",
      cityIn: "in X",
      appVersion: "1",
    };
    const table = language === "ru" ? slotsRu : slotsEn;
    return (name: string) => texts.slots[name]?.[0] ?? table[name.replace(/2$/, "")]?.(moment) ?? null;
  }
});
