import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkPages } from "@followthrough/contract";
import type { Db } from "@followthrough/db";
import express, { type Express } from "express";
import type { Logger } from "pino";
import type { Shutdown } from "./shutdown";
import type { AccountOptions } from "./features/accounts/accountContext";
import { accountRoutes } from "./features/accounts/accounts.routes";
import { answerRoutes } from "./features/answers/answers.routes";
import { type BackupOptions, backupRoutes } from "./backups/backups.routes";
import { bulkRoutes } from "./features/bulk/bulk.routes";
import { calendarFeedRouter } from "./features/calendar/calendarFeedRouter";
import { calendarRoutes } from "./features/calendar/calendar.routes";
import { captureRoutes } from "./features/captures/captures.routes";
import { chainRoutes } from "./features/chains/chains.routes";
import { changeRoutes } from "./features/changes/changes.routes";
import { contactRoutes } from "./features/contacts/contacts.routes";
import { conversationRoutes } from "./features/conversations/conversations.routes";
import { duplicateRoutes } from "./features/duplicates/duplicates.routes";
import { eventRoutes } from "./features/events/events.routes";
import { exportRoutes } from "./features/exports/exports.routes";
import { followUpRoutes } from "./features/follow-ups/followUps.routes";
import { importRoutes } from "./features/imports/imports.routes";
import { introductionRoutes } from "./features/introductions/introductions.routes";
import { freshStartRoutes } from "./features/fresh-starts/freshStarts.routes";
import { insightRoutes } from "./features/insights/insights.routes";
import { openLoopRoutes } from "./features/open-loops/openLoops.routes";
import { opportunityRoutes } from "./features/opportunities/opportunities.routes";
import { pathRoutes } from "./features/paths/paths.routes";
import { personRoutes } from "./features/person/person.routes";
import { playbookRunRoutes } from "./features/playbook-runs/playbookRuns.routes";
import { playbookRoutes } from "./features/playbooks/playbooks.routes";
import { referralCountRoutes } from "./features/referral-counts/referralCounts.routes";
import { referralRoutes } from "./features/referrals/referrals.routes";
import { tellingRoutes } from "./features/tellings/tellings.routes";
import { reminderRoutes } from "./features/reminders/reminders.routes";
import { sampleRoutes } from "./features/sample/sample.routes";
import { searchRoutes } from "./features/search/search.routes";
import { templateRoutes } from "./features/templates/templates.routes";
import { todayRoutes } from "./features/today/today.routes";
import { trashRoutes } from "./features/trash/trash.routes";
import { viewRoutes } from "./features/views/views.routes";
import { builtFile, builtFiles } from "./http/builtFiles";
import { answerErrors, answerNotFound } from "./http/errors";
import { healthRoutes } from "./http/healthRoutes";
import { noStore, notListed, strictHeaders } from "./http/headers";
import { ownHost } from "./http/ownHost";
import { heldTexts } from "./http/heldAnswers";
import { requestLog } from "./http/requestLog";
import type { Implementation } from "./http/implement";
import { mount } from "./http/mount";
import type { ReadApart } from "./http/readApart";
import { sameSite } from "./http/sameSite";
import { undeclaredProxy } from "./http/undeclaredProxy";
import type { Mailer } from "./mail/mailer";
import type { ComposeReminder } from "./reminders/reminder";
import { createLinkOpener } from "./secretLinks/openLink";
import { docsRoutes } from "./openapi/docsRoutes";
import { unsubscribeRoutes } from "./reminders/unsubscribe/unsubscribeRoutes";

