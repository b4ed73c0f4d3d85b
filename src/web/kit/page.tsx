import { Box, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useContext } from "react";
import { usePageTitle } from "./use-page-title.ts";
import classes from "./page.module.css";
import { WorkspaceContext } from "./workspace-context.ts";

type PageProps = {
  title: string;
  /** One line under the title: what is shown, of which period. */
  lead?: ReactNode;
  /** Buttons at the right end of the header. */
  actions?: ReactNode;
  /** A narrow column for reading and forms; the whole width otherwise. */
  narrow?: boolean;
  /** No padding around the body: for lists that go from edge to edge. */
  flush?: boolean;
  children: ReactNode;
};

/** A screen: its heading, its title in the browser, its body. */
export function Page({ title, lead, actions, narrow = false, flush = false, children }: PageProps) {
  const workspace = useContext(WorkspaceContext);
  usePageTitle(workspace ? `${title} · ${workspace.name}` : title);
  return (
    <div className={classes.page} data-narrow={narrow || undefined} data-flush={flush || undefined}>
      <Group
        component="header"
        className={classes.header}
        justify="space-between"
        align="flex-start"
        gap="sm"
      >
        <Box miw={0}>
          <Title order={1}>{title}</Title>
          {lead === undefined ? null : (
            <Text component="div" size="sm" c="dimmed" mt={2}>
              {lead}
            </Text>
          )}
        </Box>
        {actions === undefined ? null : <Group gap="xs">{actions}</Group>}
      </Group>
      <div className={classes.body}>{children}</div>
    </div>
  );
}
