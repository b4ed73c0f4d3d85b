import { Popover, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCheck, IconPlus, IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Me } from "../../../access/contract.ts";
import { useWorkspace } from "../workspace-context.ts";
import { initials } from "./initials.ts";
import classes from "./rail.module.css";
import { SheetLink } from "./sheet-item.tsx";
import sheet from "./sheet-item.module.css";

/** Which company this is; a switch where the person belongs to several. */
export function WorkspaceMenu({ me, folded }: { me: Me; folded: boolean }) {
  const { t } = useTranslation("kit");
  const workspace = useWorkspace();
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="bottom-start"
      width={240}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.menu}
          onClick={toggle}
          aria-label={t("shell.workspace", { name: workspace.name })}
        >
          <span className={classes.mark} aria-hidden>
            {initials(workspace.name)}
          </span>
          {folded ? null : (
            <>
              <span className={`${classes.grow} ${classes.name}`}>{workspace.name}</span>
              <IconSelector size={14} aria-hidden />
            </>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <div className={sheet.label}>{t("shell.workspaces")}</div>
        {me.workspaces.map((each) => (
          <SheetLink
            key={each.id}
            to={`/w/${each.slug}`}
            current={each.slug === workspace.slug}
            onClick={close}
          >
            {each.name}
            {each.slug === workspace.slug ? <IconCheck size={14} aria-hidden className={sheet.end} /> : null}
          </SheetLink>
        ))}
        <hr className={sheet.line} />
        <SheetLink to="/new-workspace" icon={<IconPlus size={16} stroke={1.5} />} onClick={close}>
          {t("shell.new-workspace")}
        </SheetLink>
      </Popover.Dropdown>
    </Popover>
  );
}
