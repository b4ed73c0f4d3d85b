import { checkNumber, checkPositive } from "../kit/check.ts";

/** When a series rose, epoch milliseconds or any other steady unit; `ended` null while it lasts. */
export type AlarmSpan = { onset: number; noticed: number; ended: number | null };

/** Alarms that are one event: places in the list given, with the earliest onset and notice; `ended` null while any lasts. */
export type AlarmEvent = { members: number[]; onset: number; noticed: number; ended: number | null };

/**
 * Alarms of many series put together into events: what begins while another rise is beginning is taken for the same cause.
 * @formula by onset: an alarm joins the event whose latest onset lies no more than `closeness` before its own, or one of whose alarms was noticed only after it (an onset lies between its estimate and its notice), and which has not ended by then
 * @use to tell people once of an outage that moves topics, channels and segments together
 * @param alarms    of any series; times in one unit
 * @param closeness greatest distance of neighbouring onsets, above 0, in that unit; half an hour is a good one
 * @returns events by onset, members by onset
 * @throws RangeError when a time is not finite or closeness is not above 0
 * @source single-linkage clustering on the line
 * @example groupAlarms([{ onset: 0, noticed: 4, ended: 20 }, { onset: 100, noticed: 103, ended: null }, { onset: 3, noticed: 5, ended: 9 }], 6) // => [{ members: [0, 2], onset: 0, noticed: 4, ended: 20 }, { members: [1], onset: 100, noticed: 103, ended: null }]
 */
export function groupAlarms(alarms: readonly AlarmSpan[], closeness: number): AlarmEvent[] {
  checkPositive("closeness", closeness);
  alarms.forEach(({ onset, noticed, ended }, at) => {
    checkNumber(`alarms[${at}].onset`, onset);
    checkNumber(`alarms[${at}].noticed`, noticed);
    if (ended !== null) checkNumber(`alarms[${at}].ended`, ended);
  });
  const order = alarms.map((_, at) => at).sort((a, b) => alarms[a]!.onset - alarms[b]!.onset || a - b);
  const events: AlarmEvent[] = [];
  let latest = -Infinity;
  let sure = -Infinity;
  for (const at of order) {
    const { onset, noticed, ended } = alarms[at]!;
    const event = events.at(-1);
    const isClose = onset - latest <= closeness || onset < sure;
    if (event && isClose && (event.ended === null || event.ended >= onset)) {
      event.members.push(at);
      event.noticed = Math.min(event.noticed, noticed);
      event.ended = event.ended === null || ended === null ? null : Math.max(event.ended, ended);
      sure = Math.max(sure, noticed);
    } else {
      events.push({ members: [at], onset, noticed, ended });
      sure = noticed;
    }
    latest = onset;
  }
  return events;
}
