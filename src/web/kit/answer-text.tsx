import { Text, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Answer, Unknown } from "../../core/kit/answer.ts";

type AnswerTextProps<T> = {
  answer: Answer<T>;
  children: (value: T) => ReactNode;
  /** A dash with the reason in the tooltip, for dense tables. */
  dense?: boolean;
};

/** Shows the answer, or says in words why there is none. */
export function AnswerText<T>({ answer, children, dense = false }: AnswerTextProps<T>) {
  return answer.known ? children(answer.value) : <UnknownText why={answer.why} dense={dense} />;
}

export function UnknownText({ why, dense = false }: { why: Unknown; dense?: boolean }) {
  const { t } = useTranslation("kit");
  const sentence = t(`unknown.${why}`);
  if (!dense) {
    return (
      <Text span inherit c="dimmed">
        {sentence}
      </Text>
    );
  }
  return (
    <Tooltip label={sentence}>
      <Text span inherit c="dimmed" tabIndex={0} aria-label={sentence}>
        {t("unknown.dash")}
      </Text>
    </Tooltip>
  );
}
