import { useEffect, useState } from "react";
import { useBlocker } from "react-router";

/**
 * Asks before unsaved changes are lost: by a dialog of ours on links inside the console, by the browser's own where the tab is closed.
 * `leave` is the way out once all is saved.
 */
export function useLeaveGuard(isChanged: boolean, onLeft: () => void) {
  const [isLeaving, setLeaving] = useState(false);
  const isHeld = isChanged && !isLeaving;
  const blocker = useBlocker(isHeld);
  useEffect(() => {
    if (!isHeld) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isHeld]);
  useEffect(() => {
    if (isLeaving) onLeft();
    // The address may change only after leaving is allowed, which takes a render.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isLeaving]);
  return {
    isAsking: blocker.state === "blocked",
    leave: () => setLeaving(true),
    proceed: () => blocker.proceed?.(),
    stay: () => blocker.reset?.(),
  };
}
