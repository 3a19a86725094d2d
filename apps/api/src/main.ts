import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve as toAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import {
  CannotStart,
  UnknownMigrations,
  backup,
  createDb,
  migrate,
  openDataFolder,
  describeStartFailure,
} from "@followthrough/db";
import type { Logger } from "pino";
import { createApp } from "./app";
import { announceFirstRun } from "./features/accounts/firstRun";
import { databaseBackups, scheduleBackups } from "./backups/dailyBackup";
import { rebuildIndex } from "./features/search/rebuildIndex";
import { housekeeping } from "./housekeeping";
import { channelsOf } from "./reminders/channels/channels";
import { startScheduler } from "./reminders/scheduler";
import { composeReminder } from "./reminders/compose/composeReminder";
import { startPeriodicWork } from "./leases/periodicWork";
import { readSender } from "./mail/sender";
import { closeServer } from "./http/closeServer";
import { trustedTime } from "./time/trustedTime";
import { createLogger } from "./http/logger";
import { httpServer } from "./http/httpServer";
import { readApartFrom } from "./http/readApart";
import { isReachedFromElsewhere } from "./http/ownHost";
import { type Shutdown, handleShutdown } from "./shutdown";
import { type Env, WrongSetting, readEnv } from "./env";
import { bringInLine } from "./bringInLine";

/** From the built bundle and from the source alike, the root of the project is three folders up. */
const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const start = async (env: Env, logger: Logger, shutdown: Shutdown): Promise<void> => {
  // Whatever is written from here on is for the owner alone.
  process.umask(0o077);
  const clock = env.FIXED_NOW ? () => new Date(env.FIXED_NOW ?? "") : () => new Date();
  const folder = env.DATABASE_URL ? null : await openDataFolder(env.DATA_DIR, clock());
  shutdown.onEnd(() => folder?.release());
  const url = env.DATABASE_URL ?? `file:${folder?.databaseFile ?? ""}`;
  const bringUpToDate = (database: string) =>
    migrate(database, {
      migrationsDir: fromRoot("prisma/migrations"),
      now: clock(),
      beforeChange: async () => {
        if (folder) await backup(folder.databaseFile, folder.backupsDir, clock(), "migration");
      },
    });
  const applied = folder?.isNew
    ? await folder.makeDatabase((file) => bringUpToDate(`file:${file}`))
    : await bringUpToDate(url);
  folder?.markUsed();
  // In a folder of our own: in the machine's shared one somebody else could have made it before us.
  const uploadsDir = folder ? folder.uploadsDir : await mkdtemp(join(tmpdir(), "followthrough-"));
  shutdown.onEnd(() => rm(uploadsDir, { recursive: true, force: true }));
  const open = folder?.openToOthers() ?? [];
  if (open.length > 0)
    logger.warn({ open }, "other people of this machine can read these; their modes could not be changed");
  const db = await createDb(url, { beforeCommit: bringInLine });
  shutdown.onEnd(() => db.close());
  const readApart = readApartFrom(url);
  shutdown.onEnd(() => readApart.close());
  const trustedNow = trustedTime(db, { clock, steady: () => performance.now() }, logger);
  // Before anybody comes, whose requests would be dated by a clock that may be wrong.
  await trustedNow().catch((error: unknown) => {
    if (!shutdown.hasBegun) logger.error({ err: error }, "the time was not looked at");
  });
  // Whoever is told to stop in the middle goes on with nothing: what it would use is being closed.
  if (shutdown.hasBegun) return;
  const tellFirstRunCode = isReachedFromElsewhere(env.HOST, env.PUBLIC_URL)
    ? (code: string) => {
        process.stdout.write(`The first account needs this code: ${code}\n`);
        logger.info({ code }, "the first account needs this code");
      }
    : undefined;
  if (tellFirstRunCode) await announceFirstRun(db, tellFirstRunCode);
  const from = env.MAIL_FROM === undefined ? null : readSender(env.MAIL_FROM);
  // What only some need is loaded where it is: a server is to be there at once, and small.
  const mailer =
    env.SMTP_URL === undefined || from === null
      ? null
      : (await import("./mail/smtpMailer")).smtpMailer({ url: env.SMTP_URL, from });
  shutdown.onEnd(() => mailer?.close());
  const compose = composeReminder({ publicUrl: env.PUBLIC_URL });
  const webDir = env.WEB_DIR === undefined ? fromRoot("apps/web/dist") : toAbsolute(env.WEB_DIR);
  const app = createApp({
    db,
    clock,
    logger,
    readApart,
    signUp: env.SIGN_UP,
    publicUrl: env.PUBLIC_URL,
    trustProxy: env.TRUST_PROXY,
    listensOn: env.HOST,
    mailer,
    composeReminder: compose,
    allowPrivateWebhooks: env.ALLOW_PRIVATE_WEBHOOKS === "yes",
    backupsDir: folder?.backupsDir,
    tellFirstRunCode,
    webDir: existsSync(webDir) ? webDir : undefined,
    isKeptOffline: env.OFFLINE === "yes",
    uploadsDir,
    ending: shutdown,
  });
  const server = httpServer(app, { https: env.PUBLIC_URL?.startsWith("https:") ?? false });
  server.listen(env.PORT, env.HOST);
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  if (shutdown.hasBegun) return;
  // Such as no more file handles for another connection: those that are open go on.
  server.on("error", (error) => logger.error({ err: error }, "a connection could not be taken"));
  const { port } = server.address() as AddressInfo;
  const host = env.HOST.includes(":") ? `[${env.HOST}]` : env.HOST;
  if (applied.length > 0) logger.info({ applied }, "database brought up to date");

  const backups = folder ? databaseBackups(folder, clock, logger) : null;
  const haveRecentBackup = async () => (await backups?.haveRecent()) ?? true;
  const reminders = startScheduler({
    db,
    clock,
    logger,
    compose,
    channels: channelsOf({
      mailer,
      publicUrl: env.PUBLIC_URL,
      posting: { allowPrivate: env.ALLOW_PRIVATE_WEBHOOKS === "yes" },
    }),
  });
  const stopPeriodicWork = startPeriodicWork(db, clock, logger, [
    ...housekeeping(db, clock, logger, { trustedNow, haveRecentBackup }),
    ...reminders.works,
  ]);
  const indexed = rebuildIndex(db, clock, () => shutdown.hasBegun).then(
    (accounts) => accounts > 0 && logger.info({ accounts }, "search index made anew"),
    (error: unknown) => logger.error({ err: error }, "search index not made anew"),
  );
  shutdown.onEnd(() => indexed);
  // Asked to stop first, and waited for while the requests under way are: who is in the middle of a mail notes that it went.
  shutdown.onEnd(() => reminders.ended());
  shutdown.onEnd(() => closeServer(server, 8_000));
  shutdown.onEnd(reminders.stop);
  shutdown.onEnd(stopPeriodicWork);
  if (backups) shutdown.onEnd(scheduleBackups(backups));
  // Printed last: whoever reads the address may stop the server in the same moment.
  process.stdout.write(`Followthrough is at http://${host === "0.0.0.0" ? "localhost" : host}:${port}\n`);
};

