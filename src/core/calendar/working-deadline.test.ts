import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWorkingTime } from "./add-working-time.ts";
import { presetCalendar } from "./preset-calendar.ts";
import { type DeadlineInput, workingDeadline } from "./working-deadline.ts";

const hour = 3_600_000;
const uk = presetCalendar({ country: "uk" });
// Monday 2 March 2026, 09:00 in London is 09:00 UTC; a day has 8 working hours.
const promise: DeadlineInput = {
  start: "2026-03-02T09:00Z",
  milliseconds: 10 * hour,
  calendar: uk,
  now: "2026-03-02T12:00Z",
};
const stateOf = (input: DeadlineInput) => {
  const state = workingDeadline(input);
  if (!state.known) throw new Error(state.why);
  return state.value;
};

describe("a promise in working time", () => {
  it("without pauses ends where the time added ends", () => {
    expect(stateOf(promise)).toEqual({
      deadline: "2026-03-03T11:00:00.000Z",
      isPaused: false,
      isOverdue: false,
      usedMilliseconds: 3 * hour,
      leftMilliseconds: 7 * hour,
    });
  });

  it("overlapping pauses are counted once, nights in them not at all", () => {
    // Monday 11:00 to Tuesday 10:00 stands still: 6 + 1 working hours; 2 used before, 8 left: 7 on Tuesday from 10:00, 1 on Wednesday.
    const pauses = [
      { from: "2026-03-02T13:00Z", to: "2026-03-03T10:00Z" },
      { from: "2026-03-02T11:00Z", to: "2026-03-02T16:00Z" },
    ];
    expect(stateOf({ ...promise, pauses, now: "2026-03-03T12:00Z" })).toMatchObject({
      deadline: "2026-03-04T10:00:00.000Z",
      usedMilliseconds: 4 * hour,
      isPaused: false,
    });
  });

  it("while a pause is open there is no deadline, unless it had passed before", () => {
    const waiting = [{ from: "2026-03-02T11:00Z" }];
    expect(stateOf({ ...promise, pauses: waiting, now: "2026-03-20T11:00Z" })).toMatchObject({
      deadline: null,
      isPaused: true,
      isOverdue: false,
      usedMilliseconds: 2 * hour,
    });
    const late = [{ from: "2026-03-03T12:00Z", to: null }];
    expect(stateOf({ ...promise, pauses: late, now: "2026-03-20T11:00Z" })).toMatchObject({
      deadline: "2026-03-03T11:00:00.000Z",
      isPaused: true,
      isOverdue: true,
      leftMilliseconds: -hour,
    });
  });

  it("is overdue only after the deadline", () => {
    expect(stateOf({ ...promise, now: "2026-03-03T11:00Z" })).toMatchObject({
      isOverdue: false,
      leftMilliseconds: 0,
    });
    expect(stateOf({ ...promise, now: "2026-03-03T11:00:00.001Z" })).toMatchObject({
      isOverdue: true,
      leftMilliseconds: -1,
    });
  });

  it("a pause that ends before it begins is refused", () => {
    expect(() =>
      workingDeadline({ ...promise, pauses: [{ from: "2026-03-02T11:00Z", to: "2026-03-02T10:00Z" }] }),
    ).toThrow(RangeError);
  });

  it("at its deadline just the promised time is used, whatever the pauses; a pause never brings it nearer", () => {
    const offsets = fc.array(fc.tuple(fc.integer({ min: -40, max: 200 }), fc.integer({ min: 0, max: 50 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 1, max: 60 }), (list, hours) => {
        const start = Date.parse("2026-03-26T09:00Z");
        const pauses = list.map(([from, length]) => ({
          from: start + from * hour,
          to: start + (from + length) * hour,
        }));
        const input = { ...promise, start, milliseconds: hours * hour, pauses, now: start + 5000 * hour };
        const { deadline } = stateOf(input);
        expect(stateOf({ ...input, now: deadline! }).usedMilliseconds).toBe(hours * hour);
        const plain = addWorkingTime(start, hours * hour, uk);
        expect(plain.known && plain.value <= deadline!).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
