import { useTranslation } from "react-i18next";
import { useFormat } from "../../kit/use-format.ts";

/** "1 204 contacts": a whole number with its noun in the right form. */
export function useCountWords() {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = (count: number) => ({ count, formatted: format.number(count) });
  return { contacts: (count: number) => t("parts.contacts", words(count)) };
}
