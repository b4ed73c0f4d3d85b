import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseAsk } from "./choose-ask.ts";
import type { ContactRules, LedgerEntry, MayAskInput } from "./contact-rules.ts";
import { mayAsk } from "./may-ask.ts";
import { previewAsks } from "./preview-asks.ts";

const day = 86_400_000;
const base: MayAskInput = {
  person: { id: "p-1", zone: "Europe/Moscow", language: "ru", hasConsent: true },
  ask: { survey: "nps", channel: "sms", wave: "2026-03" },
  rules: { zone: "UTC" },
  ledger: [],
  now: "2026-03-10T12:00:00Z",
};
const asked = (at: string | number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  kind: "ask",
  at,
  channel: "sms",
  survey: "nps",
  ...more,
});
const rulesAgainst = (input: MayAskInput) => mayAsk(input).reasons.map(({ rule }) => rule);

describe("whether a person may be asked", () => {
  it("without rules and history anybody may, now", () => {
    expect(mayAsk(base)).toEqual({ mayAsk: true, reasons: [], nextAllowedAt: "2026-03-10T12:00:00.000Z" });
  });

  it("every standing rule is told at once, and then time alone will not do", () => {
    const verdict = mayAsk({
      ...base,
      person: {
        id: "p-1",
        language: "kk",
        isOptedOut: true,
        optedOutChannels: ["sms"],
        hasOpenComplaint: true,
        isInIncident: true,
      },
      rules: {
        zone: "UTC",
        needsConsent: true,
        languages: ["ru", "en"],
        holdoutShare: 1,
        samplingShare: 0,
        quietDays: 30,
      },
      ledger: [asked("2026-03-09T12:00:00Z")],
    });
    expect(verdict.reasons.map(({ rule }) => rule)).toEqual([
      "opted-out",
      "channel-opted-out",
      "no-consent",
      "language-not-served",
      "open-complaint",
      "incident",
      "held-out",
      "not-in-sample",
      "quiet-since-any-ask",
    ]);
    expect(verdict.nextAllowedAt).toBeNull();
  });

  it("silence during complaints and incidents can be switched off, other channels stay open", () => {
    const person = {
      ...base.person,
      hasOpenComplaint: true,
      isInIncident: true,
      optedOutChannels: ["email"],
    };
    const rules = { zone: "UTC", silentWithOpenComplaint: false, silentInIncident: false };
    expect(rulesAgainst({ ...base, person, rules })).toEqual([]);
  });

  it("each clock of silence looks at its own entries", () => {
    const rules: ContactRules = {
      zone: "UTC",
      quietDays: 10,
      quietDaysSameSurvey: 90,
      quietDaysByChannel: { sms: 20 },
      quietDaysAfterAnswer: 60,
    };
    const against = (entry: LedgerEntry) => rulesAgainst({ ...base, rules, ledger: [entry] });
    const daysAgo = (days: number) => Date.parse("2026-03-10T12:00:00Z") - days * day;
    expect(against(asked(daysAgo(5), { survey: "csat", channel: "email" }))).toEqual(["quiet-since-any-ask"]);
    expect(against(asked(daysAgo(15), { survey: "csat" }))).toEqual(["quiet-since-same-channel"]);
    expect(against(asked(daysAgo(50), { channel: "email" }))).toEqual(["quiet-since-same-survey"]);
    expect(against({ kind: "answer", at: daysAgo(59), channel: "email" })).toEqual(["quiet-since-answer"]);
    expect(against({ kind: "message", at: daysAgo(1), channel: "sms" })).toEqual([]);
  });

  it("silence ends exactly after its days, and what lies after now does not count", () => {
    const rules = { zone: "UTC", quietDays: 30 };
    const ledger = [asked("2026-02-08T12:00:00Z")];
    expect(rulesAgainst({ ...base, rules, ledger })).toEqual([]);
    expect(mayAsk({ ...base, rules, ledger, now: "2026-03-10T11:59:59.999Z" }).nextAllowedAt).toBe(
      "2026-03-10T12:00:00.000Z",
    );
    expect(rulesAgainst({ ...base, rules, ledger: [asked("2026-03-10T12:00:00.001Z")] })).toEqual([]);
  });

  it("a cap frees when enough asks have left its window; messages count only where it says so", () => {
    const ledger = [
      asked("2026-03-01T00:00:00Z"),
      asked("2026-03-03T00:00:00Z"),
      asked("2026-03-05T00:00:00Z", { kind: "message" }),
    ];
    const capped = (cap: NonNullable<ContactRules["caps"]>[number]) =>
      mayAsk({ ...base, ledger, rules: { zone: "UTC", caps: [cap] } });
    expect(capped({ most: 2, days: 30 }).reasons).toEqual([
      { rule: "too-many", until: "2026-03-31T00:00:00.000Z", limit: 2 },
    ]);
    expect(capped({ most: 1, days: 30 }).nextAllowedAt).toBe("2026-04-02T00:00:00.000Z");
    expect(capped({ most: 2, days: 30, counts: "everything" }).nextAllowedAt).toBe(
      "2026-04-02T00:00:00.000Z",
    );
    expect(capped({ most: 2, days: 30, channel: "email" }).mayAsk).toBe(true);
    expect(capped({ most: 2, days: 7 }).mayAsk).toBe(true);
  });

  it("quiet hours go by the person's clock, over midnight and over the change of clocks", () => {
    const rules = { zone: "America/New_York", quietHours: { from: "21:00", to: "09:00" } };
    const at = (now: string, zone?: string) =>
      mayAsk({ ...base, person: { id: "p", zone: zone ?? null }, rules, now }).nextAllowedAt;
    expect(at("2026-03-10T18:00:00Z", "Europe/Moscow")).toBe("2026-03-11T06:00:00.000Z");
    expect(at("2026-03-10T17:59:00Z", "Europe/Moscow")).toBe("2026-03-10T17:59:00.000Z");
    // New York goes forward on 8 March 2026: nine o'clock is 14:00 UTC the day before and 13:00 UTC from that day on.
    expect(at("2026-03-07T10:00:00Z")).toBe("2026-03-07T14:00:00.000Z");
    expect(at("2026-03-08T05:00:00Z")).toBe("2026-03-08T13:00:00.000Z");
  });

  it("blackout days, quiet weekdays and hours are passed over together", () => {
    // Friday 6 March 22:00 in Moscow: Saturday and Sunday are quiet, Monday is blacked out, Tuesday opens at nine.
    const rules: ContactRules = {
      zone: "Europe/Moscow",
      quietHours: { from: "21:00", to: "09:00" },
      quietWeekdays: ["saturday", "sunday"],
      blackoutDays: ["2026-03-09"],
    };
    expect(mayAsk({ ...base, rules, now: "2026-03-06T22:00:00+03:00" }).nextAllowedAt).toBe(
      "2026-03-10T06:00:00.000Z",
    );
    expect(
      mayAsk({
        ...base,
        rules: {
          zone: "UTC",
          quietWeekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        },
      }).nextAllowedAt,
    ).toBeNull();
  });

  it("do-not-disturb ends when it says", () => {
    const person = { ...base.person, doNotDisturbUntil: "2026-04-01T00:00:00+03:00" };
    expect(mayAsk({ ...base, person })).toMatchObject({
      reasons: [{ rule: "do-not-disturb" }],
      nextAllowedAt: "2026-03-31T21:00:00.000Z",
    });
  });

  it("quiet hours that fill the day, a share above 1 and a moment without zone are refused", () => {
    const refused = (rules: Partial<ContactRules>) => () =>
      mayAsk({ ...base, rules: { zone: "UTC", ...rules } });
    expect(refused({ quietHours: { from: "09:00", to: "09:00" } })).toThrow(RangeError);
    expect(refused({ quietHours: { from: "00:00", to: "24:00" } })).toThrow(RangeError);
    expect(refused({ samplingShare: 1.1 })).toThrow(RangeError);
    expect(() => mayAsk({ ...base, ledger: [asked("2026-03-01 10:00")] })).toThrow(RangeError);
  });
});

