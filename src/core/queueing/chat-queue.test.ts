import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chatQueue } from "./chat-queue.ts";
import { chatStaffing } from "./chat-staffing.ts";
import { erlangC } from "./erlang-c.ts";

const quarter = { contacts: 60, intervalSeconds: 900, answerWithinSeconds: 20 };

describe("a chat queue", () => {
  it("is Erlang C with one chat at once, and with chats that do not slow each other Erlang C of all slots", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.05, max: 0.97, noNaN: true }),
        (slots, agents, busy) => {
          const handle = 300;
          const erlangs = busy * slots * agents;
          const line = chatQueue({
            contacts: (erlangs * 900) / handle,
            intervalSeconds: 900,
            handleSecondsByConcurrency: new Array(slots).fill(handle),
            agents,
            answerWithinSeconds: 20,
          });
          const waiting = erlangC(erlangs, slots * agents);
          if (!line.known || !waiting.known) throw new Error("overloaded");
          expect(line.value.waitShare).toBeCloseTo(waiting.value, 9);
          expect(line.value.meanHandleSeconds).toBeCloseTo(handle, 6);
          expect(line.value.slotOccupancy).toBeCloseTo(busy, 9);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("does not move more chats when two at once take twice as long, but starts them sooner", () => {
    const alone = chatQueue({ ...quarter, handleSecondsByConcurrency: [300], agents: 25 });
    const halved = chatQueue({ ...quarter, handleSecondsByConcurrency: [300, 600], agents: 25 });
    if (!alone.known || !halved.known) throw new Error("overloaded");
    expect(halved.value.waitShare).toBeLessThan(alone.value.waitShare);
    expect(halved.value.meanHandleSeconds).toBeGreaterThan(alone.value.meanHandleSeconds);
    expect(halved.value.occupancy).toBeCloseTo(alone.value.occupancy, 9);
  });

  it("refuses a third chat that slows the agent as a whole", () => {
    expect(() => chatQueue({ ...quarter, handleSecondsByConcurrency: [300, 400, 900], agents: 9 })).toThrow(
      RangeError,
    );
  });

  it("is overloaded when all slots cannot keep up", () => {
    expect(chatQueue({ ...quarter, handleSecondsByConcurrency: [300, 400], agents: 13 })).toEqual({
      known: false,
      why: "overloaded",
    });
  });

  it("is staffed with the fewest agents", () => {
    const input = { contacts: 60, intervalSeconds: 900, handleSecondsByConcurrency: [300, 380, 500] };
    const target = { serviceLevel: 0.9, answerWithinSeconds: 20 };
    const found = chatStaffing({ ...input, target });
    if (!found.known) throw new Error(found.why);
    const fewer = chatQueue({ ...input, agents: found.value.agents - 1, answerWithinSeconds: 20 });
    expect(found.value.serviceLevel).toBeGreaterThanOrEqual(0.9);
    expect(fewer.known ? fewer.value.serviceLevel : 0).toBeLessThan(0.9);
  });
});
