/** The words of the screen where the language model is measured beside the classifier. */
export const measureWords = {
  ru: {
    list: "Измерения",
    line: "{{model}} и версия {{version}}",
    texts_one: "{{count}} текст",
    texts_few: "{{count}} текста",
    texts_many: "{{count}} текстов",
    texts_other: "{{count}} текста",
    status: { running: "идёт", done: "готово", failed: "не вышло", cancelled: "остановлено" },
    running: "Спрашиваем {{model}} о текстах версии {{version}}",
    cancelled: "Измерение остановили. Полученные ответы сохранены: новое спросит только об остальных.",
    failed: "Измерение не удалось. Запустите его ещё раз.",
    classifier: "Классификатор, версия {{version}}",
    model: "Модель {{model}}",
    hint: {
      classifier: "Доля текстов, чей ответ верен целиком: каждый судила часть, которая его не видела",
      model: "Доля текстов, чей ответ верен целиком: модели показывали примеры, но не эти тексты",
    },
    points: "{{value}} п. п. (от {{low}} до {{high}})",
    verdict: {
      title: "Кто лучше и сколько стоит",
      better:
        "Модель {{model}} права чаще: {{share}} против {{other}} у версии {{version}} на тех же {{n}} текстах. Разница {{points}}, случаем её не объяснить (p = {{p}}).",
      worse:
        "Классификатор прав чаще: {{other}} у версии {{version}} против {{share}} у модели {{model}} на тех же {{n}} текстах. Разница {{points}}, случаем её не объяснить (p = {{p}}).",
      same: "Разницы не видно: {{share}} у модели {{model}}, {{other}} у версии {{version}} на тех же {{n}} текстах. Разница {{points}} может быть случайной (p = {{p}}).",
      free: "Модель ничего не стоит: её цены в настройках нулевые. Классификатор работает на вашем компьютере и тоже бесплатен.",
      cost: "Тысяча текстов у модели стоит {{cost}}; классификатор работает на вашем компьютере бесплатно.",
      perRight: "Один лишний верный ответ обходится примерно в {{price}}: стоит ли он того, решать вам.",
      choice: {
        better: "Доверяйте ей темы, где она сильнее.",
        worse: "Платить за модель здесь незачем.",
        same: "Пока разницы не видно, выгоднее классификатор. Больше текстов дадут более точный ответ.",
      },
      counts:
        "Права только модель: {{firstOnly}}, только классификатор: {{secondOnly}}, оба: {{both}}, никто: {{neither}}.",
    },
    examplesBy: {
      vectors: "Примеры для модели выбраны по близости смысла (векторам).",
      words: "Примеры для модели выбраны по общим словам.",
    },
    unanswered_one:
      "О {{count}} тексте модель не дала ответа, который можно прочесть: он считается без темы.",
    unanswered_few:
      "О {{count}} текстах модель не дала ответа, который можно прочесть: они считаются без темы.",
    unanswered_many:
      "О {{count}} текстах модель не дала ответа, который можно прочесть: они считаются без темы.",
    unanswered_other:
      "О {{count}} текста модель не дала ответа, который можно прочесть: они считаются без темы.",
    start: {
      title: "Измерить модель",
      note: "Модель разметит тексты, которые классификатор не видел при проверке, а люди уже разметили",
      version: "Сравнить с",
      texts: "Сколько текстов",
      action: "Измерить",
      counting: "Считаем, сколько это будет стоить…",
      estimate:
        "Текстов: {{texts}}, вопросов: {{questions}}. Возьмёт около {{likely}}, не больше {{most}}; от месячного предела осталось {{left}}.",
      tooDear:
        "Чтобы начать, нужно {{needed}}, а от месячного предела осталось {{left}}. Возьмите меньше текстов или поднимите предел в настройках.",
    },
    noModel: {
      title: "Языковая модель не подключена",
      text: "Подключите модель, и здесь будет видно, кто размечает лучше, она или ваш классификатор, и сколько это стоит.",
      action: "Подключить",
    },
    noVersion: {
      title: "Сравнивать пока не с чем",
      text: "Разметьте тексты и обучите классификатор: модель проверяют на тех же текстах.",
      action: "Размечать",
    },
  },
  en: {
    list: "Measurements",
    line: "{{model}} and version {{version}}",
    texts_one: "{{count}} text",
    texts_other: "{{count}} texts",
    status: { running: "running", done: "done", failed: "failed", cancelled: "stopped" },
    running: "Asking {{model}} about the texts of version {{version}}",
    cancelled:
      "The measurement was stopped. The answers that came are kept: a new one asks only for the others.",
    failed: "The measurement failed. Start it again.",
    classifier: "Classifier, version {{version}}",
    model: "Model {{model}}",
    hint: {
      classifier: "Share of texts whose whole answer is right: each judged by a part that never saw it",
      model: "Share of texts whose whole answer is right: the model was shown examples, but not these texts",
    },
    points: "{{value}} points ({{low}} to {{high}})",
    verdict: {
      title: "Which is better and what it costs",
      better:
        "The model {{model}} is right more often: {{share}} against {{other}} of version {{version}} on the same {{n}} texts. The difference of {{points}} is not explained by chance (p = {{p}}).",
      worse:
        "The classifier is right more often: {{other}} of version {{version}} against {{share}} of the model {{model}} on the same {{n}} texts. The difference of {{points}} is not explained by chance (p = {{p}}).",
      same: "No difference is to be seen: {{share}} by the model {{model}}, {{other}} by version {{version}} on the same {{n}} texts. The difference of {{points}} may be chance (p = {{p}}).",
      free: "The model costs nothing: its prices in the settings are zero. The classifier works on your own computer and is free, too.",
      cost: "A thousand texts by the model cost {{cost}}; the classifier works on your own computer for free.",
      perRight: "One more right answer costs about {{price}}: whether it is worth that is yours to say.",
      choice: {
        better: "Trust it with the topics where it is the stronger one.",
        worse: "There is no reason to pay for the model here.",
        same: "While no difference is to be seen, the classifier is the better bargain. More texts give a sharper answer.",
      },
      counts:
        "Only the model was right: {{firstOnly}}, only the classifier: {{secondOnly}}, both: {{both}}, neither: {{neither}}.",
    },
    examplesBy: {
      vectors: "Examples for the model were chosen by nearness of meaning (vectors).",
      words: "Examples for the model were chosen by words in common.",
    },
    unanswered_one:
      "To {{count}} text the model gave no answer that can be read: it counts as given no topic.",
    unanswered_other:
      "To {{count}} texts the model gave no answer that can be read: they count as given no topic.",
    start: {
      title: "Measure the model",
      note: "The model labels texts that people labelled already and that the classifier never saw when it was judged",
      version: "Compare with",
      texts: "How many texts",
      action: "Measure",
      counting: "Counting what it will cost…",
      estimate:
        "Texts: {{texts}}, questions: {{questions}}. Takes about {{likely}}, no more than {{most}}; {{left}} of the month's cap is left.",
      tooDear:
        "To begin {{needed}} must be left, and {{left}} of the month's cap is. Take fewer texts, or raise the cap in the settings.",
    },
    noModel: {
      title: "No language model is connected",
      text: "Connect a model, and here will stand which labels better, it or your classifier, and what it costs.",
      action: "Connect",
    },
    noVersion: {
      title: "There is nothing to compare with yet",
      text: "Label texts and train the classifier: the model is checked on the same texts.",
      action: "Label",
    },
  },
};
