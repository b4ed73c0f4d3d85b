import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconSparkles } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { JobView } from "../../../access/contract.ts";
import type { TopicTree } from "../../../understand/topics/contract.ts";
import { JobProgress } from "../../kit/job-progress.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { understandKeys } from "../data/keys.ts";
import { useLookForTopics } from "./topics-data.ts";
import classes from "./topics.module.css";

/** With fewer contacts left over the server finds nothing to group. */
const leastLeftOver = 12;

/** Offers to look for topics in what is left over, and shows how far a look or a grouping is. */
export function LookStrip({ tree }: { tree: TopicTree }) {
  const { t } = useTranslation("understand");
  const { slug, can } = useWorkspace();
  const client = useQueryClient();
  const [startedJob, setStartedJob] = useState<string | null>(null);
  const look = useLookForTopics();
  const jobId = startedJob ?? tree.runningJobId;
  const end = async (job: JobView) => {
    if (job.status === "failed") {
      notifications.show({
        color: "red",
        withBorder: true,
        message: job.fault?.sentence ?? t("topics.lookStopped"),
      });
    } else showDone(t(job.status === "done" ? "topics.lookDone" : "topics.lookStopped"));
    await client.invalidateQueries({ queryKey: understandKeys.all(slug) });
    setStartedJob(null);
  };
  if (jobId !== null) {
    return (
      <div className={classes.line}>
        <JobProgress key={jobId} jobId={jobId} label={t("topics.looking")} onEnd={(job) => void end(job)} />
      </div>
    );
  }
  if (!can("topics.write") || tree.other.count < leastLeftOver) return null;
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSparkles size={14} aria-hidden />}
        loading={look.isPending}
        onClick={() => look.mutate(undefined, { onSuccess: ({ jobId: id }) => setStartedJob(id) })}
      >
        {t("topics.look")}
      </Button>
    </div>
  );
}
