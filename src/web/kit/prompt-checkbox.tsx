import { Checkbox, type CheckboxProps } from "@mantine/core";
import { useState } from "react";

type Props = Omit<CheckboxProps, "checked" | "onChange"> & { checked: boolean; onToggle: () => void };

/**
 * A checkbox whose state is kept elsewhere, as in the address, and comes back later than a press: it shows the press at once, and what is
 * kept as soon as that changes.
 */
export function PromptCheckbox({ checked, onToggle, ...rest }: Props) {
  const [shown, setShown] = useState(checked);
  const [kept, setKept] = useState(checked);
  if (kept !== checked) {
    setKept(checked);
    setShown(checked);
  }
  const press = () => {
    setShown(!shown);
    onToggle();
  };
  return <Checkbox {...rest} checked={shown} onChange={press} />;
}
