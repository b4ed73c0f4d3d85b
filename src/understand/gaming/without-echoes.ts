import type { GamingAlarm } from "./contract.ts";

/**
 * Alarms without those that only repeat another: the burst of a team, a channel or a source, where in each of its hours one agent who is
 * called himself has most of the marks. The rows are the same, so one card shows them.
 */
export function withoutEchoes(alarms: readonly GamingAlarm[]): GamingAlarm[] {
  const ofAgents = new Map<string, number>();
  for (const alarm of alarms) {
    if (alarm.pattern !== "mark-burst" || alarm.level !== "agent") continue;
    for (const { at, marks } of alarm.hours) ofAgents.set(at, Math.max(ofAgents.get(at) ?? 0, marks));
  }
  return alarms.filter(
    ({ pattern, level, hours }) =>
      pattern !== "mark-burst" ||
      level === "agent" ||
      hours.some(({ at, marks }) => 2 * (ofAgents.get(at) ?? 0) <= marks),
  );
}
