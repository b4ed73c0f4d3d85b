import { useCallback, useMemo } from "react";
import { useAddress } from "../../../kit/use-address.ts";
import {
  filterQuery,
  type ListKey,
  readFilter,
  readSort,
  withoutFilter,
  withToggled,
  withValues,
} from "./feedback-address.ts";

/** The Feedback screen's address as state: what it says, and how to change it. Typing replaces the step in history, choosing adds one. */
export function useFeedbackAddress() {
  const [address, change] = useAddress();
  const toggle = useCallback(
    (key: ListKey, value: string) => change((now) => withToggled(now, key, value)),
    [change],
  );
  const setValues = useCallback(
    (values: Record<string, string | null>, replace = false) =>
      change((now) => withValues(now, values), { replace }),
    [change],
  );
  const goTo = useCallback((query: string) => change(() => new URLSearchParams(query)), [change]);
  const clear = useCallback(() => change(withoutFilter), [change]);
  const filter = useMemo(() => readFilter(address), [address]);
  return {
    address,
    filter,
    query: filterQuery(address),
    sort: readSort(address),
    openId: address.get("open"),
    toggle,
    setValues,
    goTo,
    clear,
  };
}
export type FeedbackAddress = ReturnType<typeof useFeedbackAddress>;
