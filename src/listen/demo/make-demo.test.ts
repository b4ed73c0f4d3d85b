import { beforeAll, describe, expect, test } from "vitest";
import type { CustomerFact, EventFact, FeedbackFact } from "../facts.ts";
import { type Demo, makeDemo } from "./make-demo.ts";
import { demoIndustries, demoLanguages } from "./material.ts";
import { monthsBefore } from "./local-time.ts";

const until = new Date("2026-03-01T00:00:00Z");
const DAY = 86_400_000;
const SLOW = 180_000;

const companies = demoIndustries.flatMap((industry) =>
  demoLanguages.map((language) => ({ industry, language })),
);

describe.each(companies)("the demo $industry in $language", ({ industry, language }) => {
  let demo: Demo;
  let rows: FeedbackFact[];
  let customers: CustomerFact[];
  let cpuSeconds: number;
  const tag = (row: FeedbackFact) => demo.tagOf(row.externalId!);
  const of = (topic: string) => rows.filter((row) => tag(row) === topic);

  beforeAll(() => {
    const start = process.cpuUsage();
    demo = makeDemo({ industry, language, until });
    rows = [...demo.feedback];
    cpuSeconds = process.cpuUsage(start).user / 1e6;
    customers = [...demo.customers];
  }, SLOW);

  test("has the rows asked for, in time order, within 18 months", () => {
    expect(rows).toHaveLength(20_000);
    expect(customers).toHaveLength(6000);
    const times = rows.map((row) => row.occurredAt.getTime());
    expect(times.every((at, i) => i === 0 || at >= times[i - 1]!)).toBe(true);
    expect(times[0]).toBeGreaterThanOrEqual(monthsBefore(until, 18).getTime());
    expect(times.at(-1)).toBeLessThan(until.getTime());
    expect(new Set(rows.map((row) => row.externalId)).size).toBe(20_000);
  });

  test("takes a second or two of one processor", () => {
    expect(cpuSeconds).toBeLessThan(8);
  });

  test("asks of the survey's items, whose marks go with the main one as planted", () => {
    const { order, twins } = demo.truths.drivers;
    const rated = rows.filter(({ kind, scale }) => kind === "response" && scale === "nps");
    const pairsOf = (name: string) =>
      rated.flatMap(({ attributes, score }) =>
        typeof attributes?.[name] === "number" ? [[attributes[name], score!] as const] : [],
      );
    const strengths = order.map((name) => correlation(pairsOf(name)));
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
    expect(strengths[0]).toBeGreaterThan(0.6);
    const both = rated.flatMap(({ attributes }) => {
      const [one, other] = twins.map((name) => attributes?.[name]);
      return typeof one === "number" && typeof other === "number" ? [[one, other] as const] : [];
    });
    expect(correlation(both)).toBeGreaterThan(0.75);
    const marks = rated.flatMap(({ attributes }) => order.map((name) => attributes?.[name] ?? null));
    expect(new Set(marks)).toEqual(new Set([null, 1, 2, 3, 4, 5]));
    const unasked = rows.filter(({ kind }) => kind !== "response");
    expect(unasked.some(({ attributes }) => order.some((name) => name in (attributes ?? {})))).toBe(false);
  });

  test("names only customers it also gives, who were customers by then", () => {
    const since = new Map(customers.map((c) => [c.externalId, c.since!.getTime()]));
    const strangers = rows.filter((row) => !since.has(row.customer?.externalId));
    const early = rows.filter((row) => since.get(row.customer?.externalId)! > row.occurredAt.getTime());
    expect(strangers).toEqual([]);
    expect(early.length).toBeLessThan(20);
  });

  test("says things in more than 95 % different texts, every slot filled", () => {
    expect(new Set(rows.map((row) => row.text)).size / rows.length).toBeGreaterThan(0.95);
    const unfilled = rows.filter((row) => /[{}[\]|]|undefined|null|NaN| {2}|[^\d\s]\s?%/.test(row.text));
    expect(unfilled.map((row) => row.text)).toEqual([]);
    expect(rows.every((row) => row.text.trim().length > 1)).toBe(true);
  });

  test("keeps the telling words of each topic", () => {
    const { growing, seasonal, fading, improved, hiddenSegment, outage, steady, praise, question } =
      demo.truths;
    const plain = (text: string) => text.toLowerCase().replaceAll("ё", "е");
    for (const t of [
      growing,
      seasonal,
      fading,
      improved,
      hiddenSegment,
      outage,
      praise,
      question,
      ...steady,
    ]) {
      const texts = of(t.topic).map((row) => plain(row.text));
      const telling = texts.filter((text) => t.words.some((word) => text.includes(plain(word))));
      expect(telling.length / texts.length, t.topic).toBeGreaterThan(0.84);
    }
  });

  test("grows the growing pain", () => {
    const { topic, from, ratio } = demo.truths.growing;
    const rate = rates(of(topic), from);
    expect(rate.after / rate.before).toBeGreaterThan(ratio);
  });

  test("cuts the improved pain from its date on", () => {
    const { topic, at, cut } = demo.truths.improved;
    const rate = rates(of(topic), at);
    expect(1 - rate.after / rate.before).toBeGreaterThan(cut.low);
    expect(1 - rate.after / rate.before).toBeLessThan(cut.high);
  });

  test("has a season", () => {
    const { topic, months, ratio } = demo.truths.seasonal;
    const inSeason = (at: Date) => months.includes(at.getUTCMonth() + 1);
    const days = daysOf(monthsBefore(until, 18), until);
    const hits = of(topic).filter((row) => inSeason(row.occurredAt)).length;
    const loud = hits / days.filter(inSeason).length;
    const quiet = (of(topic).length - hits) / days.filter((d) => !inSeason(d)).length;
    expect(loud / quiet).toBeGreaterThan(ratio);
  });

  test("lets the fading pain fade", () => {
    const { topic, ratio } = demo.truths.fading;
    const from = monthsBefore(until, 18).getTime();
    const third = (until.getTime() - from) / 3;
    const within = (k: number) =>
      of(topic).filter((row) => Math.floor((row.occurredAt.getTime() - from) / third) === k).length;
    expect(within(2) / within(0)).toBeLessThan(ratio);
  });

  test("hides a segment: loud in the pair, quiet in either value alone", () => {
    const { topic, where, overallShare, insideShare } = demo.truths.hiddenSegment;
    const share = (list: FeedbackFact[]) => list.filter((row) => tag(row) === topic).length / list.length;
    const inside = rows.filter((row) => Object.entries(where).every(([k, v]) => row.attributes[k] === v));
    expect(Object.keys(where)).toHaveLength(2);
    expect(share(rows)).toBeCloseTo(overallShare, 2);
    expect(Math.abs(share(inside) - insideShare)).toBeLessThan(0.04);
    for (const [k, v] of Object.entries(where)) {
      expect(share(rows.filter((row) => row.attributes[k] === v))).toBeLessThan(0.16);
    }
  });

  test("has a day on which nothing worked", () => {
    const { topic, from, until: end, rows: least } = demo.truths.outage;
    const inside = of(topic).filter((row) => row.occurredAt >= from && row.occurredAt < end).length;
    expect(inside).toBeGreaterThanOrEqual(least);
    expect(inside / of(topic).length).toBeGreaterThan(0.5);
  });

  test("is 12-14 % praise and some questions", () => {
    expect(of("praise").length / rows.length).toBeGreaterThan(0.12);
    expect(of("praise").length / rows.length).toBeLessThan(0.14);
    expect(of("question").length / rows.length).toBeGreaterThan(0.04);
  });

  test("gives marks which follow what was said", () => {
    const mean = (list: FeedbackFact[]) => list.reduce((sum, row) => sum + row.score!, 0) / list.length;
    for (const scale of ["nps", "stars5", "csat5"] as const) {
      const marked = rows.filter((row) => row.scale === scale);
      const high = scale === "nps" ? 10 : 5;
      expect(marked.length, scale).toBeGreaterThan(500);
      expect(
        marked.every(
          (row) =>
            Number.isInteger(row.score) && row.score! <= high && row.score! >= (scale === "nps" ? 0 : 1),
        ),
      ).toBe(true);
      const glad = marked.filter((row) => tag(row) === "praise");
      const hurt = marked.filter((row) => tag(row) !== "praise" && tag(row) !== "question");
      expect(mean(glad) - mean(hurt), scale).toBeGreaterThan(high * 0.3);
    }
  });

  test("loses more of the customers who told of problems", () => {
    const { event, ratio } = demo.truths.churn;
    const left = new Set([...demo.events].filter((e) => e.name === event).map((e) => e.customer.externalId));
    const troubled = new Set(
      rows
        .filter((row) => row.kind !== "review" && tag(row) !== "praise" && tag(row) !== "question")
        .map((row) => row.customer!.externalId),
    );
    const share = (list: CustomerFact[]) => list.filter((c) => left.has(c.externalId)).length / list.length;
    const bad = share(customers.filter((c) => troubled.has(c.externalId)));
    expect(bad).toBeGreaterThan(ratio * share(customers.filter((c) => !troubled.has(c.externalId))));
  });

  test("loses the most of those whose last straw was planted", () => {
    const { event } = demo.truths.churn;
    const { topic, ratio } = demo.truths.leaving;
    const left = new Set([...demo.events].filter((e) => e.name === event).map((e) => e.customer.externalId));
    const lastTag = new Map(rows.map((row) => [row.customer!.externalId, tag(row)]));
    const share = (of: (tag: string) => boolean) => {
      const ids = [...lastTag].flatMap(([id, last]) => (of(last) ? [id] : []));
      return ids.filter((id) => left.has(id)).length / ids.length;
    };
    const others = share((last) => ![topic, "praise", "question"].includes(last));
    expect(share((last) => last === topic)).toBeGreaterThan(ratio * others);
  });

  test("repeats some two in a hundred almost word for word", () => {
    const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
    const seen = new Map<string, string[]>();
    let repeats = 0;
    for (const row of rows) {
      const key = `${row.customer!.externalId}/${tag(row)}`;
      const text = bare(row.text);
      const earlier = seen.get(key) ?? [];
      if (earlier.some((e) => text.includes(e) || e.includes(text))) repeats++;
      seen.set(key, [...earlier, text]);
    }
    expect(repeats / rows.length).toBeGreaterThan(0.015);
    expect(repeats / rows.length).toBeLessThan(0.035);
  });

  test("leaves a little personal data, of nobody, for the mask", () => {
    const all = rows.map((row) => row.text).join("\n");
    const cards = all.match(/\b(?:411111|4111 11|555555|5555 55|400000|4000 00)[\d ]{9,13}\d\b/g) ?? [];
    expect(cards.length).toBeGreaterThan(30);
    expect(cards.filter((card) => !luhn(card))).toEqual([]);
    expect((all.match(/@example\.(?:com|org|net)/g) ?? []).length).toBeGreaterThan(50);
    expect(all.match(/@(?!example)/)).toBeNull();
  });

  test("never shows the tag it was made from", () => {
    const { steady, growing } = demo.truths;
    const tags = new Set([...steady.map((t) => t.topic), growing.topic]);
    const shown = rows.filter((row) =>
      [row.touchpoint, row.team, row.channel, ...Object.values(row.attributes)].some((v) =>
        tags.has(String(v)),
      ),
    );
    expect(shown).toEqual([]);
  });
});

