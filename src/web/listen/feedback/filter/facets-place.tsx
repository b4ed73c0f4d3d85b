import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Facets } from "../../../../listen/feedback/contract.ts";
import classes from "../feedback-page.module.css";
import { FacetsPanel } from "./facets-panel.tsx";
import type { FeedbackAddress } from "./use-feedback-address.ts";

type FacetsPlaceProps = { facets: UseQueryResult<Facets>; state: FeedbackAddress };

/** The column at the left of the list. What went wrong is told once, over the list. */
export function FacetsPlace({ facets, state }: FacetsPlaceProps) {
  const { t } = useTranslation("listen");
  return (
    <aside
      className={classes.facets}
      aria-label={t("feedback.filters.title")}
      aria-busy={facets.isPlaceholderData}
    >
      {facets.error && !facets.data ? null : <FacetsPanel facets={facets.data} state={state} />}
    </aside>
  );
}
