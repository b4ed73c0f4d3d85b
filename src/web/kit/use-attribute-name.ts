import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { attributeWords } from "./attribute-words.ts";

/** What an attribute of contacts or customers is called: "region" is «Регион», a company's own stays as its file named it. */
export function useAttributeName(): (name: string) => string {
  const { t } = useTranslation("kit");
  return useCallback(
    // The name is a file's: only ours may be looked up as a key.
    (name) => (Object.hasOwn(attributeWords.ru, name) ? t(`attribute.${name as "region"}`) : name),
    [t],
  );
}
