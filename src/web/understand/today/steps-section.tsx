import { Text } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import type { Today } from "../../../understand/today/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import classes from "./steps-section.module.css";
import { painOfStep, type Step, useStepSentences } from "./use-step-sentences.ts";

/** The next steps in order, each with why, each leading to its place. */
export function StepsSection({ today }: { today: Today }) {
  const { t } = useTranslation("understand");
  return (
    <Section title={t("today.steps.title")}>
      {today.nextSteps.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("today.steps.none")}
        </Text>
      ) : null}
      <ol className={classes.list}>
        {today.nextSteps.slice(0, 3).map((step) => (
          <li key={`${step.code} ${step.path}`}>
            <StepLink step={step} pain={painOfStep(step, today)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function StepLink({ step, pain }: { step: Step; pain: Pain | undefined }) {
  const { path } = useWorkspace();
  const { what, why } = useStepSentences(step, pain);
  return (
    <Link to={path(step.path)} className={classes.step}>
      <span>
        <span className={classes.what}>{what}</span>
        <span className={classes.why}>{why}</span>
      </span>
      <IconChevronRight size={16} aria-hidden className={classes.arrow} />
    </Link>
  );
}
