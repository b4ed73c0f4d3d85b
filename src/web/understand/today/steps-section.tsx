import { Text } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import type { Step } from "./use-step-sentences.ts";
import classes from "./steps-section.module.css";
import { useStepSentences } from "./use-step-sentences.ts";

/** The next steps in order, each with why, each leading to its place. */
export function StepsSection({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation("understand");
  return (
    <Section title={t("today.steps.title")}>
      {steps.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("today.steps.none")}
        </Text>
      ) : null}
      <ol className={classes.list}>
        {steps.slice(0, 3).map((step) => (
          <li key={`${step.code} ${step.path}`}>
            <StepLink step={step} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepLink({ step }: { step: Step }) {
  const { path } = useWorkspace();
  const { what, why } = useStepSentences(step);
  return (
    <Link to={path(step.path)} className={classes.step}>
      <span>
        <span className={classes.what}>{what}</span>
        {why === null ? null : <span className={classes.why}>{why}</span>}
      </span>
      <IconChevronRight size={16} aria-hidden className={classes.arrow} />
    </Link>
  );
}
