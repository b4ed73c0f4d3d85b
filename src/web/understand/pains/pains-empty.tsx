import { Button } from "@mantine/core";
import { IconChartBar, IconFilterOff, IconStack2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pains } from "../../../understand/pains/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { withoutFilter } from "../filter/conditions.ts";
import { filterOf } from "../parts/filter-address.ts";
import { GroupAnew } from "./group-anew.tsx";
import { readStatus, withChoice } from "./pains-address.ts";
import { useAddress } from "../../kit/use-address.ts";

type Props = {
  reply: Pains;
  address: URLSearchParams;
  jobId: string | null;
  onStart: (jobId: string) => void;
};

/** Why the ranking is empty, and the step that fills it. */
export function PainsEmpty({ reply, address, jobId, onStart }: Props) {
  const filtered = filterOf(address).size > 0;
  if (!reply.grouping) {
    return reply.total + reply.unread === 0 && !filtered ? (
      <NoFeedback />
    ) : (
      <NoGrouping waiting={reply.unread || reply.total} jobId={jobId} onStart={onStart} />
    );
  }
  if (filtered) return <NoMatch />;
  const status = readStatus(address);
  return status === "all" ? <NoTopics /> : <NoneOfStatus status={status} />;
}

function NoFeedback() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconChartBar size={28} stroke={1.5} />}
      title={t("pains.empty.noFeedback")}
      text={t("pains.empty.noFeedbackHint")}
      actions={
        <>
          <Button component={Link} to={path("imports/new")}>
            {t("pains.empty.import")}
          </Button>
          <Button component={Link} to={path("start")} variant="default">
            {t("pains.empty.demo")}
          </Button>
        </>
      }
    />
  );
}

type NoGroupingProps = { waiting: number; jobId: string | null; onStart: (jobId: string) => void };

function NoGrouping({ waiting, jobId, onStart }: NoGroupingProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { can } = useWorkspace();
  if (jobId !== null) return null;
  return (
    <EmptyState
      icon={<IconStack2 size={28} stroke={1.5} />}
      title={t("pains.empty.noGrouping")}
      text={t("pains.empty.noGroupingHint", { count: waiting, formatted: format.number(waiting) })}
      actions={can("topics.write") ? <GroupAnew first disabled={false} onStart={onStart} /> : undefined}
    />
  );
}

function NoMatch() {
  const { t } = useTranslation("understand");
  const [, change] = useAddress();
  return (
    <EmptyState
      icon={<IconFilterOff size={28} stroke={1.5} />}
      title={t("pains.empty.noMatch")}
      text={t("pains.empty.noMatchHint")}
      actions={
        <Button variant="default" onClick={() => change(withoutFilter)}>
          {t("pains.empty.clearFilter")}
        </Button>
      }
    />
  );
}

function NoTopics() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconStack2 size={28} stroke={1.5} />}
      title={t("pains.empty.noTopics")}
      text={t("pains.empty.noTopicsHint")}
      actions={
        <Button component={Link} to={path("imports/new")} variant="default">
          {t("pains.empty.import")}
        </Button>
      }
    />
  );
}

const statusWords = {
  proposed: ["pains.empty.noneProposed", "pains.empty.noneProposedHint"],
  accepted: ["pains.empty.noneAccepted", "pains.empty.noneAcceptedHint"],
  hidden: ["pains.empty.noneHidden", "pains.empty.noneHiddenHint"],
} as const;

function NoneOfStatus({ status }: { status: keyof typeof statusWords }) {
  const { t } = useTranslation("understand");
  const [, change] = useAddress();
  const [title, hint] = statusWords[status];
  return (
    <EmptyState
      icon={<IconStack2 size={28} stroke={1.5} />}
      title={t(title)}
      text={t(hint)}
      actions={
        <Button variant="default" onClick={() => change((now) => withChoice(now, { status: "all" }))}>
          {t("pains.empty.showAll")}
        </Button>
      }
    />
  );
}
