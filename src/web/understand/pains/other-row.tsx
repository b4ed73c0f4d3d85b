import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pains } from "../../../understand/pains/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath, noTopic } from "../parts/filter-address.ts";
import { ShareText } from "../parts/share-text.tsx";
import classes from "./pains-table.module.css";

/** What no topic took: always shown, so that nobody thinks the list is the whole. */
export function OtherRow({ reply, address }: { reply: Pains; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const { other } = reply;
  const path = contactsPath(slug, address, { topic: noTopic });
  return (
    <tr className={classes.row}>
      <th scope="row" className={classes.name} colSpan={2}>
        <span className={classes.title}>{t("pains.other.title")}</span>
        <span className={classes.words}>{t(other.count > 0 ? "pains.other.note" : "pains.other.none")}</span>
      </th>
      <td className={classes.count} data-label={t("pains.table.count").toLowerCase()}>
        {other.count > 0 ? <Link to={path}>{format.number(other.count)}</Link> : format.number(0)}
      </td>
      <td className={classes.share}>
        <ShareText share={other.share} />
      </td>
      <td className={classes.rest} colSpan={5}>
        {other.count > 0 ? <Link to={path}>{t("pains.other.link")}</Link> : null}
      </td>
    </tr>
  );
}
