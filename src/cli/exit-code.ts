import { Fault, type FaultKind } from "../core/kit/fault.ts";

/** What a script can tell apart by the exit code; listed in `otklik --help`. */
export const exitCodes = {
  done: 0,
  broken: 1,
  usage: 2,
  forbidden: 3,
  missing: 4,
  conflict: 5,
  limited: 6,
  /** Another Otklik holds the data folder. */
  folderHeld: 10,
  portTaken: 11,
  /** Stopped by Ctrl-C: 128 + SIGINT, as shells have it. */
  interrupted: 130,
} as const;

const byKind: Record<FaultKind, number> = {
  invalid: exitCodes.usage,
  unauthenticated: exitCodes.forbidden,
  forbidden: exitCodes.forbidden,
  missing: exitCodes.missing,
  conflict: exitCodes.conflict,
  limited: exitCodes.limited,
  broken: exitCodes.broken,
};

const byCode: Record<string, number> = {
  "start.folder-held": exitCodes.folderHeld,
  "start.port-taken": exitCodes.portTaken,
};

/** Ctrl-C in the middle of a command, after everything was put in order. */
export class Interrupted extends Error {}

export function exitCodeOf(error: unknown): number {
  if (error instanceof Interrupted) return exitCodes.interrupted;
  return error instanceof Fault ? (byCode[error.code] ?? byKind[error.kind]) : exitCodes.broken;
}
