import type { Tile } from "../../../understand/dashboards/contract.ts";

const metrics = ["contacts", "nps", "csat", "aht", "fcr", "complaint-share"];

/** A ready page: what a head of support asks first, three in a row. */
export function starterTiles(): Tile[] {
  return metrics.map((metric, at) => ({
    id: crypto.randomUUID(),
    title: "",
    metric,
    query: "last=28d&grain=day&compare=previous",
    x: (at % 3) * 4,
    y: Math.floor(at / 3) * 4,
    w: 4,
    h: 4,
  }));
}
