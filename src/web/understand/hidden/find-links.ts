import type {
  FoundCondition,
  HiddenFind,
  SearchTarget,
  SearchWish,
} from "../../../understand/hidden-segments/contract.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { segmentFilter } from "../parts/segment-address.ts";

/**
 * The contacts behind a find: its conditions as the shared filter has them, and those that it has no words for (bands of numbers, "other").
 * @example findContacts("acme", { conditions: [{ attribute: "channel", is: "value", value: "chat" }] }, { of: "contacts", target: { what: "complaint" } }).path // => "/w/acme/feedback?kind=complaint&channel=chat"
 */
export function findContacts(
  slug: string,
  { conditions }: Pick<HiddenFind, "conditions">,
  asked: Pick<SearchWish, "target" | "from" | "to">,
): { path: string; untold: FoundCondition[] } {
  const narrow: Record<string, string | string[]> = { ...targetFilter(asked.target) };
  const untold: FoundCondition[] = [];
  for (const condition of conditions) {
    const filter = filterOf(condition);
    if (filter === null) untold.push(condition);
    else if (filter.attr) narrow["attr"] = [...[narrow["attr"] ?? []].flat(), filter.attr];
    else Object.assign(narrow, filter);
  }
  const period = new URLSearchParams();
  if (asked.from) period.set("from", asked.from);
  if (asked.to) period.set("to", asked.to);
  return { path: contactsPath(slug, period, narrow), untold };
}

function targetFilter(target: SearchTarget): Record<string, string> {
  switch (target.what) {
    case "contacted":
      return {};
    case "complaint":
      return { kind: "complaint" };
    case "left":
    case "cancellation":
      return { kind: "cancellation" };
    case "negative":
      return { sentiment: "negative" };
    case "topic":
      return { topic: target.topicId };
    case "mark":
      return { scoreMax: String(target.atMost) };
  }
}

function filterOf(condition: FoundCondition): Record<string, string> | null {
  const { attribute } = condition;
  const value = condition.is === "value" ? condition.value : condition.is === "missing" ? "-" : null;
  return value === null || attribute === "tenure" ? null : segmentFilter(attribute, value);
}
