import { Skeleton, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Facets } from "../../../../listen/feedback/contract.ts";
import { AttributeFacets } from "./attribute-facets.tsx";
import { Facet } from "./facet.tsx";
import classes from "./facets.module.css";
import { TopicFacet } from "./topic-facet.tsx";
import type { FeedbackAddress } from "./use-feedback-address.ts";
import { ScoreRange } from "./score-range.tsx";
import { SegmentFacet } from "./segment-facet.tsx";

type FacetsPanelProps = { facets: Facets | undefined; state: FeedbackAddress };

/** Every field that tells contacts apart; a field with one value tells nothing and is not shown unless chosen. */
export function FacetsPanel({ facets, state }: FacetsPanelProps) {
  const { t } = useTranslation("listen");
  if (facets === undefined) return <FacetsSkeleton />;
  const telling = facets.facets.filter(
    ({ name, values }) => values.length > 1 || state.filter[name] !== undefined,
  );
  return (
    <div className={classes.panel}>
      {telling.map(({ name, values }) => (
        <Facet
          key={name}
          name={name}
          title={t(`kit:field.${name}`)}
          values={values}
          chosen={state.filter[name] ?? []}
          onToggle={(value) => state.toggle(name, value)}
        />
      ))}
      <TopicFacet state={state} />
      <SegmentFacet state={state} />
      <ScoreRange state={state} />
      <AttributeFacets state={state} />
    </div>
  );
}

function FacetsSkeleton() {
  return (
    <Stack gap="lg" className={classes.panel} aria-hidden>
      {[5, 6, 3].map((rows) => (
        <Stack key={rows} gap={10}>
          <Skeleton h={12} w="40%" />
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} h={10} w={`${90 - row * 8}%`} />
          ))}
        </Stack>
      ))}
    </Stack>
  );
}
