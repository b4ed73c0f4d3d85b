import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { advanceWatch } from "./advance-watch.ts";
import { learnUsual, type Usual } from "./learn-usual.ts";
import { replayWatch } from "./replay-watch.ts";
import { watchSpans } from "./watch-spans.ts";
import { drawSeries, noon, slotsPerDay, slotsPerWeek } from "./watch-worlds.ts";

const slotsOf = (length: number) => Array.from({ length }, (_, at) => at % slotsPerWeek);
const quietIntervals = 200 * slotsPerWeek;

describe("a past series", () => {
  it("alarms where the outage was, and nowhere else", () => {
    const slots = slotsOf(6 * slotsPerWeek);
    const draw = drawSeries({ perHour: 60, seed: 21 });
    const outage = 5 * slotsPerWeek + noon;
    const counts = slots.map((slot, at) => draw(slot, at >= outage && at < outage + 24 ? 3 : 1));
    const replay = replayWatch({ counts, slots, slotsPerDay, quietIntervals });
    if (!replay.known) throw new Error(replay.why);
    expect(replay.value.profile).toBe("week");
    expect(replay.value.alarms).toHaveLength(1);
    const [alarm] = replay.value.alarms;
    expect(Math.abs(alarm!.onset - outage)).toBeLessThanOrEqual(3);
    expect(alarm!.noticed - outage).toBeLessThanOrEqual(6);
    expect(Math.abs(alarm!.ended! - outage - 24)).toBeLessThanOrEqual(3);
  });

  it("of under two weeks is compared by the time of day, of three days with nothing", () => {
    const slots = slotsOf(5 * slotsPerDay);
    const draw = drawSeries({ perHour: 60, seed: 22 });
    const counts = slots.map((slot, at) => draw(slot, at > 4.5 * slotsPerDay ? 4 : 1));
    const replay = replayWatch({ counts, slots, slotsPerDay, quietIntervals });
    expect(replay.known && replay.value).toMatchObject({ profile: "day", judged: 3 * slotsPerDay });
    expect(replay.known && replay.value.alarms).toHaveLength(1);
    const short = 3 * slotsPerDay;
    const few = replayWatch({
      counts: counts.slice(0, short),
      slots: slots.slice(0, short),
      slotsPerDay,
      quietIntervals,
    });
    expect(few).toEqual({ known: false, why: "too-few" });
  });
});

const bank = fileURLToPath(
  new URL("../../../../shared/data/wfm_bank_calls_5min/bank_calls.csv", import.meta.url),
);

describe.skipIf(!existsSync(bank))("a bank's calls by five minutes", () => {
  const bankCalls = readBank();

  it("alarm no more than the budget of one a week, though some of them rise in earnest", () => {
    const replay = replayWatch({ ...bankCalls, slotsPerDay, quietIntervals });
    if (!replay.known) throw new Error(replay.why);
    const weeks = (bankCalls.counts.length - replay.value.judged) / slotsPerWeek;
    expect(replay.value.alarms.length / weeks).toBeLessThanOrEqual(1);
  });

  it("doubled are noticed in five minutes; thinned to a topic of 90 an hour in half an hour", () => {
    expect(medianDelay(1, 2)).toBeLessThanOrEqual(5);
    expect(medianDelay(90 / 2500, 2)).toBeLessThanOrEqual(30);
  });

  function usualBefore(counts: readonly (number | null)[], until: number): Usual {
    const from = until - 8 * slotsPerWeek;
    const slots = bankCalls.slots.slice(from, until);
    const usual = learnUsual({
      counts: counts.slice(from, until),
      slots,
      slotsPerPeriod: slotsPerWeek,
      slotsPerDay,
    });
    if (!usual.known) throw new Error(usual.why);
    return usual.value;
  }

  /** Minutes to notice a rise set into each late morning in turn, of a topic that takes this share of the calls. */
  function medianDelay(share: number, rise: number): number {
    const random = seededRandom(7);
    const counts = bankCalls.counts.map(
      (count) => count && Array.from({ length: count }).filter(() => random() < share).length,
    );
    const delays: number[] = [];
    const spans = watchSpans(5);
    let usual: Usual | null = null;
    for (let from = 8 * slotsPerWeek; from + slotsPerDay <= counts.length; from += slotsPerDay) {
      const start = from + 132 + Math.floor(random() * 36);
      if ((from / slotsPerDay) % 7 === 0) usual = usualBefore(counts, from);
      if (usual === null || counts[start] === null) continue;
      const { rates, dispersion, levelSpread }: Usual = usual;
      const intervals = Array.from({ length: slotsPerDay }, (_, place) => {
        const at = from + place;
        const count = counts[at]!;
        const extra =
          at >= start && at < start + 36
            ? Math.round((rise - 1) * (counts[at - 7 * slotsPerDay] ?? count ?? 0))
            : 0;
        return {
          at,
          count: count === null ? null : count + extra,
          usual: rates[bankCalls.slots[at]!]!,
        };
      });
      const { news } = advanceWatch(null, intervals, { dispersion, levelSpread, quietIntervals, ...spans });
      const found = news.find(({ noticed, ended }) => ended === null && noticed >= start);
      delays.push(found ? 5 * (found.noticed - start + 1) : Infinity);
    }
    return delays.sort((a, b) => a - b)[delays.length >> 1]!;
  }
});

/** Calls by interval from the first Monday midnight on; closed hours have no rows. */
function readBank(): { counts: (number | null)[]; slots: number[] } {
  const rows = readFileSync(bank, "utf8").trim().split("\n").slice(1);
  const monday = Date.UTC(2003, 2, 3) / 300_000;
  const calls = new Map<number, number>();
  for (const row of rows) {
    const [time = "", count] = row.split(",");
    calls.set(Date.parse(`${time.replace(" ", "T")}:00Z`) / 300_000 - monday, Number(count));
  }
  const length = Math.ceil((Math.max(...calls.keys()) + 1) / slotsPerDay) * slotsPerDay;
  return { counts: Array.from({ length }, (_, at) => calls.get(at) ?? null), slots: slotsOf(length) };
}
