export { bankRu as telecomRu } from "./bank-ru.ts";
