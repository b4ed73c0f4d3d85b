import { describe, expect, it } from "vitest";
import type { Answer, Estimate } from "../kit/answer.ts";
import { erlangA } from "./erlang-a.ts";
import { erlangCServiceLevel } from "./erlang-c-service-level.ts";
import { type MultiSkillInput, multiSkill } from "./multi-skill.ts";

const always = (count: number, intervals = 16) => new Array<number>(intervals).fill(count);
const queue = { name: "calls", arrivals: always(100), handleSeconds: 180, answerWithinSeconds: 20 };
const one: MultiSkillInput = {
  queues: [queue],
  groups: [{ name: "all", agents: always(14), skills: ["calls"] }],
  intervalSeconds: 1800,
  seed: 7,
  days: 12,
};

function valueOf(answer: Answer<Estimate>): Estimate {
  if (!answer.known) throw new Error(answer.why);
  return answer.value;
}

describe("the simulation of shared skills", () => {
  it("agrees with Erlang C and Erlang A on one queue and one group", () => {
    const patient = valueOf(multiSkill(one, 0.999).queues[0]!.serviceLevel);
    const expected = erlangCServiceLevel({
      erlangs: 10,
      handleSeconds: 180,
      agents: 14,
      answerWithinSeconds: 20,
    });
    if (!expected.known) throw new Error(expected.why);
    expect(patient.low).toBeLessThan(expected.value);
    expect(patient.high).toBeGreaterThan(expected.value);

    const impatient = multiSkill({ ...one, queues: [{ ...queue, patienceSeconds: 120 }] }, 0.999).queues[0]!;
    const line = erlangA({
      erlangs: 10,
      handleSeconds: 180,
      patienceSeconds: 120,
      agents: 14,
      answerWithinSeconds: 20,
    });
    const lost = valueOf(impatient.abandonShare);
    expect(lost.low).toBeLessThan(line.abandonShare);
    expect(lost.high).toBeGreaterThan(line.abandonShare);
  });

  it("depends on the seed alone", () => {
    const twoDays = { ...one, days: 2 };
    expect(multiSkill(twoDays)).toEqual(multiSkill(twoDays));
    expect(multiSkill({ ...twoDays, seed: 8 })).not.toEqual(multiSkill(twoDays));
  });

  it("never counts an agent twice: two busy queues cannot keep more agents busy than there are", () => {
    const busy = multiSkill({
      ...one,
      queues: [
        { ...queue, name: "a", patienceSeconds: 60 },
        { ...queue, name: "b", patienceSeconds: 60 },
      ],
      groups: [{ name: "both", agents: always(14), skills: ["a", "b"] }],
    });
    const atWork = busy.queues.reduce((sum, each) => sum + valueOf(each.busyAgents).value, 0);
    expect(atWork).toBeLessThanOrEqual(14.1);
    expect(atWork / 14).toBeCloseTo(valueOf(busy.groups[0]!.occupancy).value, 9);
    // The queue named first is served first.
    expect(valueOf(busy.queues[0]!.serviceLevel).low).toBeGreaterThan(
      valueOf(busy.queues[1]!.serviceLevel).high,
    );
  });

  it("serves queues of one rank in order of arrival: nobody is kept back", () => {
    const fair = multiSkill({
      ...one,
      queues: [
        { ...queue, name: "a", arrivals: always(50) },
        { ...queue, name: "b", arrivals: always(50) },
      ],
      groups: [{ name: "both", agents: always(12), skills: ["a", "b"], ranks: [1, 1] }],
    });
    const [a, b] = fair.queues.map(({ meanWaitSeconds }) => valueOf(meanWaitSeconds));
    expect(a!.low).toBeLessThan(b!.high);
    expect(b!.low).toBeLessThan(a!.high);
  });

  it("serves better when two small groups learn each other's work", () => {
    const queues = [
      { ...queue, name: "a", arrivals: always(50) },
      { ...queue, name: "b", arrivals: always(50) },
    ];
    const group = (name: string, skills: string[]) => ({ name, agents: always(7), skills });
    const apart = multiSkill({ ...one, queues, groups: [group("first", ["a"]), group("second", ["b"])] });
    const shared = multiSkill({
      ...one,
      queues,
      groups: [group("first", ["a", "b"]), group("second", ["b", "a"])],
    });
    expect(valueOf(shared.queues[0]!.serviceLevel).low).toBeGreaterThan(
      valueOf(apart.queues[0]!.serviceLevel).high,
    );
  });

  it("lets contacts wait for the next interval's agents, and counts those never answered as not in time", () => {
    const late = multiSkill({
      ...one,
      groups: [{ name: "all", agents: [0, ...always(20, 15)], skills: ["calls"] }],
    });
    expect(valueOf(late.queues[0]!.serviceLevel).value).toBeLessThan(0.97);
    const never = multiSkill({ ...one, groups: [{ name: "all", agents: always(5), skills: [] }] });
    expect(valueOf(never.queues[0]!.serviceLevel).value).toBe(0);
    expect(never.queues[0]!.meanWaitSeconds).toEqual({ known: false, why: "no-data" });
  });

  it("refuses a skill that is no queue", () => {
    expect(() =>
      multiSkill({ ...one, groups: [{ name: "all", agents: always(5), skills: ["mail"] }] }),
    ).toThrow(/mail/);
  });
});
