import { faultFamily } from "../../core/kit/fault.ts";

/** What can go wrong on the way to a language model and back. Neither the key nor the words of customers stand in any fact. */
export const modelFault = faultFamily({
  "model.bad-address": {
    kind: "invalid",
    ru: "Адрес модели должен начинаться с https:// и не содержать ни имени с паролем, ни вопросительного знака. Например, https://api.example.com/v1.",
    en: "The model's address must begin with https:// and hold neither a user name nor a question mark. For example, https://api.example.com/v1.",
  },
  "model.private-address": {
    kind: "forbidden",
    ru: "Адрес {host} ведёт во внутреннюю сеть, туда мы не ходим. Если модель стоит у вас, попросите администратора запустить Отклик с MODEL_PRIVATE_ADDRESSES=allow.",
    en: "The address {host} leads into a private network, where we do not go. If the model is your own, ask the administrator to start Otklik with MODEL_PRIVATE_ADDRESSES=allow.",
  },
  "model.unreachable": {
    kind: "broken",
    ru: "Модель по адресу {host} не отвечает ({why}). Проверьте адрес и сеть, потом повторите.",
    en: "The model at {host} cannot be reached ({why}). Check the address and the network, then try again.",
  },
  "model.timeout": {
    kind: "broken",
    ru: "Модель не ответила за {seconds} с. Повторите позже, выберите модель быстрее или дайте ей больше времени в настройках.",
    en: "The model did not answer within {seconds} s. Try later, choose a faster model, or give it more time in the settings.",
  },
  "model.key-refused": {
    kind: "conflict",
    ru: "Модель не приняла ключ (код {status}). Проверьте ключ и его права и введите заново.",
    en: "The model did not accept the key (code {status}). Check the key and its rights and enter it again.",
  },
  "model.not-there": {
    kind: "conflict",
    ru: "По этому адресу нет такой модели (код {status}). Проверьте адрес (обычно он кончается на /v1) и название модели.",
    en: "There is no such model at this address (code {status}). Check the address (it usually ends in /v1) and the model's name.",
  },
  "model.limited": {
    kind: "limited",
    ru: "Модель просит подождать: слишком много запросов или кончился оплаченный объём. Повторите через {seconds} с или проверьте счёт у её владельца.",
    en: "The model asks to wait: too many requests, or what was paid for is used up. Try again in {seconds} s, or check the account with its provider.",
  },
  "model.server-error": {
    kind: "broken",
    ru: "Модель ответила ошибкой {status}, и повторы не помогли. Это её сторона: повторите позже.",
    en: "The model answered with error {status}, and trying again did not help. It is on its side: try later.",
  },
  "model.bad-request": {
    kind: "conflict",
    ru: "Модель не поняла запрос (код {status}: {what}). Проверьте название модели в настройках.",
    en: "The model did not understand the request (code {status}: {what}). Check the model's name in the settings.",
  },
  "model.redirected": {
    kind: "conflict",
    ru: "Адрес модели перенаправляет на другой. Мы не отправляем слова клиентов и ключ дальше указанного: впишите конечный адрес.",
    en: "The model's address redirects elsewhere. We send customers' words and the key no further than you said: enter the final address.",
  },
  "model.reply-too-large": {
    kind: "broken",
    ru: "Ответ модели больше {megabytes} МБ, мы его не дочитали. Проверьте, тот ли это адрес.",
    en: "The model's reply is larger than {megabytes} MB, and we stopped reading. Check that the address is right.",
  },
  "model.refused": {
    kind: "conflict",
    ru: "Модель отказалась отвечать на эти тексты. Выберите другие цитаты, измените подсказку или возьмите другую модель.",
    en: "The model refused to answer about these texts. Choose other quotes, change the prompt, or take another model.",
  },
  "model.empty": {
    kind: "broken",
    ru: "Модель вернула пустой ответ. Повторите; если так всегда, возьмите другую модель.",
    en: "The model returned an empty answer. Try again; if it is always so, take another model.",
  },
  "model.cut-off": {
    kind: "conflict",
    ru: "Ответ модели не поместился в {tokens} токенов и оборван. Возьмите меньше цитат или попросите в подсказке отвечать короче.",
    en: "The model's answer did not fit into {tokens} tokens and is cut off. Take fewer quotes, or ask for a shorter answer in the prompt.",
  },
  "model.not-its-format": {
    kind: "conflict",
    ru: "По этому адресу отвечает не модель: формат не тот. Проверьте адрес, обычно он кончается на /v1.",
    en: "What answers at this address is no model: the format is another. Check the address, it usually ends in /v1.",
  },
  "model.broken-json": {
    kind: "broken",
    ru: "Модель дважды ответила не в том виде, о котором просили. Повторите, верните нашу подсказку или возьмите модель сильнее.",
    en: "Twice the model answered in another form than asked for. Try again, put our prompt back, or take a stronger model.",
  },
});
