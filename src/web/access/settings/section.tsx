import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./section.module.css";

type SectionProps = { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode };

/** One matter on a settings page: what it is, why it is there, then its form or list. */
export function Section({ title, lead, action, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <Group justify="space-between" align="flex-start" gap="sm" mb="sm" wrap="nowrap">
        <div>
          <Title order={2}>{title}</Title>
          {lead === undefined ? null : (
            <Text component="div" size="sm" c="dimmed" mt={2} maw="40rem">
              {lead}
            </Text>
          )}
        </div>
        {action}
      </Group>
      {children}
    </section>
  );
}
