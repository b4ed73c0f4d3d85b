import { useState } from "react";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { type TodayPeriods, todayPeriods } from "./today-period.ts";

/** The periods behind Today's numbers, by the workspace's clock. */
export function useTodayPeriods(lastFeedbackAt: string | null): TodayPeriods {
  const { timeZone } = useWorkspace();
  const [now] = useState(() => new Date());
  return todayPeriods(lastFeedbackAt, timeZone, now);
}
