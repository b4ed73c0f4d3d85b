import { Button, Group, Paper } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { JobView } from "../../../access/contract.ts";
import { JobProgress } from "../../kit/job-progress.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** The demo being made; when it is there, Pains opens by itself and shows the grouping go on. */
export function DemoProgress({ jobId }: { jobId: string }) {
  const { t } = useTranslation("access");
  const { path, slug } = useWorkspace();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [stopped, setStopped] = useState(false);
  const onEnd = async (job: JobView) => {
    if (job.status !== "done") return setStopped(true);
    await queryClient.invalidateQueries({ queryKey: ["w", slug] });
    await navigate(path("pains"), { replace: true });
  };
  return (
    <Paper withBorder radius="lg" p="lg">
      <JobProgress jobId={jobId} label={t("start.loading")} onEnd={(job) => void onEnd(job)} />
      {stopped ? (
        <Group mt="md">
          <Button variant="default" component={Link} to={path("start")}>
            {t("start.again")}
          </Button>
        </Group>
      ) : null}
    </Paper>
  );
}
