import { Button, Group, TextInput } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Note } from "../../kit/note.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { PainsSkeleton } from "../pains/pains-skeleton.tsx";
import { ChangeList } from "./change-list.tsx";
import { FieldTable } from "./field-table.tsx";
import { withTopics } from "./topics-address.ts";
import { useChanges, useTopicDiff } from "./topics-data.ts";
import classes from "./topics.module.css";

const pageSize = 20;

/** What was done to the tree, and how the tree of one day differs from that of another. */
export function HistoryView({ nodes }: { nodes: readonly TreeNode[] }) {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const [limit, setLimit] = useState(pageSize);
  const topicId = address.get("open") ?? undefined;
  const { data, error, refetch } = useChanges(topicId, limit);
  const node = nodes.find((each) => each.topicId === topicId);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <PainsSkeleton />;
  return (
    <>
      <DayDiff />
      {topicId ? (
        <Group gap="xs">
          <span>{node ? t("topics.history.only", { name: node.name }) : null}</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => change((now) => withTopics(now, { open: null }))}
          >
            {t("topics.history.all")}
          </Button>
        </Group>
      ) : null}
      {data.items.length === 0 ? (
        <EmptyState
          icon={<IconHistory size={28} stroke={1.5} />}
          title={t("topics.history.empty")}
          text={t("topics.history.emptyText")}
        />
      ) : (
        <ChangeList changes={data.items} />
      )}
      {data.nextCursor ? (
        <div>
          <Button variant="default" onClick={() => setLimit(Math.min(200, limit + pageSize))}>
            {t("topics.history.more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const dayMs = 86_400_000;

/** Both days belong to the comparison: from the first one's beginning to the last one's end. */
function DayDiff() {
  const { t } = useTranslation("understand");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [asked, setAsked] = useState<{ from: string; to: string } | null>(null);
  const { data, error } = useTopicDiff(asked);
  const compare = () => {
    const start = new Date(`${from}T00:00:00`);
    const end = new Date(new Date(`${to}T00:00:00`).getTime() + dayMs);
    setAsked({ from: start.toISOString(), to: end.toISOString() });
  };
  return (
    <>
      <div className={classes.toolbar}>
        <TextInput
          type="date"
          label={t("topics.history.from")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("topics.history.to")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button
          variant="default"
          style={{ alignSelf: "flex-end" }}
          disabled={from === "" || to === "" || from > to}
          onClick={compare}
        >
          {t("topics.history.diff")}
        </Button>
      </div>
      <ErrorNote error={error} />
      {data && data.fields.length === 0 ? <Note>{t("topics.history.nothing")}</Note> : null}
      {data ? <FieldTable fields={data.fields} /> : null}
    </>
  );
}
