import { useState } from "react";
import { useFormat } from "../../../kit/use-format.ts";
import { todayIn } from "./period.ts";

/** Today's date where the workspace lives, as of the moment the screen was opened. */
export function useToday(): string {
  const { timeZone } = useFormat();
  const [now] = useState(() => new Date());
  return todayIn(timeZone, now);
}
