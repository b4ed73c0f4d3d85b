import { Button, Divider, Stack } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { signInOptionsReply } from "../../../access/contract.ts";
import { ApiFault, apiGet } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { providerAddress } from "../parts/auth-calls.ts";

/** Sign-in by the company's own provider, where one is configured. `failed` is what the provider sent back. */
export function ProviderButtons({ to, failed }: { to: string; failed: string | null }) {
  const { t } = useTranslation("access");
  const { data } = useQuery({
    queryKey: ["sign-in-options"],
    queryFn: ({ signal }) => apiGet("/api/sign-in-options", signInOptionsReply, { signal }),
  });
  const go = useMutation({
    mutationFn: async (provider: string) => window.location.assign(await providerAddress(provider, to)),
  });
  const refusal = failed
    ? new ApiFault({
        status: 400,
        code: "auth.provider",
        detail: t("sign-in.provider-failed", { reason: failed }),
      })
    : null;
  if (!data || data.oidc.length === 0) return <ErrorNote error={refusal} />;
  return (
    <Stack gap="sm" mt="md">
      <Divider label={t("sign-in.or")} />
      <ErrorNote error={go.error ?? refusal} />
      {data.oidc.map((provider) => (
        <Button
          key={provider.id}
          variant="default"
          loading={go.isPending}
          onClick={() => go.mutate(provider.id)}
        >
          {t("sign-in.by", { name: provider.name })}
        </Button>
      ))}
    </Stack>
  );
}
