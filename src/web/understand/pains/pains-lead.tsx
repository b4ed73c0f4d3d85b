import { useTranslation } from "react-i18next";
import type { Pains } from "../../../understand/pains/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { useCountWords } from "../parts/use-count-words.ts";
import { QuietLink } from "../parts/quiet-link.tsx";

/** Of how many contacts, over which time, and how fresh the grouping is. */
export function PainsLead({ reply, address }: { reply: Pains; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useCountWords();
  const { slug } = useWorkspace();
  const { from, to } = reply.period;
  return (
    <>
      <QuietLink to={contactsPath(slug, address)}>{words.contacts(reply.total)}</QuietLink>
      {from && to ? ` · ${format.period(from, to)}` : ""}
      {reply.grouping ? ` · ${t("pains.grouped", { when: format.relative(reply.grouping.at) })}` : ""}
    </>
  );
}
