import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonLogChance, poissonUpper } from "../stats/distributions.ts";
import { erlangA } from "./erlang-a.ts";
import { erlangAFiniteRoom } from "./erlang-a-finite-room.ts";
import { erlangC } from "./erlang-c.ts";
import { erlangCAsa } from "./erlang-c-asa.ts";

const lines = fc.record({
  erlangs: fc.double({ min: 0.1, max: 200, noNaN: true }),
  handleSeconds: fc.double({ min: 30, max: 900, noNaN: true }),
  patienceSeconds: fc.double({ min: 1, max: 3000, noNaN: true }),
  agents: fc.integer({ min: 1, max: 220 }),
  answerWithinSeconds: fc.double({ min: 0, max: 120, noNaN: true }),
});

describe("Erlang A", () => {
  it("agrees with the sum over states of a room that is never full", () => {
    fc.assert(
      fc.property(lines, (line) => {
        fc.pre((line.erlangs * line.patienceSeconds) / line.handleSeconds < 15_000);
        // Integrals over waits on one side, sums over states on the other: two independent ways.
        const [byWait, byState] = [erlangA(line), erlangAFiniteRoom({ ...line, waitingPlaces: 20_000 })];
        expect(byWait.waitShare).toBeCloseTo(byState.waitShare, 10);
        expect(byWait.abandonShare).toBeCloseTo(byState.abandonShare, 10);
        expect(byWait.meanQueue / Math.max(1, byState.meanQueue)).toBeCloseTo(
          byState.meanQueue / Math.max(1, byState.meanQueue),
          9,
        );
        for (const key of ["ofOffered", "ofAnswered", "withEarlyAbandons", "withoutEarlyAbandons"] as const)
          expect(byWait.serviceLevel[key]).toBeCloseTo(byState.serviceLevel[key], 9);
      }),
      { numRuns: 60 },
    );
  });

  it("is Poisson when patience equals handle time: leaving the queue and the desk then look alike", () => {
    for (const [erlangs, agents] of [
      [10, 8],
      [100, 100],
      [4000, 4050],
      [0.5, 3],
    ] as const) {
      const line = erlangA({
        erlangs,
        handleSeconds: 240,
        patienceSeconds: 240,
        agents,
        answerWithinSeconds: 20,
      });
      expect(line.waitShare).toBeCloseTo(poissonUpper(agents, erlangs), 11);
      let queue = 0;
      for (let n = agents + 1; n < agents + 3000; n++)
        queue += (n - agents) * Math.exp(poissonLogChance(n, erlangs));
      expect(line.meanQueue / queue).toBeCloseTo(1, 8);
    }
  });

  it("becomes Erlang C when nobody hangs up", () => {
    const line = erlangA({
      erlangs: 45,
      handleSeconds: 450,
      patienceSeconds: 4.5e10,
      agents: 48,
      answerWithinSeconds: 10,
    });
    expect(erlangC(45, 48)).toMatchObject({ known: true, value: expect.closeTo(line.waitShare, 6) });
    expect(erlangCAsa(45, 450, 48)).toMatchObject({
      known: true,
      value: expect.closeTo(line.meanWaitSeconds, 3),
    });
    // Service level of Test_Erlang.java, josimar-jr/ErlangC.
    expect(line.serviceLevel.ofOffered).toBeCloseTo(0.47538605, 6);
  });

  it("loses what the agents cannot carry when far too few are there", () => {
    const line = erlangA({
      erlangs: 12_000,
      handleSeconds: 240,
      patienceSeconds: 100,
      agents: 3000,
      answerWithinSeconds: 20,
    });
    expect(line.abandonShare).toBeCloseTo(0.75, 6);
    expect(line.occupancy).toBeCloseTo(1, 6);
  });

  it("gives four service levels under abandonment that differ, as the definitions do", () => {
    // Computed for the comparison of definitions in the vectors (28 agents, 24 erlangs, patience 300 s, 20 s).
    const line = {
      erlangs: 24,
      handleSeconds: 240,
      patienceSeconds: 300,
      agents: 28,
      answerWithinSeconds: 20,
    };
    const { serviceLevel } = erlangA(line);
    expect(serviceLevel.ofOffered).toBeCloseTo(0.860018160180345, 9);
    expect(serviceLevel.ofAnswered).toBeCloseTo(0.8800638492346582, 9);
    expect(serviceLevel.withEarlyAbandons).toBeCloseTo(0.8720461659498632, 9);
    expect(erlangAFiniteRoom({ ...line, waitingPlaces: 80 }).offeredWaitInTimeShare).toBeCloseTo(
      0.8632251430535152,
      9,
    );
  });

  it("answers more with every agent more, and keeps its balance", () => {
    fc.assert(
      fc.property(lines, (line) => {
        const [fewer, more] = [erlangA(line), erlangA({ ...line, agents: line.agents + 1 })];
        expect(more.abandonShare).toBeLessThanOrEqual(fewer.abandonShare + 1e-12);
        expect(more.serviceLevel.ofOffered).toBeGreaterThanOrEqual(fewer.serviceLevel.ofOffered - 1e-12);
        // Little's law on those who hang up.
        const leaving = (line.erlangs / line.handleSeconds) * fewer.abandonShare;
        expect(leaving).toBeCloseTo(fewer.meanQueue / line.patienceSeconds, 10);
      }),
    );
  });
});

describe("a waiting room with few places", () => {
  it("is Erlang B without places: nobody waits, the rest is turned away", () => {
    const room = {
      erlangs: 10,
      handleSeconds: 60,
      patienceSeconds: 60,
      agents: 17,
      answerWithinSeconds: 20,
      waitingPlaces: 0,
    };
    const line = erlangAFiniteRoom(room);
    expect(line.blockedShare).toBeCloseTo(0.012949, 6);
    expect(line).toMatchObject({ waitShare: 0, abandonShare: 0 });
    expect(line.serviceLevel.ofOffered).toBeCloseTo(1 - 0.012949, 6);
  });
});
