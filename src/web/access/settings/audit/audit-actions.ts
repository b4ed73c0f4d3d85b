/** Every action the record may hold; test/house/words.test.ts compares the list with the routes. */
export const auditActions = [
  "company.changed",
  "cost-model.changed",
  "feedback.exported",
  "invitation.created",
  "invitation.removed",
  "job.cancelled",
  "key.created",
  "key.revoked",
  "member.changed",
  "member.joined",
  "member.removed",
  "team.created",
  "team.removed",
  "team.renamed",
  "view.changed",
  "view.created",
  "view.removed",
];

/** Where the action's sentence stands among the words. */
export function auditActionKey(action: string): string {
  return `access:audit.action.${action}`;
}
