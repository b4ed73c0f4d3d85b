import { Skeleton, Stack, UnstyledButton } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { attributePair } from "../../../../listen/feedback/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useAttributeName } from "../../../kit/use-attribute-name.ts";
import { useAttributeFacets } from "../list/use-feedback-list.ts";
import { Facet } from "./facet.tsx";
import classes from "./facets.module.css";
import { attributeValues } from "./feedback-address.ts";
import type { FeedbackAddress } from "./use-feedback-address.ts";

/** The company's own fields. Folded until wanted, since counting them takes longer than all the rest. */
export function AttributeFacets({ state }: { state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  const [kept, keep] = useLocalStorage({
    key: "otklik.attribute-facets",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [opened, setOpened] = useState(kept || state.filter.attr !== undefined);
  const flip = () => {
    keep(!opened);
    setOpened(!opened);
  };
  return (
    <>
      <UnstyledButton className={classes.group} aria-expanded={opened} onClick={flip}>
        <span>{t("feedback.filters.attributes")}</span>
        <IconChevronDown size={14} stroke={2} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      {opened ? <Attributes state={state} /> : null}
    </>
  );
}

function Attributes({ state }: { state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  const nameOf = useAttributeName();
  const { data, error, refetch } = useAttributeFacets(state.query);
  if (error && !data) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <AttributesSkeleton />;
  const telling = data.attributes.filter(
    ({ name, values }) => values.length > 1 || attributeValues(state.filter, name).length > 0,
  );
  if (telling.length === 0) return <span className={classes.none}>{t("feedback.filters.noAttributes")}</span>;
  return telling.map(({ name, values }) => (
    <Facet
      key={name}
      name={`attr:${name}`}
      title={nameOf(name)}
      values={values.map((each) => ({ ...each, label: each.value }))}
      chosen={attributeValues(state.filter, name)}
      onToggle={(value) => state.toggle("attr", attributePair(name, value))}
    />
  ));
}

function AttributesSkeleton() {
  return (
    <Stack gap={10} aria-hidden>
      <Skeleton h={12} w="40%" />
      {[90, 70, 80].map((width) => (
        <Skeleton key={width} h={10} w={`${width}%`} />
      ))}
    </Stack>
  );
}
