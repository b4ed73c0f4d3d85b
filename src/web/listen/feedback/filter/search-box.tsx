import { CloseButton, Kbd, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type Ref, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./conditions.module.css";

const pauseMs = 200;

type SearchBoxProps = {
  value: string;
  onSearch: (text: string) => void;
  /** Down the list, without the mouse. */
  onLeave: () => void;
  ref?: Ref<HTMLInputElement>;
};

/** Searches while typing, after a short pause. What the address says wins when it changes by itself (Back, a saved view). */
export function SearchBox({ value, onSearch, onLeave, ref }: SearchBoxProps) {
  const { t } = useTranslation("listen");
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [told, setTold] = useState(value);
  const tell = useDebouncedCallback((next: string) => {
    setTold(next.trim());
    onSearch(next.trim());
  }, pauseMs);
  // The address follows what was told a moment later; anything else in it came from elsewhere.
  if (value !== seen) {
    setSeen(value);
    if (value !== told) {
      setTold(value);
      setText(value);
    }
  }
  const type = (next: string) => {
    setText(next);
    tell(next);
  };
  return (
    <TextInput
      ref={ref}
      type="search"
      size="sm"
      value={text}
      maxLength={500}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "") type("");
        else if (event.key === "Escape" || event.key === "ArrowDown") onLeave();
        else if (event.key === "Enter") tell.flush();
        else return;
        event.preventDefault();
      }}
      aria-label={t("feedback.search.label")}
      placeholder={t("feedback.search.placeholder")}
      leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
      rightSection={
        text === "" ? (
          <Kbd size="xs" aria-hidden visibleFrom="sm">
            {"/"}
          </Kbd>
        ) : (
          <CloseButton size="sm" aria-label={t("feedback.search.clear")} onClick={() => type("")} />
        )
      }
      classNames={{ input: classes.searchInput }}
    />
  );
}
