/**
 * A dashboard's name as the name of a file, without what file systems and headers do not take.
 * @example fileName("Calls / week", "pdf") // => "Calls week.pdf"
 */
export function fileName(name: string, ending: string): string {
  const kept = name
    .replaceAll(/[^\p{L}\p{N} ._-]+/gu, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return `${kept || "dashboard"}.${ending}`;
}
