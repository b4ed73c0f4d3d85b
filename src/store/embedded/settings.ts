import { statfsSync } from "node:fs";
import { totalmem } from "node:os";

/** How sure the records are: `false` is for test databases only, which nobody misses after a power cut. */
export type Durability = { durable: boolean };

/**
 * Settings of the embedded PostgreSQL: loopback only, no unix socket, a laptop's share of memory, UTC, and a log that
 * never quotes the records (customers' words stay out of log files).
 * Given on the command line at each start, so that a new release brings its own.
 */
export function postgresSettings(port: number, { durable }: Durability): string[] {
  const memoryMegabytes = totalmem() / 2 ** 20;
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: durable ? "60" : "200",
    shared_buffers: `${share(memoryMegabytes, 8, 32, 256)}MB`,
    effective_cache_size: `${share(memoryMegabytes, 2, 128, 8192)}MB`,
    maintenance_work_mem: `${share(memoryMegabytes, 16, 32, 256)}MB`,
    work_mem: "16MB",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    random_page_cost: "1.1",
    jit: "off",
    ...(hasSmallSharedMemory() ? { dynamic_shared_memory_type: "mmap" } : {}),
    timezone: "UTC",
    log_timezone: "UTC",
    fsync: onOff(durable),
    synchronous_commit: onOff(durable),
    full_page_writes: onOff(durable),
    // The log must not quote rows: no statements, no parameters, no DETAIL lines with values.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    log_error_verbosity: "terse",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
  };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function share(megabytes: number, part: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, megabytes / part)));
}

function onOff(flag: boolean): string {
  return flag ? "on" : "off";
}

/** Containers give 64 MB of shared memory by default: a parallel query would fail there, with files it does not. */
function hasSmallSharedMemory(): boolean {
  if (process.platform !== "linux") return false;
  try {
    const { blocks, bsize } = statfsSync("/dev/shm");
    return blocks * bsize < 256 * 2 ** 20;
  } catch {
    return true; // there is none at all
  }
}
