import { Button, Group, Slider, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClassifierPage } from "../../../understand/labels/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { useVersionChanges } from "./labels-data.ts";

type Props = { page: ClassifierPage; quality: NonNullable<ClassifierPage["quality"]> };

/** The wished precision and its price: the share of texts left undecided. The leftmost place is "as trained". */
export function AbstentionSlider({ page, quality }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const steps = quality.abstention;
  const kept = page.wishedPrecision;
  const keptAt = 1 + steps.findIndex(({ wished }) => kept !== null && Math.abs(wished - kept) < 1e-4);
  const [at, setAt] = useState(keptAt);
  const { wish } = useVersionChanges();
  const step = at === 0 ? null : steps[at - 1]!;
  const nameOf = (place: number) =>
    place === 0 ? t("labels.quality.asTrained") : format.percent(steps[place - 1]!.wished, 0);
  const of = (estimate: { value: number; low: number; high: number }) =>
    t("labels.quality.of", {
      value: percentText(format.locale, estimate.value),
      range: percentRange(format.locale, estimate),
    });
  const undecided = step?.undecided.known ? of(step.undecided.value) : "—";
  return (
    <Stack gap="xs" maw={480}>
      <Slider
        thumbLabel={t("labels.quality.wished")}
        thumbProps={{ "aria-valuetext": nameOf(at) }}
        label={nameOf}
        min={0}
        max={steps.length}
        step={1}
        value={at}
        onChange={setAt}
        marks={steps.map((_, place) => ({ value: place + 1 }))}
      />
      <Text component="output" display="block" size="sm">
        {step === null
          ? t("labels.quality.asTrained")
          : `${t("labels.quality.wished")} ${nameOf(at)}. ${
              step.precision.known
                ? t("labels.quality.stays", { share: undecided, precision: of(step.precision.value) })
                : t("labels.quality.staysAll", { share: undecided })
            }`}
      </Text>
      <ErrorNote error={wish.error} />
      {can("topics.write") ? (
        <Group>
          <Button
            size="xs"
            variant="default"
            disabled={at === keptAt}
            loading={wish.isPending}
            onClick={() =>
              wish.mutate(
                { version: page.version, wished: step?.wished ?? null },
                { onSuccess: () => showDone(t("labels.quality.kept", { version: page.version })) },
              )
            }
          >
            {t("labels.quality.keep")}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
