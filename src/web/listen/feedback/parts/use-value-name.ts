import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Names a value of a facet ("attr:region" for an attribute) for the reader: our own words are translated, the company's stay as they are, "-" is "not given". */
export function useValueName() {
  const { t, i18n } = useTranslation("listen");
  return useCallback(
    (facet: string, value: string, label?: string): string => {
      if (value === "-") return t(facet === "topic" ? "feedback.noTopic" : "feedback.notGiven");
      if (facet.startsWith("attr:")) {
        if (value === "true") return t("feedback.contact.yes");
        return value === "false" ? t("feedback.contact.no") : value;
      }
      if (facet === "language") return languageName(value, i18n.language);
      const group = { kind: "kinds", channel: "channels", sentiment: "tones" }[facet];
      const key = `feedback.${group}.${value}`;
      return group !== undefined && i18n.exists(`listen:${key}`)
        ? t(key as "feedback.kinds.contact")
        : (label ?? value);
    },
    [t, i18n],
  );
}

/** "Russian" for "ru"; a code that is no language stays as it is. */
function languageName(code: string, locale: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
}
