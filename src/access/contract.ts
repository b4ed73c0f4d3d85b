import { z } from "zod";
import { faultFamily } from "../core/kit/fault.ts";
import { permissions } from "./permissions.ts";

/** What the console and programs send to and get from the access slices: first run, me, company, members, teams, keys, audit. */

export const roleSchema = z.enum(["owner", "manager", "analyst", "agent", "viewer"]);
export const localeSchema = z.enum(["ru", "en"]);
export const permissionSchema = z.enum(permissions);
export const instantSchema = z.iso.datetime({ offset: true });
export const idSchema = z.uuid();
export const cursorQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

const currencySchema = z.string().regex(/^[A-Z]{3}$/);
const timeZoneSchema = z.string().min(1).max(64);
const nameSchema = z.string().trim().min(1).max(120);
const passwordSchema = z.string().min(10).max(200);

export const firstRunReply = z.object({ needed: z.boolean() });
export const firstRunBody = z.object({
  name: nameSchema,
  email: z.email().max(200),
  password: passwordSchema,
  company: nameSchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
});
export type FirstRunInput = z.infer<typeof firstRunBody>;
export const workspaceReply = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  locale: localeSchema,
  timeZone: z.string(),
  currency: z.string(),
  industry: z.string().nullable(),
});
export const meReply = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: localeSchema,
    twoFactor: z.boolean(),
  }),
  workspaces: z.array(
    workspaceReply.extend({
      role: roleSchema,
      seesPersonalData: z.boolean(),
      permissions: z.array(permissionSchema),
    }),
  ),
});
export type Me = z.infer<typeof meReply>;
export const changeMeBody = z.object({ locale: localeSchema.optional(), name: nameSchema.optional() });
export const signInOptionsReply = z.object({ oidc: z.array(z.object({ id: z.string(), name: z.string() })) });

export const companyBody = z.object({
  name: nameSchema.optional(),
  locale: localeSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  currency: currencySchema.optional(),
});
export const newWorkspaceBody = z.object({
  name: nameSchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
  currency: currencySchema,
});

