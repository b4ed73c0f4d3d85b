import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from "@duckdb/node-api";

/**
 * DuckDB as we use it. Its package holds native code for one system each and is loaded at first need: a product whose system has none
 * starts all the same, and takes its numbers from the records.
 */
export type Duck = Awaited<ReturnType<typeof loadDuck>>;
export type DuckRow = Record<string, unknown>;

export type DuckLimits = { threads: number; memoryMegabytes: number };

async function loadDuck() {
  return await import("@duckdb/node-api");
}

let loaded: Duck | null = null;

async function duck(): Promise<Duck> {
  loaded ??= await loadDuck();
  return loaded;
}

/** Opens a file, made when it is not there. One process may hold it at a time. @throws what DuckDB says of a broken or held file */
export async function openDuck(path: string, limits: DuckLimits): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await duck();
  const instance = await DuckDBInstance.create(path, {
    threads: String(limits.threads),
    memory_limit: `${limits.memoryMegabytes}MB`,
    // What came is written into the file by the way, not within the step that brought it.
    checkpoint_threshold: "256MB",
    // Nothing outside its own folder is read or fetched on the word of a statement.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  return instance;
}

/** Runs a statement with parameters `$1…`, bound by their JavaScript types. */
export async function askDuck(
  connection: DuckDBConnection,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<DuckRow[]> {
  const api = await duck();
  const bound = parameters.map((value) => boundTo(value, api));
  const reader = await connection.runAndReadAll(
    text,
    bound.map(({ value }) => value),
    bound.map(({ type }) => type),
  );
  return reader.getRowObjectsJS().map(plain);
}

type Bound = { value: DuckDBValue; type: DuckDBType };

function boundTo(value: unknown, api: Duck): Bound {
  if (Array.isArray(value)) {
    const items = value.map((each) => boundTo(each, api));
    return {
      value: api.listValue(items.map((each) => each.value)),
      type: api.LIST(items[0]?.type ?? api.VARCHAR),
    };
  }
  if (value === null || value === undefined) return { value: null, type: api.SQLNULL };
  if (value instanceof Date) {
    return { value: new api.DuckDBTimestampValue(BigInt(value.getTime()) * 1000n), type: api.TIMESTAMP };
  }
  if (typeof value === "boolean") return { value, type: api.BOOLEAN };
  if (typeof value === "bigint") return { value, type: api.BIGINT };
  if (typeof value === "number") {
    return Number.isSafeInteger(value)
      ? { value: BigInt(value), type: api.BIGINT }
      : { value, type: api.DOUBLE };
  }
  if (typeof value === "string") return { value, type: api.VARCHAR };
  throw new RangeError(`a parameter of type ${typeof value} cannot be asked of the replica`);
}

/** Counts come as bigint: safe as numbers up to 2^53, as those of the records. */
function plain(row: DuckRow): DuckRow {
  for (const name in row) {
    const value = row[name];
    if (typeof value === "bigint") row[name] = Number(value);
    else if (Array.isArray(value))
      row[name] = value.map((each: unknown) => (typeof each === "bigint" ? Number(each) : each));
  }
  return row;
}
