import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { TopicTree } from "../../../understand/topics/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath, noTopic } from "../parts/filter-address.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { percentRange, percentText } from "../parts/range-text.ts";

/** How many contacts no topic took, with the interval of their share, and the way to read them. */
export function OtherLead({ other, total }: Pick<TopicTree, "other" | "total">) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const [address] = useSearchParams();
  if (!other.share.known || total === 0) return <>{t("topics.leadNone")}</>;
  return (
    <>
      {t("topics.lead", {
        share: percentText(format.locale, other.share.value.value),
        range: percentRange(format.locale, other.share.value),
        contacts: format.number(other.count),
        total: format.number(total),
      })}
      {". "}
      {other.count > 0 ? (
        <QuietLink to={contactsPath(slug, address, { topic: noTopic })}>{t("topics.other")}</QuietLink>
      ) : null}
    </>
  );
}
