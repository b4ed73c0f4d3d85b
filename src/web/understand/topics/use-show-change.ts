import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";

/** Says what was done to a topic, and shows on demand what it was and what it has become. */
export function useShowChange(): (message: string, topicId: string) => void {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  return (message, topicId) =>
    showDone(message, {
      label: t("topics.history.show"),
      run: () => navigate(path(`topics?tab=history&open=${topicId}`)),
    });
}
