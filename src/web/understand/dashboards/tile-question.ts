import { rollingPeriods } from "../../../understand/dashboards/facts.ts";
import type { MetricDefinition } from "../../../understand/metrics/contract.ts";
import { lookFor, metricQueryOf, readLook } from "../metrics/metrics-address.ts";

/**
 * A tile's question as the controls of the metric page read an address, which draw a line by the month unless told otherwise.
 * @example addressOfTile("last=28d").toString() // => "last=28d&grain=none"
 */
export function addressOfTile(query: string): URLSearchParams {
  const address = new URLSearchParams(query);
  if (!address.has("grain")) address.set("grain", "none");
  return address;
}

/**
 * What the controls chose, as a tile keeps it; a rolling period stands in place of a fixed one.
 * @example tileQueryOf(new URLSearchParams("last=28d&grain=none&x=1"), { facts: "contacts" }) // => "last=28d"
 */
export function tileQueryOf(address: URLSearchParams, metric: Pick<MetricDefinition, "facts">): string {
  const query = new URLSearchParams(metricQueryOf(address, lookFor(readLook(address), metric)));
  const last = rollingPeriods.find((each) => each === address.get("last"));
  if (last) {
    query.delete("from");
    query.delete("to");
    query.set("last", last);
  }
  return query.toString();
}
