import { useCallback } from "react";
import { type NavigateOptions, useNavigate, useSearchParams } from "react-router";

/** Makes the next address of the one that stands now. */
export type AddressChange = (now: URLSearchParams) => URLSearchParams;
export type ChangeAddress = (change: AddressChange, options?: NavigateOptions) => void;

/**
 * The screen's address and the way to change it. The change is made of what stands in the address bar at that moment, not of what was
 * drawn last: two quick presses both count.
 */
export function useAddress(): [URLSearchParams, ChangeAddress] {
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const change = useCallback<ChangeAddress>(
    (next, options) => {
      const query = next(new URLSearchParams(window.location.search)).toString();
      void navigate({ search: query === "" ? "" : `?${query}` }, options);
    },
    [navigate],
  );
  return [address, change];
}
