import { TextInput } from "@mantine/core";
import { IconSearch, IconSparkles } from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Labels } from "../../../understand/labels/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import type { Labelling } from "./use-labelling.ts";
import classes from "./labels.module.css";

type Topic = Labels["topics"][number];
type Props = { topics: readonly Topic[]; labelling: Labelling; find: RefObject<HTMLInputElement | null> };

/** Beyond so many, a topic is found by typing: a wall of names is slower to read than a word to type. */
const mostShown = 12;
const mostFound = 30;

/** The topics to choose from: the first nine by their keys, guesses as guesses, the rest by typing. */
export function TopicChips({ topics, labelling, find }: Props) {
  const { t } = useTranslation("understand");
  const [typed, setTyped] = useState("");
  const { current, mark } = labelling;
  const chances = new Map(current?.suggestions.map(({ topicId, chance }) => [topicId, chance]));
  const wanted = typed.trim().toLowerCase();
  const found = wanted === "" ? topics : topics.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown =
    wanted !== ""
      ? found.slice(0, mostFound)
      : topics.filter(({ id }, at) => at < mostShown || mark.topicIds.includes(id) || chances.has(id));
  const toggleFirst = () => {
    const [first] = found;
    if (wanted === "" || !first) return;
    labelling.toggle(first.id);
    setTyped("");
    find.current?.blur();
  };
  return (
    <>
      <fieldset className={classes.chips} aria-label={t("labels.topics")}>
        {shown.map((topic) => (
          <Chip
            key={topic.id}
            name={topic.name}
            digit={topics.indexOf(topic) < 9 ? topics.indexOf(topic) + 1 : null}
            chance={chances.get(topic.id) ?? null}
            pressed={mark.topicIds.includes(topic.id)}
            onPress={() => labelling.toggle(topic.id)}
          />
        ))}
        <Chip
          name={t("labels.none")}
          digit={0}
          chance={null}
          pressed={mark.none}
          onPress={labelling.toggleNone}
        />
      </fieldset>
      {wanted !== "" && found.length === 0 ? <p className={classes.keys}>{t("labels.notFound")}</p> : null}
      <TextInput
        ref={find}
        aria-label={t("labels.find")}
        placeholder={
          topics.length > mostShown ? t("labels.findAmong", { count: topics.length }) : t("labels.find")
        }
        leftSection={<IconSearch size={14} aria-hidden />}
        value={typed}
        maw={280}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") toggleFirst();
          if (event.key === "Escape") {
            setTyped("");
            event.currentTarget.blur();
          }
        }}
      />
    </>
  );
}

type ChipProps = {
  name: string;
  digit: number | null;
  chance: number | null;
  pressed: boolean;
  onPress: () => void;
};

function Chip({ name, digit, chance, pressed, onPress }: ChipProps) {
  const format = useFormat();
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={pressed}
      data-guess={chance === null ? undefined : true}
      onClick={onPress}
    >
      {digit === null ? null : (
        <span className={classes.key} aria-hidden>
          {digit}
        </span>
      )}
      {name}
      {chance === null ? null : (
        <span className={`${classes.chance} numbers`}>
          <IconSparkles size={12} aria-hidden /> {format.percent(chance, 0)}
        </span>
      )}
    </button>
  );
}
