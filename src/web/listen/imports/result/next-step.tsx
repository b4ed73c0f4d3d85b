import { Button, Group, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { ImportView } from "../../../../listen/imports/contract.ts";
import { jobStartedReply } from "../../../../understand/contract.ts";
import { ApiFault, apiSend } from "../../../kit/api.ts";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import classes from "./result.module.css";

/** After an import of feedback: read all texts and rank the pains. Where they are being read already, only goes there. */
export function NextStep({ import: view }: { import: ImportView }) {
  const { t } = useTranslation("listen");
  const { api, path } = useWorkspace();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () => apiSend({ method: "POST", path: api("groupings") }, jobStartedReply),
    onSuccess: () => navigate(path("pains")),
    onError: (error) => {
      if (error instanceof ApiFault && error.code === "grouping.running") void navigate(path("pains"));
    },
  });
  return (
    <section className={classes.next} aria-label={t("imports.result.next")}>
      <div>
        <Title order={2} size="h3">
          {t("imports.result.next")}
        </Title>
        <Text size="sm" c="dimmed">
          {t("imports.result.findPainsHint")}
        </Text>
      </div>
      <Group gap="xs">
        {view.inserted + view.updated > 0 ? (
          <Button variant="default" component={Link} to={path(`feedback?import=${view.id}`)}>
            {t("imports.actions.showFeedback")}
          </Button>
        ) : null}
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {t("imports.result.findPains")}
        </Button>
      </Group>
      <ErrorNote error={start.error} />
    </section>
  );
}
