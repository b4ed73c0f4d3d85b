import { accessFault } from "../contract.ts";

/** @throws the fault company.time-zone unless this machine knows the zone */
export function requireTimeZone(timeZone: string): void {
  try {
    Intl.DateTimeFormat("en", { timeZone });
  } catch (error) {
    if (error instanceof RangeError) throw accessFault("company.time-zone", { timeZone });
    throw error;
  }
}
