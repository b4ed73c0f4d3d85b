import { useTranslation } from "react-i18next";

/** What a field of the filter is called. */
export function useFieldLabel(): (field: string) => string {
  const { t, i18n } = useTranslation("understand");
  return (field) =>
    i18n.exists(`understand:filter.fields.${field}`)
      ? t(`filter.fields.${field}` as "filter.fields.q")
      : field;
}
