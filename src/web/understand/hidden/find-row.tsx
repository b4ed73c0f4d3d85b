import { Badge, Button, Group, Text, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FoundSegments, HiddenFind, SearchWish } from "../../../understand/hidden-segments/contract.ts";
import { findDefinition } from "../../../understand/hidden-segments/facts.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { newSegmentPath } from "../segments/segment-address.ts";
import { DraftImprovement } from "./draft-improvement.tsx";
import { FindFacts } from "./find-facts.tsx";
import { findContacts } from "./find-links.ts";
import classes from "./hidden.module.css";
import { useFindWords } from "./use-find-words.ts";

type Props = {
  find: HiddenFind;
  /** Its place among the finds as the server tells them. */
  place: number;
  searchId: string;
  found: FoundSegments;
  asked: SearchWish;
  /** The share at the right end of every bar. */
  most: number;
};

/** One segment: who, how much more than overall, how surely, and what to do with it. */
export function FindRow({ find, place, searchId, found, asked, most }: Props) {
  const words = useFindWords();
  return (
    <li className={classes.find}>
      <div className={classes.head}>
        <Text component="h3" fw={600} className={classes.name}>
          {words.segment(find.conditions)}
        </Text>
        <Confirmation find={find} />
      </div>
      <FindFacts find={find} asked={asked} overall={found.overall} currency={found.currency} most={most} />
      <Actions find={find} place={place} searchId={searchId} asked={asked} />
    </li>
  );
}

function Confirmation({ find: { confirmation } }: { find: HiddenFind }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (!confirmation.known) return <Badge variant="default">{t("hidden.confirmation.few")}</Badge>;
  const { isConfirmed, inside } = confirmation.value;
  const hint = t("hidden.confirmation.hint", {
    share: percentText(format.locale, inside.value.value),
    range: percentRange(format.locale, inside.value),
    rows: format.number(inside.rows),
  });
  return (
    <Tooltip label={hint} multiline maw={320}>
      <Badge variant={isConfirmed ? "light" : "default"} tabIndex={0} aria-description={hint}>
        {t(isConfirmed ? "hidden.confirmation.yes" : "hidden.confirmation.no")}
      </Badge>
    </Tooltip>
  );
}

function Actions({ find, place, searchId, asked }: Pick<Props, "find" | "place" | "searchId" | "asked">) {
  const { t } = useTranslation("understand");
  const { slug, path, can } = useWorkspace();
  const words = useFindWords();
  const contacts = findContacts(slug, find, asked);
  const definition = findDefinition(find, asked.of);
  const name = words.segment(find.conditions);
  return (
    <Group gap="xs" mt={6}>
      <Button
        component={Link}
        to={contacts.path}
        size="compact-sm"
        variant="default"
        aria-label={t("hidden.contactsOf", { name })}
      >
        {t("hidden.contacts")}
      </Button>
      <Button
        component={Link}
        to={path(`segments/hidden/${searchId}/cases/${place}`)}
        size="compact-sm"
        variant="default"
        aria-label={t("hidden.casesOf", { name })}
      >
        {t("hidden.casesOpen")}
      </Button>
      {definition === null || !can("segments.write") ? null : (
        <Button
          component={Link}
          to={path(newSegmentPath(definition, name))}
          size="compact-sm"
          variant="default"
          aria-label={t("hidden.saveOf", { name })}
        >
          {t("hidden.save")}
        </Button>
      )}
      {can("improvements.write") ? <DraftImprovement find={find} place={place} searchId={searchId} /> : null}
      {contacts.untold.length > 0 ? (
        <Text size="xs" c="dimmed">
          {t("hidden.untold", { conditions: words.segment(contacts.untold) })}
        </Text>
      ) : null}
    </Group>
  );
}
