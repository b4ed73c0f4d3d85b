/** A CSV of contacts, each unlike the others, for tests of long imports. */
export function manyContacts(rows: number, charactersPerText: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const words = `Contact ${at} about the service number ${(at * 7919) % rows}. `;
    return `${at},2026-01-01,"${words.repeat(Math.ceil(charactersPerText / words.length)).slice(0, charactersPerText)}"`;
  });
  return `id,date,text\n${lines.join("\n")}\n`;
}

/** How such a file is read. */
export const manyContactsReading = {
  options: {},
  columns: [
    { column: "id", field: "externalId" },
    { column: "date", field: "occurredAt" },
    { column: "text", field: "text" },
  ],
};
