export const tabs = ["tree", "proposed", "history"] as const;
export type TopicsTab = (typeof tabs)[number];

/** Which view of the topics; the tree unless the address says otherwise. */
export function readTab(address: URLSearchParams): TopicsTab {
  return tabs.find((tab) => tab === address.get("tab")) ?? "tree";
}

/**
 * The address with these changed; null or "" leaves one out.
 * @example withTopics(new URLSearchParams("open=t1"), { tab: "history" }).toString() // => "open=t1&tab=history"
 */
export function withTopics(
  address: URLSearchParams,
  change: { tab?: TopicsTab; open?: string | null; find?: string },
): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === "" || value === "tree") next.delete(key);
    else next.set(key, value);
  }
  return next;
}
