import { Stack, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Measure } from "../../../../understand/model/measures/contract.ts";
import { CalibrationSection, JudgedQuality } from "../judged-quality.tsx";
import classes from "../labels.module.css";
import { MeasureVerdict } from "./measure-verdict.tsx";

type Props = { measure: Measure; result: NonNullable<Measure["result"]> };

/** Classifier and model side by side, in the same figures, on the same texts. */
export function MeasureSides({ measure, result }: Props) {
  const { t } = useTranslation("understand");
  const sides = [
    { by: "classifier" as const, name: t("measure.classifier", { version: measure.version }) },
    { by: "model" as const, name: t("measure.model", { model: measure.model }) },
  ];
  return (
    <>
      <MeasureVerdict measure={measure} result={result} />
      <div className={classes.two}>
        {sides.map(({ by, name }) => (
          <section key={by} aria-label={name}>
            <Stack gap="lg">
              <Title order={2} size="h2">
                {name}
              </Title>
              <JudgedQuality
                compact
                label={name}
                hint={t(`measure.hint.${by}`)}
                quality={result[by]}
                names={measure.names}
                confusions={{
                  path: `model/measures/${measure.id}/confusions`,
                  query: { by },
                  address: { measure: measure.id, by },
                }}
              />
              <CalibrationSection calibration={result[by].calibration} />
            </Stack>
          </section>
        ))}
      </div>
    </>
  );
}
