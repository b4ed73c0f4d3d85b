import { useTranslation } from "react-i18next";
import type { CauseNode } from "../../../understand/causes/contract.ts";
import { CauseCard } from "./cause-card.tsx";
import classes from "./cause-outline.module.css";

type Props = {
  nodes: readonly CauseNode[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  onOpen?: () => void;
  onDropQuote: ((id: string, feedbackId: string) => void) | null;
};

/** The tree as nested lists: for screen readers, phones and paper. */
export function CauseOutline({ nodes, ...rest }: Props) {
  const { t } = useTranslation("understand");
  const children = new Map<string | null, CauseNode[]>();
  for (const node of nodes) children.set(node.parentId, [...(children.get(node.parentId) ?? []), node]);
  return (
    <nav className={classes.outline} aria-label={t("causes.outline")}>
      <Branch branch={children.get(null) ?? []} below={children} {...rest} />
    </nav>
  );
}

type BranchProps = Omit<Props, "nodes"> & {
  branch: readonly CauseNode[];
  below: ReadonlyMap<string | null, CauseNode[]>;
};

function Branch({ branch, below, ...rest }: BranchProps) {
  return (
    <ul className={classes.list}>
      {branch.map((node) => (
        <li key={node.id}>
          <CauseCard
            line
            node={node}
            chosen={node.id === rest.chosenId}
            onChoose={rest.onChoose}
            onOpen={rest.onOpen}
            onDropQuote={rest.onDropQuote}
          />
          <PrintedQuotes node={node} />
          {below.has(node.id) ? <Branch branch={below.get(node.id)!} below={below} {...rest} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** On paper there is no panel to open: the words stand under the step. */
function PrintedQuotes({ node }: { node: CauseNode }) {
  if (node.isHypothesis) return null;
  return (
    <ul className={classes.printed}>
      {node.evidence.slice(0, 5).map(({ id, quote }) => (
        <li key={id}>{quote}</li>
      ))}
    </ul>
  );
}
