import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { ReactNode } from "react";

/** A link to one file that looks like a button. @param compact for a section's head, where a page's would be too loud */
export function DownloadButton({
  href,
  compact = false,
  children,
}: {
  href: string;
  compact?: boolean;
  children: ReactNode;
}) {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      size={compact ? "xs" : "sm"}
      leftSection={<IconDownload size={compact ? 14 : 16} aria-hidden />}
    >
      {children}
    </Button>
  );
}
