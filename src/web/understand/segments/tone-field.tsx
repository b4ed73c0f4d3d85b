import { Button, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { toneAdvice } from "../../../core/segments/tone-advice.ts";
import classes from "./segments.module.css";

type Props = { definition: SegmentGroup | null; tone: string; onChange: (tone: string) => void };

/** How to speak with them: advice by who they are, which a person takes or not, and their own words. */
export function ToneField({ definition, tone, onChange }: Props) {
  const { t } = useTranslation("understand");
  const advice = (definition ? toneAdvice(definition) : [])
    .map((name) => t(`segments.tone.${name}`))
    .filter((text) => !tone.includes(text));
  return (
    <>
      {advice.length > 0 ? (
        <ul className={classes.advice} aria-label={t("segments.edit.advice")}>
          {advice.map((text) => (
            <li key={text}>
              <span>{text}</span>
              <Button
                size="xs"
                variant="default"
                style={{ flex: "none" }}
                onClick={() => onChange(tone.trim() === "" ? text : `${tone.trim()}\n${text}`)}
              >
                {t("segments.edit.take")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Textarea
        label={t("segments.edit.tone")}
        description={t("segments.edit.toneHint")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        maw="44rem"
        value={tone}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}
