export { bankRu as shopEn } from "./bank-ru.ts";
