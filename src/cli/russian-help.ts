/** Commander speaks English only: its headings and its complaints, said in Russian. */
const sayings: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/m, "Использование:"],
  [/^Arguments:/m, "Что указать:"],
  [/^Options:/m, "Параметры:"],
  [/^Commands:/m, "Команды:"],
  [/\(default: /g, "(по умолчанию: "],
  [/^error: missing required argument '(.+)'/m, "не указано: $1"],
  [/^error: option '(.+)' argument missing/m, "у параметра $1 нет значения"],
  [/^error: unknown option '(.+)'/m, "неизвестный параметр $1"],
  [/^error: unknown command '(.+)'/m, "неизвестная команда $1"],
  [
    /^error: too many arguments.*Expected (\d+) arguments? but got (\d+)\./m,
    "лишние слова: ожидалось $1, а дано $2",
  ],
  [/\(Did you mean (.+)\?\)/, "(может быть, $1?)"],
  [/^error: /m, "ошибка: "],
];

export function inRussian(text: string): string {
  return sayings.reduce((said, [english, russian]) => said.replace(english, russian), text);
}
