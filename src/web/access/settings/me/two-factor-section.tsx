import { Button, Group, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../../kit/use-me.ts";
import { beginTwoFactor, endTwoFactor, newBackupCodes } from "../../parts/auth-calls.ts";
import { Section } from "../section.tsx";
import { BackupCodes } from "./backup-codes.tsx";
import { PasswordAsk } from "./password-ask.tsx";
import { TwoFactorSetUp } from "./two-factor-set-up.tsx";

type SetUp = { totpURI: string; backupCodes: string[] };
type Step =
  | { name: "rest" | "begin" | "end" | "renew" }
  | ({ name: "scan" } & SetUp)
  | { name: "codes"; codes: string[] };

/** The second factor: on or off, and the steps between. Each step asks for the password first. */
export function TwoFactorSection({ on }: { on: boolean }) {
  const { t } = useTranslation("access");
  const queryClient = useQueryClient();
  const [step, setStep] = useState<Step>({ name: "rest" });
  const rest = () => setStep({ name: "rest" });
  const read = () => queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  const begin = async (password: string) => setStep({ name: "scan", ...(await beginTwoFactor(password)) });
  const renew = async (password: string) => setStep({ name: "codes", codes: await newBackupCodes(password) });
  const end = async (password: string) => {
    await endTwoFactor(password);
    await read();
    rest();
  };
  const finish = async (codes: string[]) => {
    await read();
    setStep({ name: "codes", codes });
  };
  return (
    <Section title={t("two-factor.title")} lead={t("two-factor.lead")} action={<State on={on} />}>
      {step.name === "rest" ? <Choices on={on} onStep={(name) => setStep({ name })} /> : null}
      {step.name === "begin" ? (
        <PasswordAsk label={t("two-factor.go-on")} onPassword={begin} onBack={rest} />
      ) : null}
      {step.name === "renew" ? (
        <PasswordAsk label={t("two-factor.renew")} onPassword={renew} onBack={rest} />
      ) : null}
      {step.name === "end" ? (
        <PasswordAsk label={t("two-factor.end")} danger onPassword={end} onBack={rest} />
      ) : null}
      {step.name === "scan" ? (
        <TwoFactorSetUp uri={step.totpURI} onDone={() => finish(step.backupCodes)} onBack={rest} />
      ) : null}
      {step.name === "codes" ? <BackupCodes codes={step.codes} onDone={rest} /> : null}
    </Section>
  );
}

function State({ on }: { on: boolean }) {
  const { t } = useTranslation("access");
  return (
    <Text size="sm" fw={500} c={on ? "var(--otklik-better)" : "dimmed"}>
      {on ? t("two-factor.on") : t("two-factor.off")}
    </Text>
  );
}

function Choices({ on, onStep }: { on: boolean; onStep: (name: "begin" | "end" | "renew") => void }) {
  const { t } = useTranslation("access");
  if (!on) {
    return (
      <Button variant="default" onClick={() => onStep("begin")}>
        {t("two-factor.begin")}
      </Button>
    );
  }
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => onStep("renew")}>
        {t("two-factor.renew")}
      </Button>
      <Button variant="default" onClick={() => onStep("end")}>
        {t("two-factor.end")}
      </Button>
    </Group>
  );
}
