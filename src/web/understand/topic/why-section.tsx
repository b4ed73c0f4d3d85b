import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { CauseFigures } from "../causes/cause-card.tsx";
import { useCauseTree } from "../causes/cause-reads.ts";
import { Section } from "../parts/section.tsx";
import classes from "./why-section.module.css";

/** Accepted causes of the topic with their shares and money; the way to the tree. */
export function WhySection({ topicId }: { topicId: string }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const { data } = useCauseTree(topicId);
  if (!data) return null;
  const found = data.nodes.filter((node) => node.status === "accepted" && !node.isHypothesis);
  const merged = data.mergedTrees.filter(({ findings }) => findings.length > 0);
  const open = data.nodes.filter(({ status }) => status !== "refuted").length - found.length;
  return (
    <Section
      anchor="why"
      title={t("causes.section.title")}
      note={t("causes.section.note")}
      side={
        <Link className={classes.open} to={path(`causes?topic=${topicId}`)}>
          {t(data.nodes.length > 0 ? "causes.section.open" : "causes.section.begin")}
        </Link>
      }
    >
      {found.length === 0 && merged.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("causes.section.none")}
        </Text>
      ) : null}
      <ul className={classes.list}>
        {found.map((node) => (
          <li key={node.id}>
            <Link className={classes.cause} to={path(`causes?topic=${topicId}&node=${node.id}`)}>
              <span>
                {node.number} {node.statement}
              </span>
              <span className={classes.figures}>
                <span>{t("causes.quotesCount", { count: node.evidenceContacts })}</span>
                <CauseFigures node={node} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {merged.map(({ topicId: mergedId, name, findings }) => (
        <section key={mergedId}>
          <Text c="dimmed" size="xs" mt="xs">
            {t("causes.merged.from", { topic: name })}
          </Text>
          <ul className={classes.list}>
            {findings.map(({ id, number, statement, evidenceContacts }) => (
              <li key={id}>
                <Link className={classes.cause} to={path(`causes?topic=${mergedId}&node=${id}`)}>
                  <span>
                    {number} {statement}
                  </span>
                  <span className={classes.figures}>
                    {t("causes.quotesCount", { count: evidenceContacts })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {open > 0 ? (
        <Text c="dimmed" size="xs" mt={4}>
          {t("causes.section.hypotheses", { count: open })}
        </Text>
      ) : null}
    </Section>
  );
}
