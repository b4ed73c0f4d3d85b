/**
 * The words with a great first letter, as a sentence begins.
 * @example capital("нет данных") // => "Нет данных"
 */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
