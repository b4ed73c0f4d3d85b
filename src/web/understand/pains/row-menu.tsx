import { ActionIcon, Kbd, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import type { TopicActions } from "../data/use-topic-actions.ts";
import { contactsPath } from "../parts/filter-address.ts";

type Props = {
  pain: Pain;
  address: URLSearchParams;
  /** Null for those who may only look. */
  actions: TopicActions | null;
  onRename: () => void;
  onMerge: () => void;
};

/** What one can do to a topic, with the keys that do the same. */
export function RowMenu({ pain, address, actions, onRename, onMerge }: Props) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="md"
          aria-label={t("pains.table.actions", { name: pain.name })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={contactsPath(slug, address, { topic: pain.topicId })}>
          {t("pains.act.contacts")}
        </Menu.Item>
        {actions ? (
          <>
            <Menu.Item rightSection={<Kbd>A</Kbd>} onClick={() => actions.toggleAccepted(pain)}>
              {t(pain.status === "accepted" ? "pains.act.unaccept" : "pains.act.accept")}
            </Menu.Item>
            <Menu.Item rightSection={<Kbd>R</Kbd>} onClick={onRename}>
              {t("pains.act.rename")}
            </Menu.Item>
            <Menu.Item rightSection={<Kbd>M</Kbd>} onClick={onMerge}>
              {t("pains.act.merge")}
            </Menu.Item>
            <Menu.Item rightSection={<Kbd>H</Kbd>} onClick={() => actions.toggleHidden(pain)}>
              {t(pain.status === "hidden" ? "pains.act.unhide" : "pains.act.hide")}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
