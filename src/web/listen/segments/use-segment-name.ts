import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useSegments } from "./use-segments.ts";

/** Names segments by id for the filter; one that was removed is told as such. @param enabled whether the filter names any */
export function useSegmentName(enabled: boolean): (id: string) => string {
  const { t } = useTranslation("listen");
  const { data } = useSegments(enabled);
  return useCallback(
    (id) => {
      if (data === undefined) return t("feedback.someSegment");
      return data.segments.find((segment) => segment.id === id)?.name ?? t("feedback.goneSegment");
    },
    [data, t],
  );
}
