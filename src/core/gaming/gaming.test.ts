import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSampler } from "../detect/count-sampler.ts";
import type { Answer } from "../kit/answer.ts";
import { seededRandom } from "../kit/seeded-random.ts";
import { binomialDraw } from "../stats/binomial-draw.ts";
import { normalDraw } from "../stats/gamma-draw.ts";
import { ahtAgainstRepeats, type HalvesCell, type HandledHalf } from "./aht-against-repeats.ts";
import { type AskedCell, askedOfPleased } from "./asked-of-pleased.ts";
import { judgeTogether } from "./judge-together.ts";
import { type MarkBin, markBursts } from "./mark-bursts.ts";
import { resolvedReturns } from "./resolved-returns.ts";
import { type PeerCell, shareAgainstPeers } from "./share-against-peers.ts";
import { type HandleTimeCell, shortContacts } from "./short-contacts.ts";
import { standOut } from "./stand-out.ts";

/** The cheat, where there is one, is the first. */
const names = (people: number) => Array.from({ length: people }, (_, at) => `agent ${at}`);
type Found = { who: string; found: Answer<{ isAlarm: boolean; pValue: number; qValue: number }> };
const called = (found: readonly Found[]) =>
  found.flatMap((each) => (each.found.known && each.found.value.isAlarm ? [each.who] : []));

/** How often anybody at all is called; with a cheat, how often he is, and how often somebody else. */
function rates(rounds: number, seed: number, draw: (random: () => number) => readonly Found[]) {
  const random = seededRandom(seed);
  const looks = Array.from({ length: rounds }, () => called(draw(random)));
  const share = (is: (who: readonly string[]) => boolean) => looks.filter(is).length / rounds;
  return {
    any: share((who) => who.length > 0),
    cheat: share((who) => who.includes("agent 0")),
    others: share((who) => who.some((each) => each !== "agent 0")),
  };
}

/** The set share is 0.05; so many rounds leave a standard error of 0.018. */
const rounds = 150;
const most = 0.1;

function shareCells(people: number, cheat: number | null, spread: number) {
  return (random: () => number): PeerCell[] =>
    names(people).flatMap((who, at) => {
      const level = Math.exp(spread * normalDraw(random));
      const busy = 0.4 + random();
      return (["phone", "chat"] as const).map((stratum) => {
        const rows = Math.round(300 * busy * (stratum === "chat" ? random() : 1));
        const usual = stratum === "chat" ? 0.08 : 0.04;
        const share = at === 0 && cheat !== null ? cheat : Math.min(0.9, usual * level);
        return { who, stratum, rows, hits: binomialDraw(rows, share, random) };
      });
    });
}

