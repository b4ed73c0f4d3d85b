import { useTranslation } from "react-i18next";
import { useAttributeName } from "../../kit/use-attribute-name.ts";

/** What a field of the filter or an attribute is called. */
export function useFieldLabel(): (field: string) => string {
  const { t, i18n } = useTranslation("understand");
  const attributeName = useAttributeName();
  return (field) =>
    i18n.exists(`kit:field.${field}`) ? t(`kit:field.${field}` as "kit:field.q") : attributeName(field);
}
