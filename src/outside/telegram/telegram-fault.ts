import { faultFamily } from "../../core/kit/fault.ts";

/** What can be wrong with a message to Telegram. */
export const telegramFault = faultFamily({
  "telegram.bad-token": {
    kind: "invalid",
    en: "Telegram does not know the bot's token. Copy the token from @BotFather again and save it.",
    ru: "Telegram не узнаёт токен бота. Скопируйте токен у @BotFather ещё раз и сохраните.",
  },
  "telegram.bad-chat": {
    kind: "invalid",
    en: "Telegram does not let the bot write to this chat ({why}). Add the bot to the chat, or write to it first, and check the chat's number.",
    ru: "Telegram не даёт боту писать в этот чат ({why}). Добавьте бота в чат или напишите ему первыми и проверьте номер чата.",
  },
  "telegram.not-taken": {
    kind: "conflict",
    en: "Telegram did not take the message ({why}). It will be sent again; check that this server may reach {host}.",
    ru: "Telegram не принял сообщение ({why}). Оно будет отправлено снова; проверьте, что этому серверу доступен {host}.",
  },
});
