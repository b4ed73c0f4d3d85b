export type Named = { name: string; nameRu: string | null; nameEn: string | null };

/**
 * A topic's name in the reader's language where it has one, else the one shown by default.
 * @example shownName({ name: "Карты", nameRu: "Карты", nameEn: "Cards" }, "en") // => "Cards"
 */
export function shownName({ name, nameRu, nameEn }: Named, language: string): string {
  return (language === "ru" ? nameRu : nameEn) ?? name;
}

/**
 * What to write when a person renames what they see: the name in their language where there is one, else the default.
 * @example renaming({ name: "Карты", nameRu: null, nameEn: "Cards" }, "en", "Plastic") // => { nameEn: "Plastic" }
 */
export function renaming(topic: Named, language: string, next: string) {
  if (language === "ru" && topic.nameRu !== null) return { nameRu: next };
  if (language === "en" && topic.nameEn !== null) return { nameEn: next };
  return { name: next };
}
