import { useCallback, useMemo } from "react";
import { useSearchParams } from "react-router";
import {
  filterQuery,
  type ListKey,
  readFilter,
  readSort,
  withList,
  withoutFilter,
  withValues,
} from "./feedback-address.ts";

/** The Feedback screen's address as state: what it says, and how to change it. Typing replaces the step in history, choosing adds one. */
export function useFeedbackAddress() {
  const [address, setAddress] = useSearchParams();
  const setList = useCallback(
    (key: ListKey, values: readonly string[]) => setAddress((now) => withList(now, key, values)),
    [setAddress],
  );
  const setValues = useCallback(
    (values: Record<string, string | null>, replace = false) =>
      setAddress((now) => withValues(now, values), { replace }),
    [setAddress],
  );
  const clear = useCallback(() => setAddress((now) => withoutFilter(now)), [setAddress]);
  const filter = useMemo(() => readFilter(address), [address]);
  return {
    address,
    filter,
    query: filterQuery(address),
    sort: readSort(address),
    openId: address.get("open"),
    setList,
    setValues,
    setAddress,
    clear,
  };
}
export type FeedbackAddress = ReturnType<typeof useFeedbackAddress>;
