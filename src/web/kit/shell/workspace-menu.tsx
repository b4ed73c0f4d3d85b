import { Menu, UnstyledButton } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Me } from "../../../access/contract.ts";
import { useWorkspace } from "../workspace-context.ts";
import { initials } from "./initials.ts";
import classes from "./rail.module.css";

/** Which company this is; a switch where the person belongs to several. */
export function WorkspaceMenu({ me, folded }: { me: Me; folded: boolean }) {
  const { t } = useTranslation("kit");
  const workspace = useWorkspace();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.menu} aria-label={t("shell.workspace", { name: workspace.name })}>
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
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("shell.workspaces")}</Menu.Label>
        {me.workspaces.map((each) => (
          <Menu.Item
            key={each.id}
            onClick={() => void navigate(`/w/${each.slug}`)}
            rightSection={each.slug === workspace.slug ? <IconCheck size={14} /> : null}
          >
            {each.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate("/new-workspace")}>{t("shell.new-workspace")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
