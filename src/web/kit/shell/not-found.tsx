import { Button } from "@mantine/core";
import { IconCompassOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { EmptyState } from "../empty-state.tsx";
import { usePageTitle } from "../use-page-title.ts";

/** No such address; `whole` where there is no shell around it. */
export function NotFound({ whole = false }: { whole?: boolean }) {
  const { t } = useTranslation("kit");
  usePageTitle(t("not-found.title"));
  const note = (
    <EmptyState
      icon={<IconCompassOff size={28} stroke={1.5} />}
      order={1}
      title={t("not-found.title")}
      text={t("not-found.text")}
      actions={
        <Button component={Link} to="/" variant="default">
          {t("not-found.home")}
        </Button>
      }
    />
  );
  return whole ? <main>{note}</main> : note;
}
