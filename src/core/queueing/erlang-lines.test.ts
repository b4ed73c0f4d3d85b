import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangB } from "./erlang-b.ts";
import { erlangBExtended } from "./erlang-b-extended.ts";
import { erlangBServers } from "./erlang-b-servers.ts";
import { erlangBTraffic } from "./erlang-b-traffic.ts";

const loads = fc.double({ min: 0.01, max: 300, noNaN: true });

describe("Erlang B", () => {
  it("equals the recursion B(n) = A B(n - 1) / (n + A B(n - 1)) server by server", () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 400 }), (erlangs, servers) => {
        const before = erlangB(erlangs, servers - 1);
        const recursion = (erlangs * before) / (servers + erlangs * before);
        // Below the least normal number digits are lost in either way.
        fc.pre(recursion > 1e-290);
        expect(erlangB(erlangs, servers) / recursion).toBeCloseTo(1, 11);
      }),
    );
  });

  it("keeps its digits at 5,000 and 10,000 servers, where factorials overflow", () => {
    for (const size of [5000, 10_000]) {
      let byRecursion = 1;
      for (let n = 1; n <= size; n++) byRecursion = (size * byRecursion) / (n + size * byRecursion);
      expect(erlangB(size, size) / byRecursion).toBeCloseTo(1, 11);
    }
    expect(erlangB(10, 5000)).toBe(0);
  });

  it("blocks all without servers, none without load, and nearly all of an endless load", () => {
    expect(erlangB(3, 0)).toBe(1);
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(0, 5)).toBe(0);
    expect(erlangB(1e12, 10)).toBeCloseTo(1 - 1e-11, 14);
  });
});

describe("lines and load read the other way", () => {
  it("gives the fewest lines: one less blocks too many", () => {
    fc.assert(
      fc.property(loads, fc.double({ min: 1e-6, max: 0.9, noNaN: true }), (erlangs, limit) => {
        const lines = erlangBServers(erlangs, limit);
        if (!lines.known) throw new Error(lines.why);
        expect(erlangB(erlangs, lines.value)).toBeLessThanOrEqual(limit);
        if (lines.value > 0) expect(erlangB(erlangs, lines.value - 1)).toBeGreaterThan(limit);
      }),
    );
  });

  it("finds the load whose blocking is the limit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 1e-4, max: 0.9, noNaN: true }),
        (servers, limit) => {
          expect(erlangB(erlangBTraffic(servers, limit), servers) / limit).toBeCloseTo(1, 8);
        },
      ),
    );
  });
});

describe("extended Erlang B", () => {
  it("balances first attempts with attempts less repeats", () => {
    fc.assert(
      fc.property(
        loads,
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 0.95, noNaN: true }),
        (erlangs, servers, recall) => {
          const found = erlangBExtended({ erlangs, servers, recall });
          if (!found.known) throw new Error(found.why);
          const { blocking, offeredErlangs } = found.value;
          expect((offeredErlangs * (1 - recall * blocking)) / erlangs).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("is overloaded when all redial for more than the lines can carry", () => {
    expect(erlangBExtended({ erlangs: 10, servers: 10, recall: 1 })).toEqual({
      known: false,
      why: "overloaded",
    });
    expect(erlangBExtended({ erlangs: 9, servers: 10, recall: 1 })).toMatchObject({ known: true });
  });
});
