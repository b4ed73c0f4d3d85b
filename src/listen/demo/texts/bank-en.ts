export { bankRu as bankEn } from "./bank-ru.ts";