describe("a share against peers", () => {
  it.each([
    [8, 0],
    [20, 0.3],
    [60, 0.5],
  ])("calls nobody among %i who honestly differ by %d", (people, spread) => {
    const draw = shareCells(people, null, spread);
    expect(rates(rounds, 1, (random) => shareAgainstPeers(draw(random))).any).toBeLessThan(most);
  });

  it("finds the one who is far beyond, and leaves the others in peace", () => {
    const draw = shareCells(20, 0.35, 0.3);
    const { cheat, others } = rates(rounds, 2, (random) => resolvedReturns(draw(random)));
    expect(cheat).toBeGreaterThan(0.9);
    expect(others).toBeLessThan(most);
  });

  it("does not lay at somebody's door what his channel does", () => {
    const cells = names(12).flatMap((who, at): PeerCell[] => [
      { who, stratum: "phone", rows: at < 2 ? 0 : 380, hits: at < 2 ? 0 : 8 },
      { who, stratum: "chat", rows: at < 2 ? 400 : 20, hits: at < 2 ? 120 : 6 },
    ]);
    expect(called(shareAgainstPeers(cells))).toEqual([]);
    const heaped = shareAgainstPeers(cells.map((cell) => ({ ...cell, stratum: "" })));
    expect(called(heaped)).toEqual(["agent 0", "agent 1"]);
  });

  it("does not depend on the order of the cells, nor on how they are cut", () => {
    const cell = fc.record({
      who: fc.constantFrom(...names(7)),
      stratum: fc.constantFrom("a", "b"),
      rows: fc.integer({ min: 40, max: 90 }),
      hits: fc.integer({ min: 0, max: 40 }),
    });
    const read = (cells: readonly PeerCell[]) =>
      new Map(
        shareAgainstPeers(cells).map(({ who, found }) => [
          who,
          found.known ? [found.value.rows, found.value.hits, found.value.pValue.toPrecision(6)] : found.why,
        ]),
      );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 25 }), (cells) => {
        const cut = cells.flatMap((each) => [
          { ...each, rows: 1, hits: 0 },
          { ...each, rows: each.rows - 1 },
        ]);
        expect(Object.fromEntries(read(cells.toReversed()))).toEqual(Object.fromEntries(read(cells)));
        expect(Object.fromEntries(read(cut))).toEqual(Object.fromEntries(read(cells)));
      }),
      { numRuns: 30 },
    );
  });

  it("says why it cannot tell", () => {
    const cells = names(8).map((who) => ({ who, stratum: "phone", rows: 100, hits: 3 }));
    const odd = [
      { who: "new", stratum: "phone", rows: 12, hits: 9 },
      { who: "alone", stratum: "telex", rows: 100, hits: 50 },
    ];
    const whyOf = (who: string, all: readonly PeerCell[]) => {
      const { found } = shareAgainstPeers(all).find((each) => each.who === who)!;
      return found.known ? "known" : found.why;
    };
    expect(whyOf("new", [...cells, ...odd])).toBe("too-few");
    expect(whyOf("alone", [...cells, ...odd])).toBe("not-comparable");
    expect(whyOf("agent 0", cells)).toBe("known");
    expect(whyOf("agent 0", cells.slice(0, 5))).toBe("not-comparable");
  });
});

describe("who stands out", () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 12 });
  it("is the same in any unit and from any zero", () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (list, by, to) => {
        const read = (scale: number, shift: number) => {
          const answer = standOut(
            list.map((value) => ({ value: value * scale + shift, variance: scale ** 2 })),
          );
          return answer.known ? answer.value.each.map(({ above }) => above) : [];
        };
        for (const [at, p] of read(by, to).entries()) expect(p).toBeCloseTo(read(1, 0)[at]!, 6);
      }),
    );
  });

  it("is not hidden by standing far out, nor moves the others' centre", () => {
    const honest = [-1, -0.5, -0.2, 0, 0.1, 0.3, 0.6, 1.1];
    const read = (value: number) => {
      const answer = standOut([...honest, value].map((each) => ({ value: each, variance: 0.2 })));
      if (!answer.known) throw new Error(answer.why);
      return answer.value;
    };
    expect(read(1000).centre).toBeCloseTo(read(20).centre, 6);
    expect(read(20).spread).toBeLessThan(1.2);
    expect(read(20).each.at(-1)!.above).toBeLessThan(1e-4);
    expect(standOut([{ value: 1, variance: 1 }])).toEqual({ known: false, why: "too-few" });
  });
});

describe("handle times that bunch", () => {
  const target = 180;
  const draw = (cheat: "none" | "hangs up" | "stops in time") => (random: () => number) =>
    names(15).map((who, at): HandleTimeCell => {
      const isCheat = at === 0 && cheat !== "none";
      const contacts = 300 + Math.round(200 * random());
      const typical = Math.log(300) + 0.15 * normalDraw(random);
      const seconds = Array.from({ length: contacts }, () => {
        const drawn = Math.exp(typical + 0.6 * normalDraw(random));
        if (isCheat && cheat === "hangs up" && random() < 0.15) return 4 + 10 * random();
        if (isCheat && cheat === "stops in time" && drawn > target && drawn < 260)
          return target - 15 * random();
        return random() < 0.02 ? 15 * random() : drawn;
      });
      const count = (from: number, to: number) => seconds.filter((each) => each >= from && each < to).length;
      const around = [
        { targetSeconds: target, below: count(target - 18, target), above: count(target, target + 18) },
      ];
      return { who, stratum: "phone", contacts, short: count(0, 20), around };
    });

  it("are not seen where nobody pushes them", () => {
    expect(rates(60, 3, (random) => shortContacts(draw("none")(random))).any).toBeLessThan(most);
  });

  it.each(["hangs up", "stops in time"] as const)("show who %s", (how) => {
    const kind = how === "hangs up" ? "heap" : "below";
    const random = seededRandom(4);
    let found = 0;
    for (let round = 0; round < 40; round++) {
      const alarms = shortContacts(draw(how)(random)).filter(
        (each) => each.found.known && each.found.value.isAlarm,
      );
      if (alarms.some((each) => each.who === "agent 0" && each.kind === kind)) found++;
    }
    expect(found / 40).toBeGreaterThan(0.9);
  });
});

