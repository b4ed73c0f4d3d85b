import { gamingQuery, type GamingAlarm, type GamingQuery } from "../../../understand/gaming/contract.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";

const own = ["days", "shortSeconds", "target"] as const;

/**
 * What the server is asked: the shared filter, and what counts as coming back, as too short and as a target. What does not fit falls away.
 * @example gamingQueryOf(new URLSearchParams("team=A&days=3&tab=x")) // => "team=A&days=3"
 */
export function gamingQueryOf(address: URLSearchParams): string {
  const query = new URLSearchParams(filterQuery(address));
  for (const name of own) {
    const given = address.getAll(name);
    const parsed = gamingQuery.shape[name].safeParse(given.length > 1 ? given : given[0]);
    if (given.length > 0 && parsed.success) for (const value of given) query.append(name, value);
  }
  return query.toString();
}

/** The settings that an address means, with what is usual where it says nothing. */
export function settingsOf(address: URLSearchParams): Pick<GamingQuery, (typeof own)[number]> {
  const query = new URLSearchParams(gamingQueryOf(address));
  const targets = query.getAll("target");
  return gamingQuery.pick({ days: true, shortSeconds: true, target: true }).parse({
    days: query.get("days") ?? undefined,
    shortSeconds: query.get("shortSeconds") ?? undefined,
    target: targets.length > 0 ? targets : undefined,
  });
}

/**
 * Targets as somebody types them; null where it is no list of up to five whole seconds.
 * @example readTargets("60, 180") // => [60, 180]
 */
export function readTargets(typed: string): number[] | null {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== "");
  const parsed = gamingQuery.shape.target.safeParse(words);
  return words.length > 0 && parsed.success ? parsed.data : null;
}

/** What is asked for the contacts behind an alarm. */
export function rowsQueryOf(
  query: string,
  { pattern, level, who, targetSeconds, hours }: GamingAlarm,
): string {
  const asked = new URLSearchParams(query);
  asked.set("pattern", pattern);
  asked.set("level", level);
  asked.set("who", who);
  if (targetSeconds !== null) asked.set("targetSeconds", String(targetSeconds));
  for (const { at } of hours.slice(0, 100)) asked.append("hour", at);
  return asked.toString();
}
