import { Checkbox, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useFacets } from "../data/reads.ts";
import { filterOf } from "../parts/filter-address.ts";
import { readFilter, withToggled } from "../../listen/feedback/filter/feedback-address.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import type { ChoosableField } from "./conditions.ts";
import classes from "./filter-bar.module.css";
import type { ChangeAddress } from "../../kit/use-address.ts";

type Props = { field: Exclude<ChoosableField, "segment">; params: URLSearchParams; onChange: ChangeAddress };

/** The values of one field with their counts under the other conditions; several may be ticked. */
export function ValueList({ field, params, onChange }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const nameOf = useValueName();
  const [looked, setLooked] = useState("");
  // The list is open only while values are chosen in it: a tick shows at once, the address follows.
  const [chosen, setChosen] = useState<readonly string[]>(() => readFilter(params)[field] ?? []);
  const toggle = (value: string) => {
    setChosen(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
    onChange((now) => withToggled(now, field, value));
  };
  const { data, error, refetch } = useFacets(filterOf(params).toString(), true);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={96} />;
  const all = (data.facets.find(({ name }) => name === field)?.values ?? []).map((one) => ({
    ...one,
    name: nameOf(field, one.value, one.label),
  }));
  const shown = all.filter(({ name }) => name.toLowerCase().includes(looked.toLowerCase()));
  return (
    <Stack gap={4}>
      {all.length > 8 ? (
        <TextInput
          size="xs"
          aria-label={t("filter.search")}
          placeholder={t("filter.search")}
          value={looked}
          onChange={(event) => setLooked(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.values}>
        {shown.map(({ value, name, count }) => (
          <div key={value} className={classes.value}>
            <Checkbox
              size="xs"
              label={name}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <Text size="xs" c="dimmed" className="numbers">
              {format.number(count)}
            </Text>
          </div>
        ))}
        {shown.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t("filter.nothing")}
          </Text>
        ) : null}
      </div>
    </Stack>
  );
}
