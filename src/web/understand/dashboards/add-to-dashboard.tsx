import { Button, Menu, Skeleton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconLayoutDashboard, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Dashboard } from "../../../understand/dashboards/contract.ts";
import type { MetricDefinition } from "../../../understand/metrics/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { errorSentence } from "../../kit/error-sentence.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useAddTile, useCreateDashboard, useDashboards } from "./dashboards-data.ts";
import { newTile } from "./new-tile.ts";
import { useRolledQuery } from "./use-rolled-query.ts";

type Props = { metric: MetricDefinition; query: string };

/** Puts what the metric page shows on a dashboard of one's own, as a tile. */
export function AddToDashboard({ metric, query }: Props) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  const navigate = useNavigate();
  const [opened, setOpened] = useState(false);
  const add = useAddTile();
  const create = useCreateDashboard();
  const asked = { metric: metric.key, query: useRolledQuery(query) };
  const told = {
    onSuccess: ({ id, name }: Pick<Dashboard, "id" | "name">) =>
      showDone(t("dashboards.addTo.done", { name }), {
        label: t("dashboards.addTo.open"),
        run: () => void navigate(path(`dashboards/${id}`)),
      }),
    onError: (fault: Error) =>
      notifications.show({ color: "red", withBorder: true, message: errorSentence(fault) }),
  };
  return (
    <Menu position="bottom-end" shadow="md" width={280} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          variant="default"
          loading={add.isPending || create.isPending}
          leftSection={<IconLayoutDashboard size={16} aria-hidden />}
        >
          {t("dashboards.addTo.label")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {opened ? <Mine onChoose={(id) => add.mutate({ id, asked }, told)} /> : null}
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => create.mutate({ name: t("dashboards.newName"), tiles: [newTile([], asked)] }, told)}
        >
          {t("dashboards.new")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Dashboards that the reader may change. */
function Mine({ onChoose }: { onChoose: (id: string) => void }) {
  const { data, error } = useDashboards();
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton h={64} />;
  const mine = data.dashboards.filter(({ mayChange }) => mayChange);
  if (mine.length === 0) return null;
  return (
    <>
      {mine.map(({ id, name }) => (
        <Menu.Item key={id} onClick={() => onChoose(id)}>
          {name}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
