import { useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../core/kit/fault.ts";
import { apiDo } from "../api.ts";
import { showLocale } from "../i18n.ts";
import { meQuery } from "../use-me.ts";

/** Switches the language at once, remembers it for the person, and reads anew what the server says in words. */
export function useChangeLocale(): (locale: Locale) => Promise<void> {
  const queryClient = useQueryClient();
  return async (locale) => {
    await showLocale(locale);
    const me = queryClient.getQueryData(meQuery.queryKey);
    if (!me) return;
    queryClient.setQueryData(meQuery.queryKey, { ...me, user: { ...me.user, locale } });
    await apiDo({ method: "PATCH", path: "/api/me", body: { locale } });
    await queryClient.invalidateQueries();
  };
}
