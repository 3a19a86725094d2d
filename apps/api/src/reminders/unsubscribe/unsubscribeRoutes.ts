import type { Db } from "@followthrough/db";
import express, { type RequestHandler, type Response, Router } from "express";
import { noStore } from "../../http/headers";
import { type SecretLink, findSecretLink } from "../../secretLinks/secretLinks.store";
import { unsubscribeWords } from "../reminderWords";
import { areMailRemindersOn, switchMailReminders } from "../switchOff.store";
import { type PageWords, pagePolicy, unsubscribePage } from "./unsubscribePage";

const { title } = unsubscribeWords;
const ask: PageWords = {
  title,
  heading: unsubscribeWords.ask,
  text: unsubscribeWords.what,
  button: { label: unsubscribeWords.stop, act: "stop" },
};
const stopped: PageWords = {
  title,
  heading: unsubscribeWords.stopped,
  text: unsubscribeWords.stoppedWhat,
  button: { label: unsubscribeWords.resume, act: "resume" },
};
const resumed: PageWords = { ...ask, heading: unsubscribeWords.resumed, text: unsubscribeWords.resumedWhat };
const gone: PageWords = {
  title,
  heading: unsubscribeWords.gone,
  text: unsubscribeWords.goneWhat,
  button: null,
};

const sendPage = (response: Response, words: PageWords): void => {
  response.setHeader("Content-Security-Policy", pagePolicy);
  response.type("html").send(unsubscribePage(words));
};

const noIndex: RequestHandler = (_request, response, next) => {
  response.setHeader("X-Robots-Tag", "noindex");
  next();
};

/**
 * Where mails are ended without signing in: `List-Unsubscribe` names it. A program of the mailbox sends a form by itself, without
 * Origin, Referer or session (RFC 8058), so it stands apart from the API, which refuses such writes. A look changes nothing:
 * programs that look for harmful links open every one.
 */
export const unsubscribeRoutes = (db: Db, clock: () => Date): Router => {
  const find = (token: string): Promise<SecretLink | null> =>
    findSecretLink(db.read, token, "unsubscribe", clock().toISOString());
  const router = Router();
  router.use("/unsubscribe/:token", noStore, noIndex);
  router.get("/unsubscribe/:token", async (request, response) => {
    const link = await find(request.params.token);
    if (!link) return void sendPage(response.status(404), gone);
    sendPage(response, (await areMailRemindersOn(db.read, link.accountId)) ? ask : stopped);
  });
  // What comes as multipart is not read: the address says all that is asked.
  router.post(
    "/unsubscribe/:token",
    express.urlencoded({ extended: false, limit: "4kb", parameterLimit: 10 }),
    async (request, response) => {
      const link = await find(request.params.token);
      const { act } = (request.body ?? {}) as { act?: unknown };
      const isFromPage = act === "stop" || act === "resume";
      if (!link)
        return void (isFromPage
          ? sendPage(response.status(404), gone)
          : response.status(404).type("text/plain").send(`${unsubscribeWords.gone}\n`));
      const isOn = await db.transaction(link.accountId, async (tx) => {
        await switchMailReminders(tx, link.accountId, act === "resume", clock().toISOString());
        return areMailRemindersOn(tx, link.accountId);
      });
      if (isFromPage) sendPage(response, isOn ? resumed : stopped);
      else response.type("text/plain").send(`${unsubscribeWords.stopped}\n`);
    },
  );
  return router;
};
