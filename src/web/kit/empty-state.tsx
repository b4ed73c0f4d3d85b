import { Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

type EmptyStateProps = {
  /** A tabler icon of size 28, stroke 1.5. */
  icon?: ReactNode;
  title: string;
  /** What will stand here and how to get it. */
  text?: ReactNode;
  /** The next step, as buttons. */
  actions?: ReactNode;
  /** Level of the heading: 1 where nothing else heads the page. */
  order?: 1 | 2 | 3;
};

/** Nothing here yet: says what will be, and offers the step that gets it. */
export function EmptyState({ icon, title, text, actions, order = 2 }: EmptyStateProps) {
  return (
    <Stack className={classes.empty} align="center" gap="xs">
      {icon === undefined ? null : (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={order} size="h3">
        {title}
      </Title>
      {text === undefined ? null : (
        <Text component="div" size="sm" c="dimmed" maw="32rem">
          {text}
        </Text>
      )}
      {actions === undefined ? null : (
        <Group gap="xs" mt="xs" justify="center">
          {actions}
        </Group>
      )}
    </Stack>
  );
}