const start = Date.UTC(2026, 2, 1);
const ledgers = fc.array(
  fc.record({
    kind: fc.constantFrom("ask" as const, "answer" as const, "message" as const),
    at: fc.integer({ min: start - 60 * day, max: start }),
    channel: fc.constantFrom("sms", "email"),
    survey: fc.constantFrom("nps", "csat"),
  }),
  { maxLength: 8 },
);
const policies: fc.Arbitrary<ContactRules> = fc.record({
  zone: fc.constantFrom("America/New_York", "Europe/London", "Africa/Cairo"),
  quietDays: fc.integer({ min: 0, max: 40 }),
  quietDaysSameSurvey: fc.integer({ min: 0, max: 90 }),
  caps: fc.array(fc.record({ most: fc.integer({ min: 1, max: 3 }), days: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 2,
  }),
  quietHours: fc.constantFrom(
    { from: "20:00", to: "10:30" },
    { from: "01:00", to: "01:45" },
    { from: "12:00", to: "14:00" },
  ),
  quietWeekdays: fc.subarray(["saturday" as const, "sunday" as const]),
  blackoutDays: fc.subarray(["2026-03-09", "2026-03-29", "2026-04-01"]),
});

describe("for any rules and ledger", () => {
  it("the next allowed moment is allowed, and no moment before it is", () => {
    fc.assert(
      fc.property(
        ledgers,
        policies,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (ledger, rules, part) => {
          const input = { ...base, person: { id: "p" }, ledger, rules, now: start };
          const next = mayAsk(input).nextAllowedAt!;
          expect(rulesAgainst({ ...input, now: next })).toEqual([]);
          const before = Math.floor(start + part * (Date.parse(next) - start));
          if (before < Date.parse(next)) expect(mayAsk({ ...input, now: before }).mayAsk).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("a stricter rule never lets anybody in earlier", () => {
    fc.assert(
      fc.property(ledgers, policies, fc.integer({ min: 1, max: 30 }), (ledger, rules, more) => {
        const next = (each: ContactRules) =>
          mayAsk({ ...base, person: { id: "p" }, ledger, rules: each, now: start }).nextAllowedAt!;
        expect(next({ ...rules, quietDays: rules.quietDays! + more }) >= next(rules)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("samples and holdouts", () => {
  const ids = Array.from({ length: 2000 }, (_, i) => `person-${i}`);
  const sample = (wave: string, samplingShare: number) =>
    new Set(
      ids.filter(
        (id) =>
          mayAsk({
            ...base,
            person: { id },
            ask: { ...base.ask, wave },
            rules: { zone: "UTC", samplingShare },
          }).mayAsk,
      ),
    );

  it("a sample has its share, grows without losing anybody, and two waves are drawn apart", () => {
    const tenth = sample("a", 0.1);
    const fifth = sample("a", 0.2);
    // Four standard errors of 2000 draws: 0.027, 0.036 and, for a 25th, 0.0175.
    expect(Math.abs(tenth.size / 2000 - 0.1)).toBeLessThan(0.027);
    expect(Math.abs(fifth.size / 2000 - 0.2)).toBeLessThan(0.036);
    expect([...tenth].every((id) => fifth.has(id))).toBe(true);
    const both = [...sample("b", 0.2)].filter((id) => fifth.has(id)).length;
    expect(Math.abs(both / 2000 - 0.04)).toBeLessThan(0.0175);
  });
});

describe("many people, many surveys", () => {
  it("a preview counts whom each rule holds back, and whom it alone does", () => {
    const people = [
      { person: { id: "a", isOptedOut: true }, ledger: [asked("2026-03-09T12:00:00Z")] },
      { person: { id: "b" }, ledger: [asked("2026-03-09T12:00:00Z")] },
      { person: { id: "c" }, ledger: [] },
    ];
    expect(
      previewAsks({ people, ask: base.ask, rules: { zone: "UTC", quietDays: 30 }, now: base.now }),
    ).toEqual({
      people: 3,
      asked: 1,
      heldBack: [
        { rule: "opted-out", people: 1, alone: 0 },
        { rule: "quiet-since-any-ask", people: 2, alone: 1 },
      ],
    });
  });

  it("of competing surveys the most important that may be asked goes out, the first of equals, or none", () => {
    const asks = [
      { survey: "csat", channel: "sms", wave: "1", priority: 2 },
      { survey: "ces", channel: "sms", wave: "1", priority: 2 },
      { survey: "nps", channel: "sms", wave: "1", priority: 9 },
    ];
    const rules = { zone: "UTC", quietDaysSameSurvey: 90 };
    const { person, now } = base;
    expect(chooseAsk({ person, asks, rules, ledger: [], now }).chosen).toBe(2);
    expect(chooseAsk({ person, asks, rules, ledger: [asked("2026-03-01T00:00:00Z")], now }).chosen).toBe(0);
    expect(
      chooseAsk({ person: { ...person, isOptedOut: true }, asks, rules, ledger: [], now }).chosen,
    ).toBeNull();
  });
});
