import { useCallback } from "react";
import { useSearchParams } from "react-router";

/** Segments that the address cuts the screen by, as a filter of their own. */
export function cutOf(address: URLSearchParams): URLSearchParams {
  return new URLSearchParams(address.getAll("segment").map((id) => ["segment", id]));
}

/** The filter of some days of Today: their period, and the segments that the screen is cut by. */
export function useDaysFilter(): (days: { from: string; to: string }) => URLSearchParams {
  const [address] = useSearchParams();
  return useCallback(
    ({ from, to }) => new URLSearchParams([["from", from], ["to", to], ...cutOf(address)]),
    [address],
  );
}
