/** A message to a chat by a bot of the company's; src/outside/telegram sends it. */
export type TelegramMessage = { token: string; chat: string; text: string };

/** @throws a fault of the family `telegram.*` when it was not taken */
export type SendTelegram = (message: TelegramMessage) => Promise<void>;
