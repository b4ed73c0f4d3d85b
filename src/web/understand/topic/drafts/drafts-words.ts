/** What the language model proposes on the topic page. */
export const draftsWords = {
  ru: {
    suggest: "Предложить название",
    summarise: "Пересказать",
    name: "Название от языковой модели — догадка, пока её не приняли",
    summary: "Пересказ языковой модели — проверьте по цитатам",
    accept: "Взять название",
    dismiss: "Убрать",
    taken: "Тема называется «{{name}}»",
  },
  en: {
    suggest: "Suggest a name",
    summarise: "Summarise",
    name: "A name from the language model: a guess until it is taken",
    summary: "A summary by the language model: check it by the quotes",
    accept: "Take the name",
    dismiss: "Dismiss",
    taken: "The topic is now “{{name}}”",
  },
};
