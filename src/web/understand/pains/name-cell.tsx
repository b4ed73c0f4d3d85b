import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { topicPath } from "../parts/filter-address.ts";
import { RenameField } from "../parts/rename-field.tsx";
import { noBreak, StatusMark } from "../parts/status-mark.tsx";
import classes from "./pains-table.module.css";

type Props = {
  pain: Pain;
  address: URLSearchParams;
  mark: ReactNode;
  renaming: boolean;
  onSave: (name: string) => void;
  onClose: () => void;
};

/** The name of a topic, dashed while it is only a guess, with its telling words; or the field that renames it. */
export function NameCell({ pain, address, mark, renaming, onSave, onClose }: Props) {
  const { slug } = useWorkspace();
  const link = useRef<HTMLAnchorElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    if (wasRenaming.current && !renaming) link.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);
  if (renaming)
    return <RenameField topicId={pain.topicId} name={pain.name} onSave={onSave} onClose={onClose} />;
  return (
    <>
      <span className={classes.title}>
        <Link
          ref={link}
          to={topicPath(slug, pain.topicId, address)}
          data-row-link
          data-status={pain.status}
          className={classes.link}
        >
          {pain.name}
        </Link>
        {noBreak}
        <StatusMark status={pain.status} small />
      </span>
      <span className={classes.words}>
        {mark}
        {pain.words.join(" · ")}
      </span>
    </>
  );
}
