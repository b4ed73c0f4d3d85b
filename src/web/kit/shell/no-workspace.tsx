import { Button } from "@mantine/core";
import { IconDoor } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../empty-state.tsx";
import { signOut } from "../sign-out.ts";
import { usePageTitle } from "../use-page-title.ts";

/** Signed in, but a member of nothing: somebody removed them, or never invited. */
export function NoWorkspace() {
  const { t } = useTranslation("kit");
  usePageTitle(t("no-workspace.title"));
  return (
    <main>
      <EmptyState
        icon={<IconDoor size={28} stroke={1.5} />}
        order={1}
        title={t("no-workspace.title")}
        text={t("no-workspace.text")}
        actions={
          <Button variant="default" onClick={() => void signOut()}>
            {t("user.sign-out")}
          </Button>
        }
      />
    </main>
  );
}
