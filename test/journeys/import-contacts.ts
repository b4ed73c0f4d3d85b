import { until } from "../worlds/product.ts";
import { api, type Journey } from "./journey.ts";

type Preview = {
  kind: string;
  sourceName: string;
  options: unknown;
  columns: { name: string; field: string }[];
  defaults: unknown;
};

const patienceSeconds = 180;

/**
 * Imports a file over the API and waits until its rows are there (their grouping goes on).
 * @param fields what columns are, by their names; the others are what the product takes them for
 */
export async function importContacts(
  { call }: Pick<Journey, "call">,
  csv: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { id: fileId } = await call<{ id: string }>("POST", `${api}/files?name=contacts.csv`, csv);
  const { kind, sourceName, options, columns, defaults } = await call<Preview>(
    "POST",
    `${api}/imports/preview`,
    { fileId },
  );
  const read = columns.map(({ name, field }) => ({ column: name, field: fields[name] ?? field }));
  const reading = { options, columns: read, defaults };
  const { id } = await call<{ id: string }>("POST", `${api}/imports`, { fileId, kind, sourceName, reading });
  await until(patienceSeconds, async () => {
    const { status } = await call<{ status: string }>("GET", `${api}/imports/${id}`);
    if (status === "failed") throw new Error("the import failed");
    return status === "done";
  });
}
