import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";
import { ErrorNote } from "../error-note.tsx";
import { usePageTitle } from "../use-page-title.ts";
import classes from "./route-error.module.css";

/** A screen that broke while being drawn: the rest of the console stays usable. */
export function RouteError({ whole = false }: { whole?: boolean }) {
  const { t } = useTranslation("kit");
  const error = useRouteError();
  usePageTitle(t("fault.title"));
  const note = (
    <div className={classes.place}>
      <h1>{t("fault.title")}</h1>
      <ErrorNote error={error} />
      <Group gap="xs" mt="md">
        <Button onClick={() => window.location.reload()}>{t("action.reload")}</Button>
        <Button variant="default" component="a" href="/">
          {t("not-found.home")}
        </Button>
      </Group>
    </div>
  );
  return whole ? <main>{note}</main> : note;
}
