import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./note.module.css";

type NoteProps = { tone?: "info" | "warn"; title?: string; children: ReactNode };

/** Something to know before going on. What went wrong is told by ErrorNote. */
export function Note({ tone = "info", title, children }: NoteProps) {
  const Icon = tone === "warn" ? IconAlertTriangle : IconInfoCircle;
  return (
    <Alert
      role="note"
      classNames={{ root: classes.note, icon: classes.icon }}
      data-tone={tone}
      title={title}
      icon={<Icon size={18} stroke={1.75} />}
    >
      {children}
    </Alert>
  );
}
