import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { JobView } from "../../../access/contract.ts";
import type { Pains } from "../../../understand/pains/contract.ts";
import { JobProgress } from "../../kit/job-progress.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import classes from "./pains-page.module.css";

type Props = { jobId: string | null; reply: Pains | undefined; onEnd: () => void };

/** How far the grouping is, or how many contacts it has not read yet. */
export function GroupingStrip({ jobId, reply, onEnd }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const client = useQueryClient();
  const end = async (job: JobView) => {
    if (job.status === "failed") tellFailure(job.fault?.sentence ?? t("pains.groupingFailed"));
    else showDone(t(job.status === "done" ? "pains.groupingDone" : "pains.groupingStopped"));
    await client.invalidateQueries({ queryKey: ["w", slug] });
    onEnd();
  };
  if (jobId !== null) {
    return (
      <div className={classes.strip}>
        <JobProgress key={jobId} jobId={jobId} label={t("pains.grouping")} onEnd={(job) => void end(job)} />
      </div>
    );
  }
  if (!reply?.grouping || reply.unread === 0) return null;
  return (
    <output className={classes.strip}>
      {t("pains.unread", { count: reply.unread, formatted: format.number(reply.unread) })}
    </output>
  );
}

/** Stays until read: the strip that told it goes away with the job. */
function tellFailure(sentence: string): void {
  notifications.show({ color: "red", withBorder: true, autoClose: false, message: sentence });
}
