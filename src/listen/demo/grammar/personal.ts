import type { Random } from "../random.ts";

/** The check digit which makes a row of digits pass Luhn's test (ISO/IEC 7812-1). */
function luhnDigit(digits: string): number {
  let sum = 0;
  for (const [i, ch] of [...digits].reverse().entries()) {
    const doubled = Number(ch) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

/** A card number that passes Luhn but belongs to nobody: the prefixes payment systems keep for tests. */
export function testCard(random: Random): string {
  const body = random.pick(["411111", "555555", "400000"]) + digits(random, 9);
  const card = body + luhnDigit(body);
  return random.chance(0.7) ? card.replace(/(\d{4})(?=\d)/g, "$1 ") : card;
}

/** A telephone nobody has: in Russia no local number begins with 0; the others are kept for films. */
export function fictionalPhone(random: Random, country: "ru" | "uk" | "us"): string {
  if (country === "uk") return `07700 900${digits(random, 3)}`;
  if (country === "us") return `(${random.pick(["312", "414", "614"])}) 555-01${digits(random, 2)}`;
  const tail = `0${digits(random, 2)}-${digits(random, 2)}-${digits(random, 2)}`;
  return random.pick([`+7 495 ${tail}`, `8 (812) ${tail}`, `8495${tail.replaceAll("-", "")}`]);
}

/** An e-mail address in a domain kept for examples (RFC 2606). */
export const exampleEmail = (random: Random): string =>
  `${random.pick(["mail", "user", "home", "my.box", "post"])}${random.int(10, 9999)}@example.${random.pick(["com", "org", "net"])}`;

function digits(random: Random, count: number): string {
  let out = "";
  for (let i = 0; i < count; i++) out += random.int(0, 9);
  return out;
}
