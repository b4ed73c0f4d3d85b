import { t } from "i18next";
import { ApiFault } from "./api.ts";

/** The sentence of whatever was thrown, for places with room for one line. */
export function errorSentence(error: unknown): string {
  return error instanceof ApiFault ? error.message : t("kit:fault.bug");
}
