import { describe, expect, it } from "vitest";
import { words } from "../../src/web/words.ts";
import { isTest, readTree } from "./tree.ts";
import { readWordUse } from "./word-use.ts";

type Words = { [name: string]: string | Words };
type Locale = "ru" | "en";

/** "kit:job.phase.reading" => the sentence. */
function flat(areas: Record<string, Record<Locale, Words>>, locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const add = (path: string, value: string | Words) => {
    if (typeof value === "string") found.set(path, value);
    else
      for (const [name, each] of Object.entries(value))
        add(path.endsWith(":") ? path + name : `${path}.${name}`, each);
  };
  for (const [area, both] of Object.entries(areas)) add(`${area}:`, both[locale]);
  return found;
}

const plural = /_(zero|one|two|few|many|other)$/;
const base = (key: string) => key.replace(plural, "");
const ru = flat(words, "ru");
const en = flat(words, "en");
const known = new Set([...ru.keys()].flatMap((key) => [key, base(key)]));

const isWords = (path: string) => /\/(?!use-)(\w+-)*words(\.ts$|\/)/.test(path);
const screens = [...readTree("src/web")].filter(([path]) => !isTest(path) && !isWords(path));
const uses = screens.map(([path, source]) => ({ path, ...readWordUse(path, source) }));

/** Languages name themselves; the palette and the password's measure know words of both. */
const bilingual = [
  "kit/shell/user-menu-items.tsx",
  "kit/shell/palette-sheet.tsx",
  "access/parts/password-strength.ts",
];

function asPattern(key: string): RegExp {
  const parts = key.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
const exists = (key: string) =>
  key.includes("{}") ? [...known].some((each) => asPattern(key).test(each)) : known.has(key);

describe("words of the console", () => {
  it("have the same keys in both languages", () => {
    const names = (from: Map<string, string>) => [...new Set([...from.keys()].map(base))].sort();
    expect(names(ru)).toEqual(names(en));
  });

  it("have every plural form that the language needs", () => {
    const lacking = (from: Map<string, string>, locale: Locale) => {
      const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      const counted = new Set([...from.keys()].filter((key) => plural.test(key)).map(base));
      return [...counted]
        .flatMap((key) => forms.map((form) => `${key}_${form}`))
        .filter((key) => !from.has(key));
    };
    expect([...lacking(ru, "ru"), ...lacking(en, "en")]).toEqual([]);
  });

  it("are never empty, and fill in the same facts in both languages", () => {
    const facts = (text: string) =>
      [...text.matchAll(/\{\{\s*(\w+)/g)]
        .map((match) => match[1])
        .sort()
        .join();
    const empty = [...ru, ...en].filter(([, text]) => text.trim() === "").map(([key]) => key);
    const apart = [...ru]
      .filter(([key, text]) => en.has(key) && facts(text) !== facts(en.get(key)!))
      .map(([key]) => key);
    expect({ empty, apart }).toEqual({ empty: [], apart: [] });
  });

  it("exist for every key that a screen asks for", () => {
    const missing = uses.flatMap(({ path, asked }) =>
      asked.filter((key) => !exists(key)).map((key) => `${path}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it("are all asked for by some screen", () => {
    const mentioned = uses.flatMap((use) => [...use.asked, ...use.mentioned]);
    const exact = new Set(mentioned.filter((key) => !key.includes("{}")));
    const made = [...new Set(mentioned.filter((key) => key.includes("{}")))].map(asPattern);
    const isAsked = (key: string) => exact.has(key) || made.some((pattern) => pattern.test(key));
    expect([...new Set([...ru.keys()].map(base))].filter((key) => !isAsked(key))).toEqual([]);
  });

  it("hold every text that a reader sees", () => {
    const outside = uses.filter(({ path }) => !bilingual.some((allowed) => path.endsWith(allowed)));
    expect(outside.flatMap(({ bare }) => bare)).toEqual([]);
  });

  it("tell every step that a job may be at", () => {
    const sources = [...readTree("src")].filter(
      ([path]) => !isTest(path) && !path.startsWith("src/web/") && !path.startsWith("src/cli/"),
    );
    const steps = sources.flatMap(([, source]) => [
      ...source.matchAll(/(?:\bphase: |\binChunks\()"([a-z -]+)"/g),
    ]);
    const told = steps.map((match) => `kit:job.phase.${match[1]}`);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((key) => !ru.has(key))).toEqual([]);
  });

  it("tell every action that the audit log may hold, and no other", () => {
    const sources = [...readTree("src")].filter(([path]) => !isTest(path) && !path.startsWith("src/web/"));
    const actions = sources.flatMap(([, source]) => [...source.matchAll(/\baction: "([a-z-]+\.[a-z-]+)"/g)]);
    const told = [...ru.keys()].filter((key) => key.startsWith("access:audit.action."));
    const written = actions.map((match) => `access:audit.action.${match[1]}`);
    expect(told.sort()).toEqual([...new Set(written)].sort());
  });
});

describe("the check itself", () => {
  const twin = (jsx: string) => readWordUse("src/web/listen/a.tsx", `export const a = <p>${jsx}</p>;`);

  it("notices bare text, in a tag, an attribute, an expression, and Russian anywhere", () => {
    expect(twin("Bare").bare).toHaveLength(1);
    expect(twin(`<input aria-label="Bare" />`).bare).toHaveLength(1);
    expect(twin(`{"Bare"}`).bare).toHaveLength(1);
    expect(twin(`{f({ label: "Голый" })}`).bare).toHaveLength(1);
    expect(twin(`{t("a.b")} · <i className="bare" /> <Kbd>K</Kbd> 12`).bare).toEqual([]);
  });

  it("reads keys plain, made, chosen, and of another area", () => {
    const { asked } = twin("{t(`a.${x}.b`)}{t(x ? 'c' : 'd')}{t('kit:e')}");
    expect(asked).toEqual(["listen:a.{}.b", "listen:c", "listen:d", "kit:e"]);
    expect(exists("listen:no.such.key")).toBe(false);
  });
});
