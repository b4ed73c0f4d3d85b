/** What a sealed secret belongs to: one cannot be opened in the place of another. */
export const webhookSecretPlace = (workspaceId: string) => `webhook secret of ${workspaceId}`;
export const telegramTokenPlace = (workspaceId: string) => `telegram token of ${workspaceId}`;
