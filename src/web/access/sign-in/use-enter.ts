import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";

/** After signing in: what was read as somebody else is forgotten, then on to where the person wanted to go. */
export function useEnter(to: string): () => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    queryClient.clear();
    await navigate(to, { replace: true });
  };
}
