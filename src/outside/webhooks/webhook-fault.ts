import { faultFamily } from "../../core/kit/fault.ts";

/** What can be wrong with an address that messages are sent to. */
export const webhookFault = faultFamily({
  "webhook.bad-address": {
    kind: "invalid",
    en: "Messages can be sent to https addresses only, without a name and password in them. Check the address.",
    ru: "Сообщения отправляются только на адреса https без имени и пароля внутри. Проверьте адрес.",
  },
  "webhook.private-address": {
    kind: "invalid",
    en: "{host} lies in a private network. Give a public address, or let the administrator set WEBHOOK_PRIVATE_ADDRESSES=allow.",
    ru: "{host} находится в частной сети. Укажите публичный адрес, или пусть администратор задаст WEBHOOK_PRIVATE_ADDRESSES=allow.",
  },
  "webhook.not-taken": {
    kind: "conflict",
    en: "{host} did not take the message ({why}). It will be sent again; check the address and what listens there.",
    ru: "{host} не принял сообщение ({why}). Оно будет отправлено снова; проверьте адрес и того, кто там слушает.",
  },
});
