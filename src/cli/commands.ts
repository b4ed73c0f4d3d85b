import { analyzeCommand } from "./analyze-command.ts";
import { calcCommand } from "./calc-command.ts";
import type { CliCommand } from "./command.ts";
import { demoCommand } from "./demo.ts";
import { doctorCommand } from "./doctor.ts";
import { driversCommand } from "./drivers-command.ts";
import { evaluateCommand } from "./evaluate-command.ts";
import { groupCommand } from "./group-command.ts";
import { importCommand } from "./import.ts";
import { metricCommand } from "./metric-command.ts";
import { painsCommand } from "./pains-command.ts";
import { replicaCommand } from "./replica.ts";
import { segmentsCommand } from "./segments-command.ts";
import { startCommand } from "./start.ts";
import { watchCommand } from "./watch-command.ts";

/** Every command, in the order of the help. A command not listed here does not exist. */
export const commands: CliCommand[] = [
  startCommand,
  painsCommand,
  groupCommand,
  evaluateCommand,
  driversCommand,
  metricCommand,
  watchCommand,
  analyzeCommand,
  segmentsCommand,
  importCommand,
  demoCommand,
  calcCommand,
  replicaCommand,
  doctorCommand,
];