const describeFailure = async (error: unknown, env: Env | undefined): Promise<string> => {
  if (error instanceof WrongSetting || error instanceof CannotStart || error instanceof UnknownMigrations)
    return error.message;
  const code = error instanceof Error && "code" in error ? error.code : null;
  const isOfPort = error instanceof Error && "syscall" in error && error.syscall === "listen";
  if (isOfPort && code === "EACCES")
    return "This user may not listen on that port: below 1024 that is the system's. Set PORT to another one.";
  if (code === "EADDRINUSE") return "That port is in use already. Set PORT to another one.";
  if (code === "EADDRNOTAVAIL") return "This machine has no such address. Set HOST to one that it has.";
  const place = env?.DATABASE_URL ? { url: env.DATABASE_URL } : { dir: env?.DATA_DIR ?? "" };
  const words = env ? await describeStartFailure(error, place, new Date()) : null;
  return words ?? `Followthrough could not start: ${error instanceof Error ? error.stack : String(error)}`;
};

let env: Env | undefined;
let shutdown: Shutdown | undefined;
try {
  env = readEnv(process.env);
  const logger = createLogger(env.LOG_LEVEL);
  shutdown = handleShutdown(logger);
  await start(env, logger, shutdown);
} catch (error) {
  // A start that was ended in the middle has not failed: what it was about to use is closed.
  if (shutdown?.hasBegun) await shutdown.end(0);
  process.stderr.write(`${await describeFailure(error, env)}\n`);
  await shutdown?.end(1);
  process.exit(1);
}
