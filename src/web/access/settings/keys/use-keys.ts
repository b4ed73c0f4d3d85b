import { useQuery, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { keyReply } from "../../../../access/contract.ts";
import { apiGet } from "../../../kit/api.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export type ApiKey = z.infer<typeof keyReply>;
const keysReply = z.object({ keys: z.array(keyReply) });

export function useKeys() {
  const { api, slug } = useWorkspace();
  return useQuery({
    queryKey: ["w", slug, "keys"],
    queryFn: async ({ signal }) => (await apiGet(api("keys"), keysReply, { signal })).keys,
  });
}

export function useReadKeysAnew(): () => Promise<void> {
  const { slug } = useWorkspace();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["w", slug, "keys"] });
}