export interface AppOptions {
  readonly db: Db;
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly signUp: "open" | "closed";
  /** The origin people use, where a proxy stands in front. */
  readonly publicUrl?: string | undefined;
  readonly trustProxy?: number | undefined;
  /** What sends mails; null where no mail server is set. */
  readonly mailer?: Mailer | null;
  /** What a reminder says. */
  readonly composeReminder?: ComposeReminder;
  /** Webhooks and ntfy may go to addresses of this machine and its networks. */
  readonly allowPrivateWebhooks?: boolean;
  readonly backupsDir?: BackupOptions["backupsDir"];
  readonly tellFirstRunCode?: AccountOptions["tellFirstRunCode"];
  readonly proxySeen?: AccountOptions["proxySeen"];
  /** The address or name it listens on, as `HOST` says. */
  readonly listensOn?: string | undefined;
  /** The built web app; none when the API stands alone. */
  readonly webDir?: string | undefined;
  /** Browsers keep the app, so that it opens without a connection; where this is false those that do let go of it. */
  readonly isKeptOffline?: boolean;
  /** What works out on threads of their own those readings that are apart; they are worked out here where there is none. */
  readonly readApart?: ReadApart;
  /** Where uploaded files lie while they are looked at; a folder of the machine for such files where none is given. */
  readonly uploadsDir?: string | undefined;
  /** How long a request may wait for its answer before it is refused, in milliseconds; ten seconds where nothing is said. */
  readonly longestWaitMs?: number;
  /** How much memory answers may take that are kept as long as they hold, in bytes; 16 MB where nothing is said. */
  readonly keptAnswerBytes?: number;
  /** How the program ends: it is then not ready for more, and long work in the background stops in order. */
  readonly ending?: Pick<Shutdown, "hasBegun" | "onEnd">;
}

/** Every route of the API with what answers it. */
export const implementations = (options: AppOptions): Implementation[] => [
  ...accountRoutes(options),
  ...answerRoutes,
  ...backupRoutes(options),
  ...bulkRoutes,
  ...calendarRoutes(options),
  ...captureRoutes,
  ...chainRoutes,
  ...changeRoutes,
  ...contactRoutes,
  ...conversationRoutes,
  ...duplicateRoutes(),
  ...eventRoutes,
  ...exportRoutes(options),
  ...followUpRoutes,
  ...importRoutes(options),
  ...introductionRoutes,
  ...freshStartRoutes,
  ...insightRoutes,
  ...openLoopRoutes,
  ...opportunityRoutes,
  ...pathRoutes,
  ...personRoutes,
  ...playbookRoutes,
  ...playbookRunRoutes,
  ...referralCountRoutes,
  ...referralRoutes,
  ...reminderRoutes(options),
  ...tellingRoutes,
  ...sampleRoutes,
  ...searchRoutes,
  ...templateRoutes,
  ...todayRoutes,
  ...trashRoutes(options),
  ...viewRoutes,
];

/** The whole program behind one port. */
export const createApp = (options: AppOptions): Express => {
  const { db, clock, logger, publicUrl, listensOn, webDir } = options;
  const https = publicUrl?.startsWith("https:") ?? false;
  const proxy = undeclaredProxy(options.trustProxy ?? 0, logger);
  const app = express();
  app.disable("x-powered-by");
  app.set("etag", false);
  app.set("query parser", "simple");
  app.set("trust proxy", options.trustProxy ?? 0);
  app.use(requestLog(logger));
  app.use(strictHeaders(https));
  // Whatever watches the server may not know its name, and learns nothing.
  app.use(healthRoutes(db, () => options.ending?.hasBegun ?? false));
  app.use(proxy.watch);
  app.use(ownHost({ listensOn, publicUrl }));
  app.use(unsubscribeRoutes(db, clock));
  app.use(
    "/api",
    noStore,
    docsRoutes(),
    sameSite(publicUrl),
    mount(
      {
        db,
        clock,
        https,
        logger,
        openLink: createLinkOpener(db),
        readApart: options.readApart,
        texts: heldTexts(options.keptAnswerBytes ?? 16 * 1024 * 1024),
        uploadsDir: options.uploadsDir ?? join(tmpdir(), "followthrough-uploads"),
        longestWaitMs: options.longestWaitMs ?? 10_000,
      },
      implementations({ ...options, proxySeen: proxy.seen }),
    ),
    answerNotFound,
  );
  app.use("/calendar", noStore, calendarFeedRouter(options), answerNotFound);
  if (webDir) {
    const files = builtFiles(webDir);
    app.use("/assets", builtFiles(join(webDir, "assets"), { forever: true }), answerNotFound);
    // Asked for anew each time: a worker that is broken could otherwise not be taken back.
    const worker = (options.isKeptOffline ?? true) ? "sw.js" : "sw-off.js";
    app.get("/sw.js", noStore, builtFile(files, worker), answerNotFound);
    app.use(files);
    // A small page of its own, which no search engine lists.
    const linkPaths = linkPages.map((page) => `/${page}`);
    app.get(linkPaths, noStore, notListed, builtFile(files, "link.html"));
    app.get("/{*page}", noStore, builtFile(files, "index.html"));
  }
  app.use(answerNotFound);
  app.use(answerErrors(logger));
  return app;
};
