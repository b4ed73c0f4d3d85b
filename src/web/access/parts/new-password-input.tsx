import { PasswordInput, type PasswordInputProps, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./new-password-input.module.css";
import { passwordStrength } from "./password-strength.ts";

type NewPasswordInputProps = PasswordInputProps & {
  /** What stands in the field now. */
  typed: string;
  /** What others know of the person. */
  personal?: string[];
};

/** A password being chosen, with a word on how hard it is to guess. */
export function NewPasswordInput({ typed, personal = [], ...rest }: NewPasswordInputProps) {
  const { t } = useTranslation("access");
  const strength = passwordStrength(typed, personal);
  return (
    <div>
      <PasswordInput
        autoComplete="new-password"
        visibilityToggleButtonProps={{ "aria-label": t("password.show") }}
        {...rest}
      />
      <div className={classes.hint} aria-live="polite" hidden={Boolean(rest.error)}>
        <span className={classes.meter} data-strength={typed === "" ? undefined : strength} aria-hidden />
        <Text size="xs" c="dimmed">
          {typed === "" ? t("password.rule") : t(`password.${strength}`)}
        </Text>
      </div>
    </div>
  );
}
