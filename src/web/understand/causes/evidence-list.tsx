import { ActionIcon, Text, Title } from "@mantine/core";
import { IconPinnedOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CauseNode } from "../../../understand/causes/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import classes from "./cause-panel.module.css";

type Evidence = CauseNode["evidence"][number];
/** Null for those who may only look. */
type Props = { node: CauseNode; onUnpin: ((evidence: Evidence) => void) | null };

/** The customers' words pinned to a step; each opens as the whole contact. */
export function EvidenceList({ node, onUnpin }: Props) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  return (
    <section>
      <Title order={3} size="h3" mb={4}>
        {t("causes.evidence.title", { count: node.evidenceContacts })}
      </Title>
      {node.evidence.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("causes.evidence.none")}
        </Text>
      ) : null}
      <ul className={classes.quotes}>
        {node.evidence.map((each) => (
          <li key={each.id} className={classes.quote} data-evidence={each.feedbackId}>
            <blockquote className={classes.words}>
              {each.quote}
              <div className={classes.about}>
                <QuietLink to={path(`feedback?open=${each.feedbackId}`)}>
                  {format.date(each.occurredAt)}
                </QuietLink>
                {" · "}
                {each.saidBy.kind === "machine" ? t("causes.machineDraft") : each.saidBy.name}
                {each.isFound ? "" : ` · ${t("causes.evidence.changed")}`}
                {each.isInTopic ? "" : ` · ${t("causes.evidence.left")}`}
              </div>
            </blockquote>
            {onUnpin ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("causes.evidence.unpin")}
                onClick={() => onUnpin(each)}
              >
                <IconPinnedOff size={16} aria-hidden />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
