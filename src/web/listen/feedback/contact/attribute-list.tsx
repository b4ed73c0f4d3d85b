import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Attributes } from "../../../../listen/facts.ts";
import { attributePair } from "../../../../listen/feedback/contract.ts";
import { useAttributeName } from "../../../kit/use-attribute-name.ts";
import { useFormat } from "../../../kit/use-format.ts";
import classes from "./contact.module.css";
import { Fact } from "./contact-facts.tsx";

type AttributeListProps = { attributes: Attributes; narrowed: (narrow: Record<string, string>) => string };

/** The company's own fields; each value leads to the contacts that share it. */
export function AttributeList({ attributes, narrowed }: AttributeListProps) {
  const { t } = useTranslation("listen");
  const show = useAttributeText();
  const nameOf = useAttributeName();
  return (
    <dl className={classes.facts}>
      {Object.entries(attributes).map(([name, value]) =>
        value === null || value === "" ? null : (
          <Fact key={name} label={nameOf(name)}>
            <Link
              className={classes.narrow}
              to={narrowed({ attr: attributePair(name, String(value)) })}
              title={t("feedback.contact.filterBy", { what: `${nameOf(name)}: ${show(value)}` })}
            >
              {show(value)}
            </Link>
          </Fact>
        ),
      )}
    </dl>
  );
}

function useAttributeText(): (value: string | number | boolean) => string {
  const { t } = useTranslation("listen");
  const format = useFormat();
  return (value) => {
    if (typeof value === "boolean") return t(value ? "feedback.contact.yes" : "feedback.contact.no");
    return typeof value === "number" ? format.number(value, 4) : value;
  };
}
