import { Button } from "@mantine/core";
import { IconMessages } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../../kit/empty-state.tsx";
import { Page } from "../../kit/page.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { DemoChoice } from "../../kit/demo/demo-choice.tsx";

/** The first time: teaches where feedback comes from. */
export function EmptyFeedback() {
  const { t } = useTranslation("listen");
  const { can, path } = useWorkspace();
  const actions = (
    <>
      <Button component={Link} to={path("imports/new")}>
        {t("feedback.empty.import")}
      </Button>
      <DemoChoice />
    </>
  );
  return (
    <Page title={t("feedback.title")}>
      <EmptyState
        icon={<IconMessages size={28} stroke={1.5} />}
        title={t("feedback.empty.title")}
        text={can("imports.write") ? t("feedback.empty.text") : t("feedback.empty.viewer")}
        actions={can("imports.write") ? actions : undefined}
      />
    </Page>
  );
}
