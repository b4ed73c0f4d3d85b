import type { Today } from "./contract.ts";
import type { Pain } from "../contract.ts";
import type { Standing } from "./queries.ts";

export type StepFacts = {
  hasFeedback: boolean;
  hasGrouping: boolean;
  isGroupingRunning: boolean;
  unread: number;
  pains: readonly Pain[];
  growing: Pain | undefined;
  standing: Standing;
  costsAreDefault: boolean;
};

type Step = Today["nextSteps"][number];

/** At most three: more advice is none. */
const most = 3;

/** What to do next, by what stands in the records; the most needed first. Paths are inside the workspace. */
export function chooseNextSteps(facts: StepFacts): Step[] {
  if (!facts.hasFeedback) {
    return [step("import-file", "imports/new"), step("load-demo", "start")];
  }
  const steps: (Step | null)[] = [
    groupingStep(facts),
    facts.growing ? lookAt("look-at-growing", facts.growing) : null,
    topStep(facts),
    facts.costsAreDefault && facts.pains.length > 0 ? step("check-costs", "settings/costs") : null,
    facts.standing.proposed > 0
      ? step("accept-proposed", "pains?status=proposed", { count: facts.standing.proposed })
      : null,
    facts.standing.badRows > 0 && facts.standing.importId
      ? step("mend-bad-rows", `imports/${facts.standing.importId}`, { count: facts.standing.badRows })
      : null,
    facts.standing.members === 1 ? step("invite-team", "settings/members") : null,
  ];
  return steps.filter((each) => each !== null).slice(0, most);
}

function groupingStep({ hasGrouping, isGroupingRunning, unread }: StepFacts): Step | null {
  if (isGroupingRunning || (hasGrouping && unread === 0)) return null;
  return step("group-texts", "pains", { count: unread });
}

function topStep({ pains, growing }: StepFacts): Step | null {
  const top = pains[0];
  return top && top.topicId !== growing?.topicId ? lookAt("read-top-pain", top) : null;
}

function lookAt(code: "look-at-growing" | "read-top-pain", pain: Pain): Step {
  return step(code, `topics/${pain.topicId}`, { name: pain.name, count: pain.count });
}

function step(code: Step["code"], path: string, facts: Step["facts"] = {}): Step {
  return { code, facts, path };
}