describe("handle time against repeats", () => {
  const half = (
    random: () => number,
    { typical, share }: { typical: number; share: number },
  ): HandledHalf => {
    const handled = 150 + Math.round(100 * random());
    const logs = Array.from({ length: handled }, () => typical + 0.6 * normalDraw(random));
    return {
      handled,
      logSum: logs.reduce((sum, log) => sum + log, 0),
      logSquares: logs.reduce((sum, log) => sum + log ** 2, 0),
      followed: handled,
      repeats: binomialDraw(handled, share, random),
    };
  };
  const draw = (faster: number, worse: number) => (random: () => number) =>
    names(15).map((who, at): HalvesCell => {
      const typical = Math.log(240) + 0.2 * normalDraw(random);
      const share = 0.12 * Math.exp(0.2 * normalDraw(random));
      const drift = 0.05 * normalDraw(random) - 0.05;
      const later =
        at === 0
          ? { typical: typical + faster + drift, share: share + worse }
          : { typical: typical + drift, share };
      return { who, stratum: "phone", earlier: half(random, { typical, share }), later: half(random, later) };
    });

  it("is silent where all get faster, and where one gets only faster or only worse", () => {
    for (const [at, [faster, worse]] of (
      [
        [0, 0],
        [-0.6, 0],
        [0, 0.2],
      ] as const
    ).entries()) {
      const { any } = rates(80, 5 + at, (random) => ahtAgainstRepeats(draw(faster, worse)(random)));
      expect(any, `${faster} ${worse}`).toBeLessThan(most);
    }
  });

  it("speaks where speed is bought with repeats, with both changes and what is usual", () => {
    const plant = draw(-0.7, 0.25);
    expect(rates(80, 8, (random) => ahtAgainstRepeats(plant(random))).cheat).toBeGreaterThan(0.9);
    const first = ahtAgainstRepeats(plant(seededRandom(9)))[0]!;
    if (!first.found.known) throw new Error(first.found.why);
    const { handleRatio, usualHandleRatio, repeatChange, usualRepeatChange, handleP, repeatP, pValue } =
      first.found.value;
    expect(handleRatio.high).toBeLessThan(usualHandleRatio.value);
    expect(repeatChange.low).toBeGreaterThan(usualRepeatChange.value);
    expect(pValue).toBe(Math.max(handleP, repeatP));
  });

  it("cannot tell from few rows, nor among few", () => {
    const cells = draw(0, 0)(seededRandom(1));
    const short = { handled: 20, logSum: 100, logSquares: 510, followed: 20, repeats: 2 };
    const found = ahtAgainstRepeats([
      ...cells,
      { who: "new", stratum: "phone", earlier: short, later: short },
    ]);
    expect(found.at(-1)).toMatchObject({ who: "new", found: { known: false, why: "too-few" } });
    const few = ahtAgainstRepeats(cells.slice(0, 5));
    expect(few[0]).toMatchObject({ found: { known: false, why: "not-comparable" } });
  });
});

