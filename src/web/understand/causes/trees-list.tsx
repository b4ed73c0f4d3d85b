import { Table, Text } from "@mantine/core";
import { IconBinaryTree } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { CauseTrees } from "../../../understand/causes/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useCauseTrees } from "./cause-reads.ts";
import { CausesSkeleton } from "./causes-skeleton.tsx";
import { TopicChoice } from "./topic-choice.tsx";
import { TopicFate } from "./topic-fate.tsx";
import classes from "./trees-list.module.css";

/** Every tree with how far it is, and the way to begin another. */
export function TreesList() {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const { data, error, refetch } = useCauseTrees();
  const mayChange = can("topics.write");
  return (
    <Page
      title={t("causes.title")}
      lead={t("causes.lead")}
      actions={mayChange && data && data.trees.length > 0 ? <TopicChoice taken={data.trees} /> : undefined}
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <CausesSkeleton />}
      {data?.trees.length === 0 ? (
        <EmptyState
          icon={<IconBinaryTree size={28} stroke={1.5} />}
          title={t("causes.empty.title")}
          text={t("causes.empty.text")}
          actions={mayChange ? <TopicChoice taken={[]} /> : undefined}
        />
      ) : null}
      {data && data.trees.length > 0 ? <Trees trees={data.trees} /> : null}
    </Page>
  );
}

type Tree = CauseTrees["trees"][number];
const countOf = {
  steps: ({ steps }: Tree) => steps,
  accepted: ({ accepted }: Tree) => accepted,
  drafts: ({ drafts }: Tree) => drafts,
  refuted: ({ refuted }: Tree) => refuted,
  hypotheses: ({ hypotheses }: Tree) => hypotheses,
  contacts: ({ evidenceContacts }: Tree) => evidenceContacts,
};
const counted = ["steps", "accepted", "drafts", "refuted", "hypotheses", "contacts"] as const;
const heads = [...counted, "changed"] as const;
/** A phone shows how far a tree is and what is missing; the rest stands in the tree. */
const onPhones: readonly string[] = ["steps", "accepted", "hypotheses"];
const onlyWide = (head: string) => (onPhones.includes(head) ? {} : { visibleFrom: "sm" as const });

function Trees({ trees }: CauseTrees) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={320}>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("causes.list.topic")}</Table.Th>
            {heads.map((head) => (
              <Table.Th key={head} className={classes.number} {...onlyWide(head)}>
                {t(`causes.list.${head}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {trees.map((tree) => (
            <Table.Tr key={tree.topic.id}>
              <Table.Td>
                <Link className={classes.link} to={path(`causes?topic=${tree.topic.id}`)}>
                  {tree.topic.name}
                </Link>
                <TopicFate topic={tree.topic} />
              </Table.Td>
              {counted.map((head) => (
                <Table.Td key={head} className={classes.number} {...onlyWide(head)}>
                  {format.number(countOf[head](tree))}
                </Table.Td>
              ))}
              <Table.Td className={classes.number} {...onlyWide("changed")}>
                <Text span size="sm" c="dimmed">
                  {format.relative(tree.changedAt)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
