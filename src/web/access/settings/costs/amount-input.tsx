import { NumberInput, type NumberInputProps, Text } from "@mantine/core";
import { useFormat } from "../../../kit/use-format.ts";

type AmountInputProps = NumberInputProps & {
  /** Shown at the right end: a currency's code, "%", "min". */
  unit: string;
};

/** A number of 0 or more, typed and shown in the reader's notation. */
export function AmountInput({ unit, ...rest }: AmountInputProps) {
  const { locale } = useFormat();
  return (
    <NumberInput
      min={0}
      hideControls
      decimalScale={2}
      decimalSeparator={locale === "ru" ? "," : "."}
      allowedDecimalSeparators={[".", ","]}
      thousandSeparator={locale === "ru" ? " " : ","}
      rightSection={
        <Text size="xs" c="dimmed">
          {unit}
        </Text>
      }
      rightSectionWidth={unit.length > 2 ? 44 : 30}
      rightSectionPointerEvents="none"
      w="12rem"
      {...rest}
    />
  );
}
