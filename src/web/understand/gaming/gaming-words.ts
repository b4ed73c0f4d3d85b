/** Words of the watch over gamed metrics: each pattern is a reason to look, nowhere an accusation. */
export const gamingWords = {
  ru: {
    title: "Накрутка показателей",
    lead: "Признаки того, что двигают само число, а не дело за ним. Это повод посмотреть обращения, а не обвинение: у каждого признака бывают честные причины.",
    settings: {
      label: "Что считать",
      days: "Клиент вернулся за, дней",
      short: "Слишком короткое, сек.",
      targets: "Нормативы в секундах",
      targetsHint: "через запятую, не больше пяти",
      targetsWrong: "Целые секунды через запятую, не больше пяти",
    },
    judged_one:
      "Проверено вместе: {{formatted}} вопрос. Если никто ничего не подгоняет, сигнал бывает не чаще чем в 1 просмотре из 20.",
    judged_few:
      "Проверено вместе: {{formatted}} вопроса. Если никто ничего не подгоняет, сигнал бывает не чаще чем в 1 просмотре из 20.",
    judged_many:
      "Проверено вместе: {{formatted}} вопросов. Если никто ничего не подгоняет, сигнал бывает не чаще чем в 1 просмотре из 20.",
    judged_other:
      "Проверено вместе: {{formatted}} вопроса. Если никто ничего не подгоняет, сигнал бывает не чаще чем в 1 просмотре из 20.",
    fresh: "Данные на {{when}}.",
    export: "Выгрузить CSV",
    empty: {
      title: "Ничего похожего на накрутку",
      text: "Каждый сравнён с другими, кто ведёт такие же обращения; честные люди тоже отличаются, и это учтено. Ниже видно, за чем следим и по кому пока нельзя сказать.",
      none: "Проверить пока некого",
      noneText:
        "Нужны обращения с оператором или командой, а также время обработки, оценки или отметка «решено с первого раза». Загрузите файл с такими столбцами.",
      import: "Загрузить обращения",
    },
    level: {
      agent: "Оператор {{who}}",
      team: "Команда {{who}}",
      channel: "Канал {{who}}",
      source: "Источник {{who}}",
    },
    levels: { agent: "операторы", team: "команды", channel: "каналы", source: "источники" },
    pattern: {
      "aht-repeats": "AHT падает, а повторные обращения растут",
      heap: "Много очень коротких обращений",
      "below-target": "Обращения скапливаются прямо перед нормативом",
      "above-target": "Обращения скапливаются сразу за нормативом",
      "mark-burst": "Оценки без текста приходят всплеском",
      "asked-pleased": "Оценки только от довольных",
      "resolved-returns": "«Решено с первого раза», а клиент вернулся",
    },
    about: {
      "aht-repeats":
        "Время обработки (AHT) падает, а клиенты возвращаются чаще — и то и другое сильнее, чем у остальных. Честная причина: сменились темы обращений.",
      heap: "Обращения короче {{seconds}} с встречаются чаще, чем у остальных в тех же каналах. Честная причина: обрывы связи, ошибочные звонки.",
      "below-target":
        "Прямо перед нормативом обращений больше, чем сразу за ним, и перевес сильнее, чем у остальных. Честная причина: система сама закрывает обращение.",
      "above-target":
        "Сразу за нормативом обращений больше, чем прямо перед ним, и перевес сильнее, чем у остальных. Честная причина: обязательный шаг с таймером.",
      "mark-burst":
        "Много оценок без слов за один час, когда ни сам, ни другие столько не получают. Честная причина: оценки загружены разом или время потеряно при выгрузке.",
      "asked-pleased":
        "Обращения, которые кончились плохо, остаются без оценки гораздо чаще хороших — и сильнее, чем у остальных. Честная причина: опрос приходит не после всех обращений.",
      "resolved-returns":
        "Обращение отмечено решённым, а тот же клиент вернулся с тем же за {{days}} дней — чаще, чем у остальных. Честная причина: достаются трудные темы.",
    },
    said: {
      "handle-ratio":
        "Время обработки во второй половине периода к первой: {{own}} ({{range}}), обычно {{usual}}.",
      "repeat-change": "Доля повторных обращений изменилась на {{own}} ({{range}}), обычно {{usual}}.",
      "short-share": "Короче {{seconds}} с: {{own}} обращений ({{range}}), обычно {{usual}}.",
      "target-share":
        "По эту сторону норматива {{target}} с: {{own}} близких к нему обращений ({{range}}), обычно {{usual}}.",
      "hour-marks": "За час, {{hour}}: {{own}} без слов, обычно {{usual}}.",
      "asked-gap":
        "Среди обращений без оценки плохих больше, чем с оценкой, на {{own}} ({{range}}), обычно {{usual}}.",
      "return-share": "После «решено» вернулись за {{days}} дней: {{own}} ({{range}}), обычно {{usual}}.",
    },
    measure: {
      "handle-ratio": "Время обработки, позже к раньше",
      "repeat-change": "Изменение доли повторных",
      "short-share": "Доля очень коротких",
      "target-share": "Доля по эту сторону норматива",
      "hour-marks": "Оценок без слов за час",
      "asked-gap": "Разрыв доли плохих",
      "return-share": "Доля вернувшихся",
    },
    marks_one: "{{formatted}} оценка",
    marks_few: "{{formatted}} оценки",
    marks_many: "{{formatted}} оценок",
    marks_other: "{{formatted}} оценки",
    moreHours_one: "И ещё {{formatted}} такой час.",
    moreHours_few: "И ещё {{formatted}} таких часа.",
    moreHours_many: "И ещё {{formatted}} таких часов.",
    moreHours_other: "И ещё {{formatted}} такого часа.",
    times: "×{{value}}",
    timesRange: "от ×{{low}} до ×{{high}}",
    points: "{{value}} п. п.",
    pointsRange: "от {{low}} до {{high}} п. п.",
    evidenceCount: "n = {{n}}",
    q: "q = {{q}}",
    qTiny: "q < 0,001",
    chart: "{{measure}}: {{own}} ({{range}}). Обычно {{usual}}.",
    legend: {
      own: "здесь, с интервалом 95 %",
      usual: "обычно: около 95 % честных с таким же n",
      peers: "другие",
    },
    rows: {
      show_one: "Показать {{formatted}} обращение за сигналом",
      show_few: "Показать {{formatted}} обращения за сигналом",
      show_many: "Показать {{formatted}} обращений за сигналом",
      show_other: "Показать {{formatted}} обращения за сигналом",
      hide: "Свернуть обращения",
      label: "Обращения за сигналом: {{who}}",
      when: "Когда",
      channel: "Канал",
      words: "Что сказал клиент",
      handle: "Обработка",
      mark: "Оценка",
      back: "Вернулся",
      noWords: "без текста",
      open: "Открыть обращение от {{when}}",
    },
    verdict: {
      label: "Вывод",
      real: "Подтверждаю",
      explained: "Есть объяснение",
      open: "Снять вывод",
      note: "Чем объясняется или что решили",
      noteNeeded: "Напишите, чем это объясняется",
      save: "Записать вывод",
      cancel: "Отмена",
      said: {
        real: "Подтверждено: {{who}}, {{when}}",
        explained: "Объяснимо: {{who}}, {{when}}",
      },
      period: "за период {{period}}",
    },
    watched: {
      title: "За чем следим",
      note: "По кому данных мало, о том молчим: «не видно» не значит «чисто».",
      pattern: "Признак",
      judged: "Проверено",
      untold: "Сказать нельзя",
      people: "{{level}}: {{count}}",
      untoldPeople: "{{level}}: {{count}} ({{why}})",
      none: "нет данных",
    },
  },
  en: {
    title: "How metrics are gamed",
    lead: "Signs that a number is being moved instead of what it stands for. Each is a reason to look at the contacts, not an accusation: every sign has honest causes, too.",
    settings: {
      label: "What counts",
      days: "Customer came back within, days",
      short: "Too short, under seconds",
      targets: "Targets in seconds",
      targetsHint: "separated by commas, at most five",
      targetsWrong: "Whole seconds separated by commas, at most five",
    },
    judged_one:
      "Judged together: {{formatted}} question. Where nobody pushes anything, at most 1 look in 20 shows an alarm.",
    judged_other:
      "Judged together: {{formatted}} questions. Where nobody pushes anything, at most 1 look in 20 shows an alarm.",
    fresh: "Numbers as of {{when}}.",
    export: "Export CSV",
    empty: {
      title: "Nothing looks gamed",
      text: "Everybody was compared with others on the same kind of contacts; honest people differ, too, and that is allowed for. Below is what is watched and of whom nothing can be said yet.",
      none: "There is nobody to judge yet",
      noneText:
        "It takes contacts with an agent or a team, and handle times, marks or “resolved at first contact”. Import a file with such columns.",
      import: "Import contacts",
    },
    level: {
      agent: "Agent {{who}}",
      team: "Team {{who}}",
      channel: "Channel {{who}}",
      source: "Source {{who}}",
    },
    levels: { agent: "agents", team: "teams", channel: "channels", source: "sources" },
    pattern: {
      "aht-repeats": "Handle time falls while repeat contacts rise",
      heap: "Many very short contacts",
      "below-target": "Contacts bunch just below a target",
      "above-target": "Contacts bunch just above a target",
      "mark-burst": "Marks without words come in a burst",
      "asked-pleased": "Marks only from the pleased",
      "resolved-returns": "“Resolved at first contact”, but the customer came back",
    },
    about: {
      "aht-repeats":
        "Handle time (AHT) falls and customers come back more often, both more than with the others. An honest cause: other topics.",
      heap: "Contacts under {{seconds}} s are more frequent than with the others in the same channels. An honest cause: dropped lines, mistaken calls.",
      "below-target":
        "There are more contacts just below the target than just above, by more than with the others. An honest cause: a system that closes contacts by itself.",
      "above-target":
        "There are more contacts just above the target than just below, by more than with the others. An honest cause: a compulsory step with a timer.",
      "mark-burst":
        "Many marks without words within one hour in which neither other hours nor others have so many. An honest cause: marks loaded at once, or times lost on the way.",
      "asked-pleased":
        "Contacts that ended badly lack a mark far more often than good ones, by more than with the others. An honest cause: a survey that does not follow all contacts.",
      "resolved-returns":
        "The contact was marked as resolved, and the same customer came back with the same within {{days}} days, more often than with the others. An honest cause: harder topics.",
    },
    said: {
      "handle-ratio":
        "Handle time in the later half of the period over the earlier: {{own}} ({{range}}); usual is {{usual}}.",
      "repeat-change": "The share of repeat contacts changed by {{own}} ({{range}}); usual is {{usual}}.",
      "short-share": "Under {{seconds}} s: {{own}} of contacts ({{range}}); usual is {{usual}}.",
      "target-share":
        "On this side of the target of {{target}} s: {{own}} of the contacts near it ({{range}}); usual is {{usual}}.",
      "hour-marks": "Within an hour, {{hour}}: {{own}} without words; usual is {{usual}}.",
      "asked-gap":
        "Contacts without a mark went badly more often than those with one, by {{own}} ({{range}}); usual is {{usual}}.",
      "return-share":
        "After “resolved”, {{own}} came back within {{days}} days ({{range}}); usual is {{usual}}.",
    },
    measure: {
      "handle-ratio": "Handle time, later over earlier",
      "repeat-change": "Change of the share of repeats",
      "short-share": "Share of very short ones",
      "target-share": "Share on this side of the target",
      "hour-marks": "Marks without words in an hour",
      "asked-gap": "Gap of the shares that went badly",
      "return-share": "Share that came back",
    },
    marks_one: "{{formatted}} mark",
    marks_other: "{{formatted}} marks",
    moreHours_one: "And {{formatted}} more such hour.",
    moreHours_other: "And {{formatted}} more such hours.",
    times: "×{{value}}",
    timesRange: "×{{low}} to ×{{high}}",
    points: "{{value}} pp",
    pointsRange: "{{low}} to {{high}} pp",
    evidenceCount: "n = {{n}}",
    q: "q = {{q}}",
    qTiny: "q < 0.001",
    chart: "{{measure}}: {{own}} ({{range}}). Usual: {{usual}}.",
    legend: {
      own: "here, with its 95% interval",
      usual: "usual: about 95% of honest ones with the same n",
      peers: "others",
    },
    rows: {
      show_one: "Show the {{formatted}} contact behind it",
      show_other: "Show the {{formatted}} contacts behind it",
      hide: "Hide the contacts",
      label: "Contacts behind it: {{who}}",
      when: "When",
      channel: "Channel",
      words: "What the customer said",
      handle: "Handled in",
      mark: "Mark",
      back: "Came back",
      noWords: "no words",
      open: "Open the contact of {{when}}",
    },
    verdict: {
      label: "Verdict",
      real: "Confirm",
      explained: "There is an explanation",
      open: "Take the verdict back",
      note: "What explains it, or what was decided",
      noteNeeded: "Write what explains it",
      save: "Write the verdict down",
      cancel: "Cancel",
      said: {
        real: "Confirmed: {{who}}, {{when}}",
        explained: "Explained: {{who}}, {{when}}",
      },
      period: "for {{period}}",
    },
    watched: {
      title: "What is watched",
      note: "Where there is too little data nothing is said: “not seen” does not mean “clean”.",
      pattern: "Sign",
      judged: "Judged",
      untold: "Cannot tell",
      people: "{{level}}: {{count}}",
      untoldPeople: "{{level}}: {{count}} ({{why}})",
      none: "no data",
    },
  },
};
