import { useTranslation } from "react-i18next";

const scales = ["nps", "csat5", "csat7", "ces7", "stars5"] as const;

/** What a scale of marks is called. */
export function useScaleName(): (scale: string) => string {
  const { t } = useTranslation("understand");
  return (scale) => {
    const known = scales.find((each) => each === scale);
    return known ? t(`today.marks.scale.${known}`) : scale;
  };
}
