import { Popover, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconBookmark } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../../kit/error-note.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { rollPeriod, settlePeriod } from "../../../kit/period/period.ts";
import { usePeriodEnd } from "../../../kit/period/use-period-end.ts";
import { SaveView } from "./save-view.tsx";
import { ToolButton } from "../parts/tool-button.tsx";
import { useViews } from "./use-views.ts";
import { ViewRow } from "./view-row.tsx";

type ViewsMenuProps = {
  /** Whose views they are: each screen has its own. */
  screen: string;
  /** The address now, without the open contact. */
  query: string;
  onOpen: (query: string) => void;
};

/** Filters kept under a name: open, save, rename, share, delete. */
export function ViewsMenu({ screen, query, onOpen }: ViewsMenuProps) {
  const { t } = useTranslation("listen");
  const { can } = useWorkspace();
  const [opened, { close, toggle }] = useDisclosure(false);
  const state = useViews(screen);
  const { end } = usePeriodEnd();
  const current =
    query === "" ? undefined : state.views.find((view) => settlePeriod(view.query, end) === query);
  const kept = rollPeriod(query, end);
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      position="bottom-end"
      width={320}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <ToolButton label={current?.name ?? t("feedback.views.label")} icon={IconBookmark} onClick={toggle} />
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t("feedback.views.title")}>
        <Stack gap="xs">
          <ErrorNote error={state.error} />
          {state.views.length === 0 ? (
            <Text size="xs" c="dimmed" p={4}>
              {t("feedback.views.none")}
            </Text>
          ) : (
            <Stack gap={0} component="ul" p={0} m={0}>
              {state.views.map((view) => (
                <ViewRow
                  key={view.id}
                  view={view}
                  state={state}
                  current={view.id === current?.id}
                  onOpen={() => {
                    onOpen(settlePeriod(view.query, end));
                    close();
                  }}
                />
              ))}
            </Stack>
          )}
          {can("views.write") && query !== "" && current === undefined ? (
            <SaveView state={state} query={kept} onSaved={close} />
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
