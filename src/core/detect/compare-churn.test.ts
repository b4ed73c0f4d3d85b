import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { binomialDraw } from "../stats/binomial-draw.ts";
import { type ChurnComparison, compareChurn } from "./compare-churn.ts";
import { matchCells, type RiskCell, type TopicCells } from "./match-cells.ts";

const cell = (values: string, people: number, left: number): RiskCell => ({
  values: values.split("/"),
  people,
  left,
});

function valueOf(answer: ReturnType<typeof compareChurn>["topics"][number] | undefined): ChurnComparison {
  if (!answer?.known) throw new Error(answer?.why ?? "no topic");
  return answer.value;
}

const many = fc
  .record({ people: fc.integer({ min: 25, max: 80 }), left: fc.integer({ min: 5, max: 20 }) })
  .map(({ people, left }) => ({ people, left: Math.min(left, people) }));

describe("churn against comparable customers", () => {
  it("is, in one stratum, the plain difference of shares and their ratio", () => {
    fc.assert(
      fc.property(many, many, (told, others) => {
        const input = {
          lot: [{ values: [], ...others }],
          topics: [{ told: [{ values: [], ...told }], taken: [] }],
        };
        const found = valueOf(compareChurn({ ...input, factorCount: 0 }).topics[0]);
        const [a, b] = [told.left / told.people, others.left / others.people];
        expect(found.shares.told).toBeCloseTo(a, 10);
        expect(found.shares.others).toBeCloseTo(b, 10);
        expect(found.difference.value).toBeCloseTo(a - b, 10);
        expect(found.difference.low).toBeLessThanOrEqual(found.difference.value);
        expect(found.ratio.known && found.ratio.value.value).toBeCloseTo(a / b, 9);
      }),
    );
  });

  it("does not lay at the topic's door what the channel does", () => {
    // Those who call leave six times as often, and the topic is told of by phone: the heap shows a gap, the strata none.
    const lot = [cell("phone", 200, 60), cell("chat", 800, 40)];
    const topic = { told: [cell("phone", 160, 48), cell("chat", 40, 2)], taken: [] };
    const heaped = compareChurn({
      lot: lot.map((each) => ({ ...each, values: [] })),
      topics: [{ told: topic.told.map((each) => ({ ...each, values: [] })), taken: [] }],
      factorCount: 0,
    });
    expect(valueOf(heaped.topics[0]).verdict).toBe("more");
    const matched = valueOf(compareChurn({ lot, topics: [topic], factorCount: 1 }).topics[0]);
    expect(matched.verdict).toBe("same");
    expect(matched.difference.value).toBeCloseTo(0, 10);
  });

  it("takes those who told of the topic out of the lot they are compared with", () => {
    const topic = { told: [cell("a", 50, 20)], taken: [cell("a", 40, 16)] };
    const found = valueOf(
      compareChurn({ lot: [cell("a", 140, 26)], topics: [topic], factorCount: 1 }).topics[0],
    );
    expect(found.others).toEqual({ people: 100, left: 10 });
    expect(() => compareChurn({ lot: [cell("a", 30, 3)], topics: [topic], factorCount: 1 })).toThrow(
      RangeError,
    );
  });

  it("finds what was planted among innocent topics, and corrects for all of them", () => {
    const random = seededRandom(5);
    const strata = Array.from({ length: 12 }, (_, i) => `${i % 4}/${i % 3}`);
    const draw = (people: number, share: number) => ({ people, left: binomialDraw(people, share, random) });
    const base = (i: number) => 0.03 + 0.01 * (i % 3);
    const cells = (people: number, extra: number) =>
      strata.map((values, i) => ({ values: values.split("/"), ...draw(people, base(i) + extra) }));
    let [found, wrongly] = [0, 0];
    const rounds = 60;
    for (let round = 0; round < rounds; round++) {
      const lot = cells(120, 0);
      const topics: TopicCells[] = Array.from({ length: 12 }, (_, at) => ({
        told: cells(25, at === 0 ? 0.1 : 0),
        taken: [],
      }));
      const verdicts = compareChurn({ lot, topics, factorCount: 2 }).topics.map(
        (each) => valueOf(each).verdict,
      );
      if (verdicts[0] === "more") found++;
      wrongly += verdicts.slice(1).filter((verdict) => verdict !== "same").length;
    }
    expect(found / rounds).toBeGreaterThan(0.95);
    expect(wrongly / (rounds * 11)).toBeLessThan(0.03);
  });

  it("says why it cannot tell", () => {
    const lot = [cell("a", 100, 9)];
    const whys = compareChurn({
      lot,
      topics: [
        { told: [], taken: [] },
        { told: [cell("a", 19, 5)], taken: [] },
        { told: [cell("b", 60, 5)], taken: [] },
        { told: [cell("a", 60, 0)], taken: [cell("a", 60, 6)] },
        { told: [cell("a", 60, 9)], taken: [cell("a", 85, 9)] },
      ],
      factorCount: 1,
    }).topics.map((each) => (each.known ? "known" : each.why));
    expect(whys).toEqual(["too-few", "too-few", "not-comparable", "too-few", "not-comparable"]);
    expect(compareChurn({ lot: [], topics: [], factorCount: 3 })).toMatchObject({ compared: 0, topics: [] });
  });
});

describe("the factors people are matched by", () => {
  const lot = ["x", "y"].flatMap((month) =>
    ["p", "q"].map((channel) => cell(`${month}/1/${channel}/s`, 50, 5)),
  );
  const told = (last: string) => ["x", "y"].map((month) => cell(`${month}/1/p/${last}`, 30, 3));

  it("are all that leave nearly everybody a counterpart", () => {
    expect(matchCells(lot, [{ told: told("s"), taken: [] }], 4).factors).toBe(4);
    expect(matchCells(lot, [{ told: told("t"), taken: [] }], 4).factors).toBe(3);
    expect(matchCells(lot, [{ told: [...told("s"), cell("x/1/p/t", 5, 0)], taken: [] }], 4).factors).toBe(4);
  });

  it("are never fewer than the weightiest, even if somebody then has no counterpart", () => {
    const late = { told: [cell("z/1/p/s", 40, 4)], taken: [] };
    const { factors, topics } = matchCells(lot, [late], 4);
    expect(factors).toBe(2);
    expect(topics[0]).toMatchObject({ told: { people: 40 }, matched: { people: 0 }, strata: [] });
  });

  it("do not depend on the order of the cells, and lose nobody", () => {
    const values = fc.constantFrom("x/1/p/s", "x/1/q/s", "y/1/p/s", "y/2/p/s");
    const cells = fc.uniqueArray(
      fc.tuple(values, many).map(([at, each]) => cell(at, each.people, each.left)),
      { selector: (each) => each.values.join("/"), minLength: 1 },
    );
    fc.assert(
      fc.property(cells, (some) => {
        const one = matchCells(lot, [{ told: some, taken: [] }], 4);
        const back = matchCells(lot.toReversed(), [{ told: some.toReversed(), taken: [] }], 4);
        expect(back.factors).toBe(one.factors);
        expect(back.topics[0]!.others).toEqual(one.topics[0]!.others);
        expect(one.topics[0]!.told.people).toBe(some.reduce((sum, { people }) => sum + people, 0));
      }),
    );
  });
});
