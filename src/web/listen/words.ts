export const listenWords = { ru: {}, en: {} };
