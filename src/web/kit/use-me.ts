import { queryOptions, useQuery } from "@tanstack/react-query";
import { meReply } from "../../access/contract.ts";
import { apiGet } from "./api.ts";

/** Who is signed in and where they belong. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => apiGet("/api/me", meReply, { signal }),
  staleTime: 60_000,
});

export function useMe() {
  return useQuery(meQuery);
}