export const memberReply = z.object({
  id: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  seesPersonalData: z.boolean(),
  teamIds: z.array(idSchema),
  createdAt: instantSchema,
});
export const memberBody = z.object({
  role: roleSchema.optional(),
  seesPersonalData: z.boolean().optional(),
  teamIds: z.array(idSchema).max(100).optional(),
});
export const invitationBody = z.object({
  email: z.email().max(200),
  role: roleSchema,
  seesPersonalData: z.boolean().default(false),
});
export const invitationReply = z.object({
  id: idSchema,
  email: z.string(),
  role: roleSchema,
  seesPersonalData: z.boolean(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
/** The link is shown once: only a hash of its token is kept. */
export const newInvitationReply = invitationReply.extend({ token: z.string(), link: z.string() });
export const openInvitationReply = z.object({
  email: z.string(),
  company: z.string(),
  role: roleSchema,
  hasAccount: z.boolean(),
});
export const acceptInvitationBody = z.object({
  name: nameSchema.optional(),
  password: passwordSchema.optional(),
});

export const teamReply = z.object({ id: idSchema, name: z.string(), memberCount: z.number().int() });
export const teamBody = z.object({ name: nameSchema });

export const keyReply = z.object({
  id: idSchema,
  name: z.string(),
  hint: z.string(),
  scopes: z.array(permissionSchema),
  seesPersonalData: z.boolean(),
  createdBy: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema.nullable(),
  lastUsedAt: instantSchema.nullable(),
});
export const keyBody = z.object({
  name: nameSchema,
  scopes: z.array(permissionSchema).min(1),
  seesPersonalData: z.boolean().default(false),
  expiresInDays: z.number().int().min(1).max(3650).nullable().default(null),
});
/** The secret is shown once: only its hash is kept. */
export const newKeyReply = keyReply.extend({ secret: z.string() });

export const auditReply = z.object({
  id: idSchema,
  at: instantSchema,
  actorKind: z.enum(["member", "key", "system"]),
  actorName: z.string(),
  action: z.string(),
  target: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});

export const jobReply = z.object({
  id: idSchema,
  kind: z.string(),
  status: z.enum(["queued", "running", "done", "failed", "cancelled"]),
  phase: z.string(),
  done: z.number(),
  total: z.number().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  /** In the caller's language. */
  fault: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  createdAt: instantSchema,
  endedAt: instantSchema.nullable(),
});
export type JobView = z.infer<typeof jobReply>;

export const accessFault = faultFamily({
  "access.sign-in-needed": {
    kind: "unauthenticated",
    ru: "Войдите, чтобы продолжить.",
    en: "Sign in to go on.",
  },
  "access.key-unknown": {
    kind: "unauthenticated",
    ru: "Ключ API неизвестен, отозван или истёк. Создайте новый в Настройках → Ключи API.",
    en: "The API key is unknown, revoked or expired. Create a new one in Settings → API keys.",
  },
  "access.forbidden": {
    kind: "forbidden",
    ru: "На это нужно право «{permission}». Попросите владельца рабочего пространства дать его.",
    en: "This needs the right “{permission}”. Ask an owner of the workspace to give it.",
  },
  "access.cross-site": {
    kind: "forbidden",
    ru: "Запрос пришёл с чужого сайта и отклонён. Откройте Отклик по его собственному адресу.",
    en: "The request came from another site and was refused. Open Otklik at its own address.",
  },
  "workspace.missing": {
    kind: "missing",
    ru: "Такого рабочего пространства нет, или вы в нём не состоите.",
    en: "There is no such workspace, or you are not its member.",
  },
  "first-run.done": {
    kind: "conflict",
    ru: "Владелец уже создан. Войдите со своей почтой и паролем.",
    en: "The owner exists already. Sign in with your e-mail and password.",
  },
  "company.time-zone": {
    kind: "invalid",
    ru: "Часовой пояс «{timeZone}» неизвестен. Выберите из списка, например Europe/Moscow.",
    en: "The time zone “{timeZone}” is unknown. Choose from the list, for example Europe/Moscow.",
  },
  "member.missing": { kind: "missing", ru: "Такого участника нет.", en: "There is no such member." },
  "member.last-owner": {
    kind: "conflict",
    ru: "Это последний владелец. Сначала назначьте владельцем кого-то ещё.",
    en: "This is the last owner. Make somebody else an owner first.",
  },
  "invitation.missing": {
    kind: "missing",
    ru: "Приглашение не найдено, принято или истекло. Попросите новое.",
    en: "The invitation is not found, accepted or expired. Ask for a new one.",
  },
  "invitation.needs-password": {
    kind: "invalid",
    ru: "Укажите имя и пароль не короче 10 знаков.",
    en: "Give a name and a password of at least 10 characters.",
  },
  "invitation.sign-in": {
    kind: "conflict",
    ru: "У {email} уже есть учётная запись. Войдите под ней и откройте приглашение ещё раз.",
    en: "{email} has an account already. Sign in with it and open the invitation again.",
  },
  "invitation.already-member": {
    kind: "conflict",
    ru: "{email} уже состоит в этом рабочем пространстве.",
    en: "{email} is a member of this workspace already.",
  },
  "team.missing": { kind: "missing", ru: "Такой команды нет.", en: "There is no such team." },
  "team.name-taken": {
    kind: "conflict",
    ru: "Команда «{name}» уже есть. Назовите иначе.",
    en: "There is a team “{name}” already. Choose another name.",
  },
  "key.missing": { kind: "missing", ru: "Такого ключа нет.", en: "There is no such key." },
  "key.too-wide": {
    kind: "forbidden",
    ru: "Нельзя дать ключу право «{permission}», которого нет у вас.",
    en: "You cannot give a key the right “{permission}” that you do not have.",
  },
});
