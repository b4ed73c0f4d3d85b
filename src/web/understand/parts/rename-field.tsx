import { TextInput } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isNewName, RenameNote } from "./rename-note.tsx";

type Props = {
  topicId: string;
  name: string;
  onSave: (name: string) => void;
  onClose: () => void;
  size?: "xs" | "md";
};

/** A name being changed in its place: Enter or leaving the field keeps it, Escape leaves it as it was. */
export function RenameField({ topicId, name, onSave, onClose, size = "xs" }: Props) {
  const { t } = useTranslation("understand");
  const [text, setText] = useState(name);
  const ended = useRef(false);
  const end = (keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (keep && isNewName(text, name)) onSave(text.trim());
    onClose();
  };
  const field = useRef<HTMLInputElement>(null);
  // The person has just asked to rename: the field is where the next key belongs.
  useEffect(() => field.current?.select(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") end(true);
    if (event.key === "Escape") end(false);
    event.stopPropagation();
  };
  return (
    <TextInput
      ref={field}
      size={size}
      aria-label={t("pains.renameField")}
      description={isNewName(text, name) ? <RenameNote topicId={topicId} name={text} /> : null}
      inputWrapperOrder={["input", "description"]}
      maxLength={120}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
    />
  );
}
