import { Button, Group, Select, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Version } from "../../../../understand/labels/contract.ts";
import { type MeasureEstimate, measureBounds } from "../../../../understand/model/measures/contract.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useAddress } from "../../../kit/use-address.ts";
import { useFormat } from "../../../kit/use-format.ts";
import { Section } from "../../parts/section.tsx";
import { useEstimate, useStartMeasure } from "./measure-data.ts";

const sizes = [50, 100, 200, 500, 1000];

/** How many texts to ask about, what that will take, and the button that begins: nothing is asked before the price is known. */
export function MeasureStart({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation("understand");
  const [, change] = useAddress();
  const used = versions.find(({ status }) => status === "in-use") ?? versions[0]!;
  const [version, setVersion] = useState(used.version);
  const [texts, setTexts] = useState(measureBounds.usual);
  const wish = { version, texts };
  const estimate = useEstimate(wish);
  const start = useStartMeasure();
  const isTooDear = estimate.data !== undefined && estimate.data.needed > estimate.data.left;
  return (
    <Section title={t("measure.start.title")} note={t("measure.start.note")}>
      <Group gap="sm" align="flex-end">
        <Select
          label={t("measure.start.version")}
          allowDeselect={false}
          w={150}
          value={String(version)}
          data={versions.map((each) => ({
            value: String(each.version),
            label: t("labels.quality.version", { version: each.version }),
          }))}
          onChange={(value) => setVersion(Number(value))}
        />
        <Select
          label={t("measure.start.texts")}
          allowDeselect={false}
          w={150}
          value={String(texts)}
          data={sizes.map(String)}
          onChange={(value) => setTexts(Number(value))}
        />
        <Button
          disabled={!estimate.data || isTooDear}
          loading={start.isPending}
          onClick={() =>
            start.mutate(wish, {
              onSuccess: ({ id }) =>
                change((now) => {
                  now.set("measure", id);
                  return now;
                }),
            })
          }
        >
          {t("measure.start.action")}
        </Button>
      </Group>
      <Text component="output" display="block" size="sm" mt="xs" mih="1.25rem">
        {estimate.data ? <EstimateWords estimate={estimate.data} isTooDear={isTooDear} /> : null}
        {estimate.isPending ? t("measure.start.counting") : null}
      </Text>
      <ErrorNote error={estimate.error ?? start.error} />
    </Section>
  );
}

function EstimateWords({ estimate, isTooDear }: { estimate: MeasureEstimate; isTooDear: boolean }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { texts, questions, likely, most, needed, left, currency } = estimate;
  const words = {
    texts: format.number(texts),
    questions: format.number(questions),
    likely: format.moneyFine(likely, currency),
    most: format.moneyFine(most, currency),
    needed: format.moneyFine(needed, currency),
    left: format.moneyFine(left, currency),
  };
  return t(isTooDear ? "measure.start.tooDear" : "measure.start.estimate", words);
}
