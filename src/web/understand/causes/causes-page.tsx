import { lazy, Suspense } from "react";
import { useAddress } from "../../kit/use-address.ts";
import { CausesSkeleton } from "./causes-skeleton.tsx";
import { TreesList } from "./trees-list.tsx";

const CauseEditor = lazy(async () => ({ default: (await import("./cause-editor.tsx")).CauseEditor }));

/** All cause trees; the tree of one topic where the address names it (`topic`, and the chosen step as `node`). */
export function CausesPage() {
  const [address] = useAddress();
  const topicId = address.get("topic");
  if (topicId === null) return <TreesList />;
  return (
    <Suspense fallback={<CausesSkeleton />}>
      <CauseEditor key={topicId} topicId={topicId} />
    </Suspense>
  );
}
