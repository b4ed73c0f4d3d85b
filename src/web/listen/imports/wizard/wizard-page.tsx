import { Anchor } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useAddress } from "../../../kit/use-address.ts";
import { Page } from "../../../kit/page.tsx";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import { DropStep } from "./drop-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { useKeptFile } from "./use-kept-file.ts";
import type { KeptFile } from "./use-upload.ts";

/** A file's way in: drop it, see how it is read, try it dry, import it. The kept file stands in the address. */
export function WizardPage() {
  const { t } = useTranslation("listen");
  const { path } = useWorkspace();
  const [address, change] = useAddress();
  const fileId = address.get("file");
  const file = useKeptFile(fileId);
  const onKept = useCallback(
    (kept: KeptFile) => change(() => new URLSearchParams({ file: kept.id })),
    [change],
  );
  return (
    <Page
      title={file.data?.name ?? t("imports.wizard.title")}
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
