import { faultFamily } from "../../core/kit/fault.ts";

export const mailFault = faultFamily({
  "mail.not-set-up": {
    kind: "conflict",
    ru: "Почта не настроена: задайте серверу SMTP_URL и MAIL_FROM и запустите его снова.",
    en: "Mail is not set up: give the server SMTP_URL and MAIL_FROM and start it again.",
  },
  "mail.unreachable": {
    kind: "broken",
    ru: "Почтовый сервер не отвечает: {reason}. Письмо будет отправлено снова позже.",
    en: "The mail server does not answer: {reason}. The letter will be tried again later.",
  },
  "mail.refused": {
    kind: "invalid",
    ru: "Почтовый сервер не принял письмо: {reason}. Проверьте адреса получателей и MAIL_FROM.",
    en: "The mail server did not take the letter: {reason}. Check the addresses and MAIL_FROM.",
  },
});
