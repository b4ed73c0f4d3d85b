const greeting =
  /^\s*(?:здравствуйте|здравствуй|здрасте|приветствую(?: вас)?|привет|доброго (?:времени суток|дня|утра|вечера)|добрый (?:день|вечер|утро)|доброе утро|доброй ночи|hello(?: there)?|hi(?: there| team| all)?|hey|dear (?:sir or madam|sirs|sir|madam|team|support)|good (?:morning|afternoon|evening|day)|greetings)(?![\p{L}\p{N}])\s*(?:[!.,;)]+|(?=[\r\n]|$))[\s!.,;)]{0,8}/iu;

/**
 * How many characters a greeting at the start of words takes; 0 where they begin otherwise. A name after it stays with the words:
 * "Добрый день, Карта не работает" has none.
 * @example greetingLength("Добрый день! Где деньги?") // => 13
 * @example greetingLength("Добрый день испорчен") // => 0
 */
export function greetingLength(words: string): number {
  return greeting.exec(words.slice(0, 80))?.[0].length ?? 0;
}
