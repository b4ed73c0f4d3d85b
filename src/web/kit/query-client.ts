import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiFault } from "./api.ts";

/** Everything read from the server is kept here; a lost sign-in is told to `onSignedOut` once per failed request. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (error: Error) => {
    if (error instanceof ApiFault && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: { queries: { staleTime: 15_000, retry: shouldRetry } },
  });
}

/** Only what may pass by itself is tried again: no network, a server just starting. */
function shouldRetry(failures: number, error: Error): boolean {
  return error instanceof ApiFault && (error.status === 0 || error.status >= 502) && failures < 2;
}
