import { useCallback, useMemo, useState } from "react";
import type { Pain } from "../../../understand/contract.ts";

/** Topics ticked for merging, hiding or accepting together; those no longer shown fall away by themselves. */
export function useSelection(pains: readonly Pain[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => pains.filter(({ topicId }) => ids.has(topicId)), [pains, ids]);
  const toggle = useCallback((topicId: string) => {
    setIds((now) => {
      const next = new Set(now);
      if (!next.delete(topicId)) next.add(topicId);
      return next;
    });
  }, []);
  const clear = useCallback(() => setIds(new Set()), []);
  const all = chosen.length === pains.length && pains.length > 0;
  const toggleAll = () => setIds(all ? new Set() : new Set(pains.map(({ topicId }) => topicId)));
  return { chosen, has: (topicId: string) => ids.has(topicId), toggle, toggleAll, all, clear };
}
export type Selection = ReturnType<typeof useSelection>;
