import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchPairs } from "./match-pairs.ts";
import type { MatchInput } from "./meetings.ts";
import { maximumMatching } from "./maximum-matching.ts";
import { roundRobin } from "./round-robin.ts";

/** By trying everything: the first node is left or paired with each of the others. */
function largestByForce(nodes: readonly number[], isPair: (a: number, b: number) => boolean): number {
  const [first, ...rest] = nodes;
  if (first === undefined) return 0;
  const others = rest.filter((other) => isPair(first, other));
  const paired = others.map(
    (other) =>
      1 +
      largestByForce(
        rest.filter((each) => each !== other),
        isPair,
      ),
  );
  return Math.max(largestByForce(rest, isPair), ...paired);
}

const graphs = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const pairs = Array.from({ length: size }, (_, a) =>
    Array.from({ length: a }, (_, b) => [b, a] as [number, number]),
  ).flat();
  return fc.tuple(fc.constant(size), fc.subarray(pairs));
});

describe("the largest matching", () => {
  it("is found through odd cycles: the Petersen graph has a perfect one, a five-cycle with three tails three pairs of four", () => {
    const outer = [0, 1, 2, 3, 4].map((i) => [i, (i + 1) % 5]);
    const spokes = [0, 1, 2, 3, 4].map((i) => [i, i + 5]);
    const inner = [0, 1, 2, 3, 4].map((i) => [i + 5, ((i + 2) % 5) + 5]);
    expect(maximumMatching(10, [...outer, ...spokes, ...inner])).toHaveLength(5);
    expect(maximumMatching(8, [...outer, [0, 5], [0, 6], [0, 7]])).toHaveLength(3);
  });

  it("is as large as by trying everything, and is a matching of the graph", () => {
    fc.assert(
      fc.property(graphs, ([size, pairs]) => {
        const key = (pair: readonly number[]) => pair.join("-");
        const possible = new Set(pairs.map(key));
        const found = maximumMatching(size, pairs);
        const force = largestByForce(
          Array.from({ length: size }, (_, i) => i),
          (a, b) => possible.has(key([a, b])),
        );
        expect(found).toHaveLength(force);
        expect(new Set(found.flat()).size).toBe(2 * found.length);
        for (const pair of found) expect(possible.has(key(pair))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

const peopleOf = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `p${i}` }));
const metIn = (groups: readonly string[][]) =>
  groups.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b].sort().join())));

describe("pairs for a round", () => {
  it("everybody is in one group, of two, with one trio when the number is odd", () => {
    for (const count of [2, 3, 10, 11, 101]) {
      const { groups, alone, repeats } = matchPairs({ people: peopleOf(count), seed: 7 });
      expect(groups.flat().sort()).toEqual(
        peopleOf(count)
          .map(({ id }) => id)
          .sort(),
      );
      expect(groups.filter((group) => group.length === 3)).toHaveLength(count % 2);
      expect(groups.every((group) => group.length === 2 || group.length === 3)).toBe(true);
      expect([alone, repeats]).toEqual([[], 0]);
    }
    expect(matchPairs({ people: peopleOf(1), seed: 7 })).toEqual({ groups: [], alone: ["p0"], repeats: 0 });
    expect(matchPairs({ people: [], seed: 7 })).toEqual({ groups: [], alone: [], repeats: 0 });
  });

  it("nobody meets again as long as a round without repeats exists", () => {
    fc.assert(
      fc.property(fc.constantFrom(4, 6, 8), fc.integer({ min: 1, max: 1e6 }), (count, seed) => {
        const people = peopleOf(count);
        const former: string[][][] = [];
        for (let round = 0; round < count; round++) {
          const met = new Set(former.flatMap(metIn));
          const possible = largestByForce(
            people.map((_, i) => i),
            (a, b) => !met.has([`p${a}`, `p${b}`].sort().join()),
          );
          const { groups, repeats } = matchPairs({ people, former, seed: seed + round });
          expect(repeats === 0).toBe(possible === count / 2);
          expect(groups.flat()).toHaveLength(count);
          former.push(groups);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("when all have met, the oldest meetings come first again", () => {
    const former = [
      [
        ["a", "b"],
        ["c", "d"],
      ],
      [
        ["a", "c"],
        ["b", "d"],
      ],
      [
        ["a", "d"],
        ["b", "c"],
      ],
    ];
    const people = ["a", "b", "c", "d"].map((id) => ({ id }));
    for (let seed = 1; seed <= 20; seed++) {
      const { groups, repeats } = matchPairs({ people, former, seed });
      expect(metIn(groups).sort()).toEqual(["a,b", "c,d"]);
      expect(repeats).toBe(2);
    }
  });

  it("every pair comes equally often: 3 possible rounds of four people over 3000 seeds", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 3000; seed++) {
      const round = metIn(matchPairs({ people: peopleOf(4), seed }).groups)
        .sort()
        .join(" ");
      counts.set(round, (counts.get(round) ?? 0) + 1);
    }
    // Four standard errors of 3000 draws at a third are 103.
    expect(counts.size).toBe(3);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(103);
  });

  it("teams, managers and pairs kept apart do not meet, also not in a trio", () => {
    const people = Array.from({ length: 21 }, (_, i) => ({
      id: `p${i}`,
      team: `t${i % 4}`,
      ...(i > 0 ? { manager: `p${Math.floor(i / 5)}` } : {}),
    }));
    const input: MatchInput = {
      people,
      apart: [
        ["p7", "p8"],
        ["p9", "p10"],
      ],
      acrossTeams: true,
      seed: 0,
    };
    const banned = new Set(
      people
        .flatMap(({ id, manager }) => (manager ? [[id, manager].sort().join()] : []))
        .concat("p7,p8", "p10,p9"),
    );
    for (let seed = 0; seed < 50; seed++) {
      const { groups, alone } = matchPairs({ ...input, seed });
      expect(alone).toEqual([]);
      for (const pair of metIn(groups)) {
        const [a, b] = pair.split(",").map((id) => Number(id.slice(1)));
        expect(a! % 4).not.toBe(b! % 4);
        expect(banned.has(pair)).toBe(false);
      }
    }
  });

  it("whoever may meet nobody stays alone, whoever is one too many makes a trio", () => {
    const people = [
      { id: "a", team: "x" },
      { id: "b", team: "x" },
      { id: "c", team: "x" },
      { id: "d", team: "y" },
    ];
    const { groups, alone } = matchPairs({ people, acrossTeams: true, seed: 3 });
    expect([groups.length, alone.length]).toEqual([1, 2]);
    // d may meet nobody: of the other three one joins the pair rather than stay alone.
    const apart = ["a", "b", "c"].map((id) => [id, "d"]);
    const trio = matchPairs({ people, apart, seed: 3 });
    expect(trio.groups.map((group) => [...group].sort())).toEqual([["a", "b", "c"]]);
    expect(trio.alone).toEqual(["d"]);
  });

  it("an odd round has a trio of strangers while there is one", () => {
    // After a-b, c-d, e-f-g a trio of strangers takes one of each: a c e, and b d, f g cannot meet; but b f, d g can.
    const people = ["a", "b", "c", "d", "e", "f", "g"].map((id) => ({ id }));
    const former = [
      [
        ["a", "b"],
        ["c", "d"],
        ["e", "f", "g"],
      ],
    ];
    for (let seed = 0; seed < 30; seed++) expect(matchPairs({ people, former, seed }).repeats).toBe(0);
  });

  it("is the same for the same seed, and an id twice is refused", () => {
    const round = () => matchPairs({ people: peopleOf(30), seed: 5 });
    expect(round()).toEqual(round());
    expect(() => matchPairs({ people: [{ id: "a" }, { id: "a" }], seed: 1 })).toThrow(RangeError);
  });
});

describe("a round robin", () => {
  it("everybody meets everybody once, nobody twice in a round, each rests once when odd", () => {
    for (let count = 2; count <= 13; count++) {
      const names = peopleOf(count).map(({ id }) => id);
      const rounds = roundRobin(names);
      expect(rounds).toHaveLength(count % 2 === 0 ? count - 1 : count);
      const met = rounds.flatMap(({ pairs }) => metIn(pairs));
      expect(new Set(met).size).toBe((count * (count - 1)) / 2);
      expect(met).toHaveLength((count * (count - 1)) / 2);
      for (const { pairs, resting } of rounds)
        expect([...pairs.flat(), ...(resting === null ? [] : [resting])].sort()).toEqual([...names].sort());
    }
    expect(roundRobin(["a"])).toEqual([]);
  });
});
