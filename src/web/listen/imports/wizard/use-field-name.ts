import { useTranslation } from "react-i18next";

/** A field's name for the reader. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation("listen");
  return (field) => (i18n.exists(`listen:imports.fields.${field}`) ? t(`imports.fields.${field}`) : field);
}
