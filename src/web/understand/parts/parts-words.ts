/** Words that several screens of "understand" share. */
export const partsWords = {
  ru: {
    status: { proposed: "предложена", accepted: "принята", hidden: "скрыта" },
    statusHint: {
      proposed: "Имя и границы темы предложила машина. Прочитайте цитаты и примите или поправьте.",
      accepted: "Принята человеком: останется, когда придут новые данные.",
      hidden: "Скрыта из рейтинга.",
    },
    interval: "{{low}} – {{high}}",
    signed: "{{low}} … {{high}}",
    intervalLabel: "Интервал 95 %: {{range}}",
    times: "×{{value}}",
    ratio: "×{{value}} ({{low}} – {{high}})",
    sparkLabel: "Обращений по времени: от {{first}} до {{last}}, больше всего {{most}}",
    toneHint: "Средняя тональность от −1 до +1: {{value}} ({{low}} … {{high}})",
    contacts_one: "{{formatted}} обращение",
    contacts_few: "{{formatted}} обращения",
    contacts_many: "{{formatted}} обращений",
    contacts_other: "{{formatted}} обращения",
    perMonth: "в месяц",
  },
  en: {
    status: { proposed: "proposed", accepted: "accepted", hidden: "hidden" },
    statusHint: {
      proposed:
        "A machine proposed the name and the bounds of this topic. Read the quotes and accept or correct it.",
      accepted: "Accepted by a person: it stays when new data arrives.",
      hidden: "Hidden from the ranking.",
    },
    interval: "{{low}} – {{high}}",
    signed: "{{low}} … {{high}}",
    intervalLabel: "95% interval: {{range}}",
    times: "×{{value}}",
    ratio: "×{{value}} ({{low}} – {{high}})",
    sparkLabel: "Contacts over time: from {{first}} to {{last}}, at most {{most}}",
    toneHint: "Mean sentiment from −1 to +1: {{value}} ({{low}} … {{high}})",
    contacts_one: "{{formatted}} contact",
    contacts_other: "{{formatted}} contacts",
    perMonth: "a month",
  },
} as const;