describe("bursts of marks without words", () => {
  const draw =
    (burst: number, { dispersion = 1.5, mailing = false } = {}) =>
    (random: () => number): MarkBin[] =>
      names(12).flatMap((who, at) => {
        const usual = countSampler(0.4 + 1.2 * random(), dispersion, random);
        const bins = Array.from({ length: 200 }, (_, hour) => {
          const sent = mailing && hour % 50 === 7 ? 10 + Math.floor(6 * random()) : 0;
          return { who, at: hour, marks: usual() + sent + (at === 0 && hour === 77 ? burst : 0) };
        });
        return bins.filter(({ marks }) => marks > 0);
      });

  it.each([{}, { dispersion: 3 }, { mailing: true }])("are not seen in honest hours: %o", (how) => {
    expect(rates(100, 11, (random) => markBursts(draw(0, how)(random))).any).toBeLessThan(most);
  });

  it("are seen where somebody types them in, with the hour", () => {
    const { cheat, others } = rates(100, 12, (random) => markBursts(draw(25)(random)));
    expect(cheat).toBeGreaterThan(0.95);
    expect(others).toBeLessThan(most);
    const [first] = markBursts(draw(25)(seededRandom(13)));
    expect(first).toMatchObject({ found: { value: { bursts: [{ at: 77 }] } } });
  });

  it("are seen where somebody has no other marks at all", () => {
    const bins = [...draw(0)(seededRandom(14)), { who: "new", at: 50, marks: 30 }];
    expect(called(markBursts(bins))).toEqual(["new"]);
  });

  it("cannot be told of few marks, nor of one alone", () => {
    const bins = draw(0)(seededRandom(15));
    expect(markBursts([...bins, { who: "new", at: 3, marks: 9 }]).at(-1)).toMatchObject({
      found: { known: false, why: "too-few" },
    });
    const alone = markBursts(bins.filter(({ who }) => who === "agent 3"));
    expect(alone).toMatchObject([{ found: { known: false, why: "not-comparable" } }]);
  });
});

describe("marks asked only from the pleased", () => {
  const draw =
    (picks: boolean, everybodyLeans: number) =>
    (random: () => number): AskedCell[] =>
      names(15).map((who, at) => {
        const cell = { who, stratum: "chat", marked: { rows: 0, bad: 0 }, unmarked: { rows: 0, bad: 0 } };
        const level = 0.25 * Math.exp(0.2 * normalDraw(random));
        for (let contact = 0; contact < 250; contact++) {
          const isBad = random() < level;
          const chance = picks && at === 0 ? (isBad ? 0.03 : 0.5) : isBad ? 0.35 - everybodyLeans : 0.35;
          const side = random() < chance ? cell.marked : cell.unmarked;
          side.rows++;
          if (isBad) side.bad++;
        }
        return cell;
      });

  it("are not seen where all are asked, nor where the pleased answer more gladly with everybody", () => {
    for (const leans of [0, 0.15]) {
      const { any } = rates(100, 16, (random) => askedOfPleased(draw(false, leans)(random)));
      expect(any, `${leans}`).toBeLessThan(most);
    }
  });

  it("are seen where one picks whom to ask", () => {
    const { cheat, others } = rates(100, 17, (random) => askedOfPleased(draw(true, 0)(random)));
    expect(cheat).toBeGreaterThan(0.9);
    expect(others).toBeLessThan(most);
    const first = askedOfPleased(draw(true, 0)(seededRandom(18)))[0]!;
    if (!first.found.known) throw new Error(first.found.why);
    expect(first.found.value.gap.low).toBeGreaterThan(first.found.value.usual.value);
    expect(first.found.value.marked.share.high).toBeLessThan(first.found.value.unmarked.share.low);
  });

  it("cannot be told where nobody is asked, or all are", () => {
    const cells = draw(false, 0)(seededRandom(19));
    const all = {
      who: "all",
      stratum: "chat",
      marked: { rows: 200, bad: 20 },
      unmarked: { rows: 0, bad: 0 },
    };
    expect(askedOfPleased([...cells, all]).at(-1)).toMatchObject({ found: { known: false, why: "too-few" } });
    expect(askedOfPleased(cells.slice(0, 4))[0]).toMatchObject({
      found: { known: false, why: "not-comparable" },
    });
  });
});

it("pays for everybody that is judged together, and for nobody else", () => {
  const of = (pValue: number) => ({ known: true as const, value: { pValue } });
  const why = { known: false as const, why: "too-few" as const };
  expect(judgeTogether([of(0.02), why, of(0.5)])).toMatchObject([
    { value: { qValue: 0.04, isAlarm: true } },
    why,
    { value: { isAlarm: false } },
  ]);
  expect(judgeTogether([of(0.02), of(0.5), of(0.9)])[0]).toMatchObject({ value: { isAlarm: false } });
});
