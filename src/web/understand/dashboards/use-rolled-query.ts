import { type RollingPeriod, offeredPeriods, tileQuestion } from "../../../understand/dashboards/facts.ts";
import { addDays } from "../../kit/period/period.ts";
import { usePeriodEnd } from "../../kit/period/use-period-end.ts";

/** A question whose days are those of a rolling period as it stands now, with the period's name in their place: a tile goes on with it. */
export function useRolledQuery(query: string): string {
  const { end } = usePeriodEnd();
  return rolledQuery(query, addDays(end, -1));
}

/**
 * @param lastDay the day that rolling periods end with
 * @example rolledQuery("by=team&from=2026-03-25&to=2026-04-01", "2026-03-31") // => "by=team&last=7d"
 */
export function rolledQuery(query: string, lastDay: string): string {
  const address = new URLSearchParams(query);
  const [from, to] = [address.get("from"), address.get("to")];
  const isSame = (last: RollingPeriod) => {
    const meant = tileQuestion(`last=${last}`, lastDay);
    return meant.get("from") === from && meant.get("to") === to;
  };
  const last = offeredPeriods.find(isSame);
  if (!last) return query;
  address.delete("from");
  address.delete("to");
  address.set("last", last);
  return address.toString();
}
