import { Checkbox, Skeleton, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ChangeAddress } from "../../kit/use-address.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { readFilter, withToggled } from "../../listen/feedback/filter/feedback-address.ts";
import { useSegments } from "../../listen/segments/use-segments.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import classes from "./filter-bar.module.css";

type Props = { params: URLSearchParams; onChange: ChangeAddress };

/** Segments to cut the screen by; where there are none, the way to make one. */
export function SegmentList({ params, onChange }: Props) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const { data, error, refetch } = useSegments();
  const [chosen, setChosen] = useState<readonly string[]>(() => readFilter(params).segment ?? []);
  const toggle = (id: string) => {
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    onChange((now) => withToggled(now, "segment", id));
  };
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={96} />;
  return (
    <Stack gap={4}>
      <div className={classes.values}>
        {data.segments.map(({ id, name }) => (
          <div key={id} className={classes.value}>
            <Checkbox size="xs" label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
          </div>
        ))}
      </div>
      {data.segments.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("filter.noSegments")}
        </Text>
      ) : null}
      <QuietLink to={path("segments")}>
        <Text size="xs">{t("filter.toSegments")}</Text>
      </QuietLink>
    </Stack>
  );
}
