import { Anchor } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { useAddress } from "../../../kit/use-address.ts";
import { Page } from "../../../kit/page.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { DropStep } from "./drop-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import type { KeptFile } from "./use-upload.ts";

/** A file's way in: drop it, see how it is read, try it dry, import it. The kept file stands in the address. */
export function WizardPage() {
  const { t } = useTranslation("listen");
  const { path } = useWorkspace();
  const [address, change] = useAddress();
  const { state } = useLocation();
  const fileId = address.get("file");
  const name = nameFrom(state);
  const onKept = useCallback(
    (file: KeptFile) => change(() => new URLSearchParams({ file: file.id }), { state: { name: file.name } }),
    [change],
  );
  return (
    <Page
      title={name ?? t("imports.wizard.title")}
      lead={
        <Anchor component={Link} to={path(fileId === null ? "imports" : "imports/new")} size="sm">
          <IconChevronLeft size={14} aria-hidden style={{ verticalAlign: "-2px" }} />{" "}
          {fileId === null ? t("imports.actions.all") : t("imports.wizard.otherFile")}
        </Anchor>
      }
    >
      {fileId === null ? <DropStep onKept={onKept} /> : <PreviewStep key={fileId} fileId={fileId} />}
    </Page>
  );
}

/** The file's own name travels with the step in history; the address itself needs only the id. */
function nameFrom(state: unknown): string | null {
  if (typeof state !== "object" || state === null || !("name" in state)) return null;
  return typeof state.name === "string" ? state.name : null;
}
