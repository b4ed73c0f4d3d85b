import { Button } from "@mantine/core";
import { IconGhost2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../kit/empty-state.tsx";
import { usePageTitle } from "../../kit/use-page-title.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** A topic that was merged, or that the grouping no longer finds. */
export function TopicGone() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  usePageTitle(t("topic.gone"));
  return (
    <EmptyState
      icon={<IconGhost2 size={28} stroke={1.5} />}
      title={t("topic.gone")}
      text={t("topic.goneHint")}
      actions={
        <Button component={Link} to={path("pains")}>
          {t("topic.toPains")}
        </Button>
      }
    />
  );
}
