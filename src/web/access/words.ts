export const accessWords = { ru: {}, en: {} };
