import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useTopicFacet } from "../list/use-feedback-list.ts";
import { Facet } from "./facet.tsx";
import type { FeedbackAddress } from "./use-feedback-address.ts";

/** Topics, counted on their own so that the other fields need not wait for them. */
export function TopicFacet({ state }: { state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  const { data, error, refetch } = useTopicFacet(state.query);
  const chosen = state.filter.topic ?? [];
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined || (data.values.length < 2 && chosen.length === 0)) return null;
  return (
    <Facet
      name="topic"
      title={t("kit:field.topic")}
      values={data.values}
      chosen={chosen}
      onToggle={(value) => state.toggle("topic", value)}
    />
  );
}
