/**
 * Letters drawn out (three or more) brought to so many.
 * @example withoutStretch("ооочень", 1) // => "очень"
 */
export function withoutStretch(folded: string, to: 1 | 2): string {
  return folded.replace(/(\p{L})\1{2,}/gu, to === 1 ? "$1" : "$1$1");
}

/**
 * One form for spellings that sound alike: vowels without stress, doubled letters.
 * @example soundKey("кашмар") === soundKey("кошмар") // => true
 */
export function soundKey(folded: string): string {
  return folded
    .replace(/о/g, "а")
    .replace(/[еэ]/g, "и")
    .replace(/тс|тьс/g, "ц")
    .replace(/стн/g, "сн")
    .replace(/(\p{L})\1+/gu, "$1");
}
