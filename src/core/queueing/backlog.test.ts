import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backlog } from "./backlog.ts";
import { backlogAgents } from "./backlog-agents.ts";

const hours = { intervalSeconds: 3600, handleSeconds: 360 };
const counts = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 });

describe("the backlog of deferred work", () => {
  it("loses nothing: what came is done or open", () => {
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 0, max: 15 }),
        fc.integer({ min: 0, max: 50 }),
        (arrivals, agents, startBacklog) => {
          const run = backlog({ ...hours, arrivals, agents: arrivals.map(() => agents), startBacklog });
          const came = startBacklog + arrivals.reduce((sum, count) => sum + count, 0);
          const done = run.reduce((sum, each) => sum + each.done, 0);
          expect(done + run.at(-1)!.backlog).toBeCloseTo(came, 9);
        },
      ),
    );
  });

  it("tells in which interval the last contact of each is done", () => {
    const run = backlog({ ...hours, arrivals: [45, 0, 0, 40], agents: [2, 2, 2, 2] });
    expect(run.map(({ doneInInterval }) => doneInInterval)).toEqual([2, 2, 2, null]);
  });
});

describe("agents against a deadline", () => {
  it("are the fewest that keep it", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 5 }), (arrivals, withinIntervals) => {
        const found = backlogAgents({ ...hours, arrivals, withinIntervals });
        if (!found.known) throw new Error(found.why);
        const lateWith = (agents: number) =>
          backlog({ ...hours, arrivals, agents: arrivals.map(() => agents) }).some(
            ({ doneInInterval }, at) =>
              at + withinIntervals < arrivals.length && (doneInInterval ?? Infinity) > at + withinIntervals,
          );
        expect(lateWith(found.value.agents)).toBe(false);
        if (found.value.agents > 0) expect(lateWith(found.value.agents - 1)).toBe(true);
      }),
    );
  });

  it("cannot be found when work falls due while all are away", () => {
    const night = { ...hours, arrivals: [10, 0], withinIntervals: 0, openShares: [0, 1] };
    expect(backlogAgents(night)).toEqual({ known: false, why: "infeasible" });
    expect(backlogAgents({ ...night, withinIntervals: 1 })).toMatchObject({ value: { agents: 1 } });
  });
});