describe("a demo", () => {
  const ask = { industry: "telecom", language: "en", contacts: 1500, until } as const;

  test("is the same twice over, and another with another seed", () => {
    const rows = (seed: number) => [...makeDemo({ ...ask, seed }).feedback];
    expect(rows(7)).toEqual(rows(7));
    expect(rows(7)[100]).not.toEqual(rows(8)[100]);
  });

  test("may be walked again", () => {
    const demo = makeDemo(ask);
    expect([...demo.events]).toEqual([...demo.events]);
    expect([...demo.feedback].at(-1)).toEqual([...demo.feedback].at(-1));
  });

  test("ends a customer's events with the leaving, inside the period", () => {
    const last = new Map<string, EventFact>();
    const late: EventFact[] = [];
    for (const event of makeDemo(ask).events) {
      if (last.get(event.customer.externalId!)?.name === "contract_cancelled") late.push(event);
      last.set(event.customer.externalId!, event);
      expect(event.occurredAt.getTime()).toBeLessThan(until.getTime());
    }
    expect(last.size).toBeGreaterThan(300);
    expect(late).toEqual([]);
  });

  test("refuses a nonsense request", () => {
    expect(() => makeDemo({ ...ask, contacts: 10 })).toThrow(RangeError);
    expect(() => makeDemo({ ...ask, until: new Date("never") })).toThrow(RangeError);
    expect(() => makeDemo(ask).tagOf("F-9999999")).toThrow(RangeError);
  });
});

/** Rows a day before and after a date. */
function rates(list: FeedbackFact[], at: Date) {
  const from = monthsBefore(until, 18);
  const before = list.filter((row) => row.occurredAt < at).length / ((at.getTime() - from.getTime()) / DAY);
  const after = list.filter((row) => row.occurredAt >= at).length / ((until.getTime() - at.getTime()) / DAY);
  return { before, after };
}

function daysOf(from: Date, end: Date): Date[] {
  const days: Date[] = [];
  for (let at = from.getTime(); at < end.getTime(); at += DAY) days.push(new Date(at));
  return days;
}

/** Luhn's test, written apart from the code that makes the numbers. */
function luhn(card: string): boolean {
  const digits = [...card.replaceAll(" ", "")].map(Number);
  const sum = digits.reduce((total, d, i) => {
    const doubled = (digits.length - i) % 2 === 0 ? d * 2 : d;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length === 16 && sum % 10 === 0;
}

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
  const spread = (at: 0 | 1, middle: number) =>
    Math.sqrt(mean(pairs.map((pair) => (pair[at] - middle) ** 2)));
  return mean(pairs.map(([a, b]) => (a - x) * (b - y))) / (spread(0, x) * spread(1, y));
}
