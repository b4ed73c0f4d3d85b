import type { Client } from "pg";
import { listMigrations } from "../../store/migrate.ts";
import { type Finding, finding } from "./finding.ts";

/** PostgreSQL 15-18? */
export async function checkVersion(client: Client): Promise<Finding> {
  const number = Number(await one(client, "select current_setting('server_version_num') as value"));
  const facts = { version: `${Math.floor(number / 10_000)}.${number % 10_000}` };
  if (number >= 150_000 && number < 190_000) {
    return finding("version", "ok", { en: "PostgreSQL {version}", ru: "PostgreSQL {version}" }, facts);
  }
  const sentence = {
    en: "PostgreSQL {version} is not supported: use 15, 16, 17 or 18.",
    ru: "PostgreSQL {version} не поддерживается: нужен 15, 16, 17 или 18.",
  };
  return finding("version", number < 150_000 ? "fail" : "warn", sentence, facts);
}

/** Does the schema match this build? */
export async function checkMigrations(client: Client): Promise<Finding> {
  const ours = await listMigrations();
  const exists = await one(client, "select to_regclass('schema_migrations') is not null as value");
  const rows = exists
    ? (await client.query<{ name: string }>("select name from schema_migrations")).rows
    : [];
  const done = new Set(rows.map((row) => row.name));
  const missing = ours.filter((name) => !done.has(name));
  const newer = [...done].filter((name) => !ours.includes(name));
  if (newer.length > 0) {
    const sentence = {
      en: "The database was made by a newer Otklik (it knows {names}): start that version.",
      ru: "Базу создал более новый Otklik (в ней есть {names}): запустите ту версию.",
    };
    return finding("migrations", "fail", sentence, { names: newer.join(", ") });
  }
  if (missing.length > 0) {
    const sentence = {
      en: "{count} migrations wait: the next start runs them.",
      ru: "Ждут миграции ({count}): их выполнит следующий запуск.",
    };
    return finding("migrations", "warn", sentence, { count: missing.length });
  }
  const sentence = {
    en: "The schema is current ({count} migrations)",
    ru: "Схема свежая (миграций: {count})",
  };
  return finding("migrations", "ok", sentence, { count: ours.length });
}

/** Trigrams and Russian letters: search for misspelt words rests on them. */
export async function checkLanguage(client: Client): Promise<Finding> {
  const has = await one(
    client,
    "select exists (select from pg_extension where extname = 'pg_trgm') as value",
  );
  if (!has) {
    return finding("language", "fail", {
      en: "The extension pg_trgm is missing: install the server's contrib package and run `create extension pg_trgm` in the database.",
      ru: "Нет расширения pg_trgm: поставьте пакет contrib этого сервера и выполните в базе `create extension pg_trgm`.",
    });
  }
  const facts = {
    encoding: String(await one(client, "select current_setting('server_encoding') as value")),
    trigrams: Number(await one(client, "select cardinality(show_trgm('кот')) as value")),
    lower: String(await one(client, "select lower('ЁЖ') as value")),
  };
  if (facts.encoding === "UTF8" && facts.trigrams > 0 && facts.lower === "ёж") {
    return finding(
      "language",
      "ok",
      { en: "Russian letters and trigrams work", ru: "Русские буквы и триграммы работают" },
      facts,
    );
  }
  const sentence = {
    en: "The database does not know Russian letters (encoding {encoding}): make it anew with encoding UTF8 and locale C.UTF-8.",
    ru: "База не знает русских букв (кодировка {encoding}): создайте её заново с кодировкой UTF8 и локалью C.UTF-8.",
  };
  return finding("language", "fail", sentence, facts);
}

/** Work that should have ended or begun: either no worker runs, or it cannot cope. */
export async function checkJobs(client: Client): Promise<Finding> {
  if (!(await one(client, "select to_regclass('jobs') is not null as value"))) return notYet("jobs");
  const { rows } = await client.query<{ stuck: string; open: string }>(
    `select count(*) filter (where (status = 'queued' and created_at < now() - interval '10 minutes')
                                or (status = 'running' and started_at < now() - interval '6 hours')) as stuck,
            count(*) as open
     from jobs where status in ('queued', 'running')`,
  );
  const facts = { stuck: Number(rows[0]?.stuck), open: Number(rows[0]?.open) };
  if (facts.stuck === 0) {
    return finding(
      "jobs",
      "ok",
      { en: "Jobs in work: {open}, none stuck", ru: "Работ в очереди: {open}, зависших нет" },
      facts,
    );
  }
  const sentence = {
    en: "{stuck} jobs are stuck: check that a worker runs (`otklik start`), else cancel them on the screen Imports.",
    ru: "Зависло работ: {stuck}. Проверьте, что запущен рабочий процесс (`otklik start`), иначе отмените их на экране «Импорт».",
  };
  return finding("jobs", "warn", sentence, facts);
}

/** Events nobody delivered. */
export async function checkOutbox(client: Client): Promise<Finding> {
  if (!(await one(client, "select to_regclass('outbox') is not null as value"))) return notYet("outbox");
  const { rows } = await client.query<{ waiting: string; late: string; error: string | null }>(
    `select count(*) as waiting, count(*) filter (where created_at < now() - interval '10 minutes') as late,
            (array_agg(last_error order by id) filter (where last_error is not null))[1] as error
     from outbox where delivered_at is null`,
  );
  const facts = {
    waiting: Number(rows[0]?.waiting),
    late: Number(rows[0]?.late),
    error: rows[0]?.error ?? "-",
  };
  if (facts.late === 0) {
    return finding(
      "outbox",
      "ok",
      { en: "Events waiting: {waiting}", ru: "Событий в очереди: {waiting}" },
      facts,
    );
  }
  const sentence = {
    en: "{late} events wait for more than 10 minutes (last error: {error}): check that a worker runs and read its log.",
    ru: "Событий ждёт дольше 10 минут: {late} (последняя ошибка: {error}). Проверьте, что рабочий процесс запущен, и его журнал.",
  };
  return finding("outbox", "warn", sentence, facts);
}

function notYet(check: string): Finding {
  const sentence = { en: "Nothing yet: the schema is not there", ru: "Пока нет: схема ещё не создана" };
  return finding(check, "ok", sentence);
}

async function one(client: Client, sql: string): Promise<unknown> {
  return (await client.query<{ value: unknown }>(sql)).rows[0]?.value;
}
