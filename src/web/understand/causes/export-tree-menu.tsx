import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CauseTree } from "../../../understand/causes/contract.ts";
import { errorSentence } from "../../kit/error-sentence.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { percentText } from "../parts/range-text.ts";
import { savePng } from "./save-png.ts";
import { stepLabel } from "./step-label.ts";
import { treeSvg } from "./tree-svg.ts";

/** The tree as a picture, on paper, and as a table. Steps without evidence are called hypotheses in each. */
export function ExportTreeMenu({ tree, onPrint }: { tree: CauseTree; onPrint: () => void }) {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const format = useFormat();
  const picture = async () => {
    const steps = tree.nodes.map((node) => {
      const share = node.share.known ? ` · ${percentText(format.locale, node.share.value.value)}` : "";
      const shownBy = node.isHypothesis
        ? t("causes.hypothesis")
        : t("causes.quotesCount", { count: node.evidenceContacts });
      return {
        id: node.id,
        parentId: node.parentId,
        title: stepLabel(node),
        note: `${t(`causes.status.${node.status}`)} · ${shownBy}${share}`,
        tone: node.status,
        dashed: node.isHypothesis,
      };
    });
    try {
      await savePng(treeSvg(steps, tree.topic.name), "causes.png");
    } catch (error) {
      notifications.show({ color: "red", withBorder: true, message: errorSentence(error) });
    }
  };
  return (
    <Menu>
      <Menu.Target>
        <Button size="sm" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t("causes.export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void picture()}>{t("causes.export.png")}</Menu.Item>
        <Menu.Item onClick={onPrint}>{t("causes.export.pdf")}</Menu.Item>
        <Menu.Item component="a" href={api(`causes/topics/${tree.topic.id}/export.csv`)} download>
          {t("causes.export.csv")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
