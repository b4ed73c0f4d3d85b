import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { erlangA } from "./erlang-a.ts";
import { erlangCServiceLevel } from "./erlang-c-service-level.ts";
import { leastWhole } from "../numeric/least-whole.ts";
import { shrinkagePositions } from "./shrinkage-positions.ts";
import { staffDay } from "./staff-day.ts";
import { type StaffingInput, staffing } from "./staffing.ts";

const halfHour: StaffingInput = {
  contacts: 100,
  intervalSeconds: 1800,
  handleSeconds: 180,
  target: { serviceLevel: 0.8, answerWithinSeconds: 20 },
};

function agentsOf(input: StaffingInput): number {
  const found = staffing(input);
  if (!found.known) throw new Error(found.why);
  return found.value.agents;
}

/** Service level within 20 seconds; none of an overloaded line of endless patience. */
function levelOf(erlangs: number, agents: number, patienceSeconds?: number): number {
  const line = { erlangs, handleSeconds: 180, agents, answerWithinSeconds: 20 };
  if (patienceSeconds !== undefined) return erlangA({ ...line, patienceSeconds }).serviceLevel.ofOffered;
  const level = erlangCServiceLevel(line);
  return level.known ? level.value : 0;
}

describe("the search for the least whole number", () => {
  it("finds the border from any guess", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 1e6 }), fc.integer({ min: 0, max: 2e6 }), (border, guess) => {
        expect(leastWhole(3, guess, 1e6, (whole) => whole >= border)).toBe(border);
      }),
    );
    expect(leastWhole(0, 10, 1000, () => false)).toBeNull();
  });
});

describe("staffing", () => {
  it("gives the agents of pyworkforce's guide, and one more when occupancy is capped at 70 %", () => {
    expect(agentsOf(halfHour)).toBe(14);
    expect(agentsOf({ ...halfHour, target: { ...halfHour.target, occupancy: 0.7 } })).toBe(15);
  });

  it("starts above the load: ten erlangs need eleven agents even for the mildest target", () => {
    expect(agentsOf({ ...halfHour, target: { serviceLevel: 0.0001, answerWithinSeconds: 0 } })).toBe(11);
  });

  it("gives the fewest: one agent less misses the target, with callers who wait or who hang up", () => {
    const calls = fc.record({
      contacts: fc.double({ min: 1, max: 3000, noNaN: true }),
      patienceSeconds: fc.option(fc.double({ min: 30, max: 1000, noNaN: true }), { nil: undefined }),
      serviceLevel: fc.double({ min: 0.3, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(calls, ({ contacts, patienceSeconds, serviceLevel }) => {
        const target = { serviceLevel, answerWithinSeconds: 20 };
        const input = { ...halfHour, contacts, target, ...(patienceSeconds && { patienceSeconds }) };
        const agents = agentsOf(input);
        const levelWith = (count: number) => levelOf(contacts / 10, count, patienceSeconds);
        expect(levelWith(agents)).toBeGreaterThanOrEqual(serviceLevel);
        if (agents > 1) expect(levelWith(agents - 1)).toBeLessThan(serviceLevel);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps every limit that is set", () => {
    const target = {
      serviceLevel: 0.8,
      answerWithinSeconds: 20,
      asaSeconds: 5,
      abandonShare: 0.02,
      occupancy: 0.7,
    };
    const found = staffing({ ...halfHour, patienceSeconds: 120, target });
    expect(found).toMatchObject({ known: true });
    if (!found.known) return;
    expect(found.value.asaSeconds).toBeLessThanOrEqual(5);
    expect(found.value.abandonShare).toBeLessThanOrEqual(0.02);
    expect(found.value.occupancy).toBeLessThanOrEqual(0.7);
  });

  it("needs fewer agents where callers hang up, which is no merit", () => {
    expect(agentsOf({ ...halfHour, patienceSeconds: 60 })).toBeLessThan(agentsOf(halfHour));
  });

  it("asks for what a limit rests on", () => {
    expect(() => staffing({ ...halfHour, target: {} })).toThrow(RangeError);
    expect(() => staffing({ ...halfHour, target: { serviceLevel: 0.8 } })).toThrow(RangeError);
    expect(() => staffing({ ...halfHour, target: { abandonShare: 0.05 } })).toThrow(/patienceSeconds/);
  });

  it("sends nobody where nobody calls, and says no service level of nothing", () => {
    expect(staffing({ ...halfHour, contacts: 0 })).toMatchObject({
      value: { agents: 0, serviceLevel: null },
    });
  });

  it("staffs a day of 96 quarter hours, each as if it stood alone", () => {
    const contacts = Array.from({ length: 96 }, (_, at) => at * 40);
    const day = staffDay({ ...halfHour, intervalSeconds: 900, contacts });
    expect(day).toHaveLength(96);
    expect(day[95]).toEqual(staffing({ ...halfHour, intervalSeconds: 900, contacts: 95 * 40 }));
  });
});

describe("people to plan", () => {
  it("are the fewest of whom enough are at work", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 95 }), (agents, percent) => {
        const people = shrinkagePositions(agents, percent / 100);
        // In whole numbers, where nothing is rounded: people (100 - percent) / 100 are at work.
        expect(people * (100 - percent)).toBeGreaterThanOrEqual(100 * agents);
        expect((people - 1) * (100 - percent)).toBeLessThan(100 * agents);
      }),
    );
  });
});
