import { type AnswerPage, type CalendarDay, routes } from "@followthrough/contract";
import type { Tx } from "@followthrough/db";
import { RuleError } from "@followthrough/domain";
import type { LinkedAccount } from "../../http/account";
import { type Implementation, reading, writing } from "../../http/implement";
import { Problem, invalidLink } from "../../http/problem";
import { bindingText, readBinding } from "../../secretLinks/answerBinding";
import {
  type SecretLink,
  readSecretLink,
  rebindSecretLinks,
  revokeSecretLinks,
  useSecretLink,
} from "../../secretLinks/secretLinks.store";
import { completeFollowUp } from "../follow-ups/completion.store";
import { undoCompletion } from "../follow-ups/completionUndo.store";
import { type FollowUpRow, toFollowUp } from "../follow-ups/followUpRow";
import { findFollowUp } from "../follow-ups/followUps.store";
import { mustBeClosable } from "../follow-ups/mustBeClosable";
import { mustNotBeInPast } from "../follow-ups/mustNotBeInPast";
import { prepareFollowUp } from "../follow-ups/preparation.store";
import { snoozeFollowUp, unsnoozeFollowUp } from "../follow-ups/snoozes.store";
import { suggestionsFor } from "../follow-ups/suggestions.store";
import { readStep } from "../today/todayRows.store";
import { readNextOf } from "./answers.store";

interface Asked {
  readonly account: LinkedAccount;
  readonly today: CalendarDay;
  readonly now: string;
}

const stepChanged = () =>
  new Problem("step_changed", "This step was changed since the mail was sent. Open the app to see it.");

const answeredAlready = () =>
  new Problem("step_changed", "This was answered through this link already. Reload the page to see how.");

/** What came of the step as the mail told it; null where anything else was done to it. */
const stateOf = (link: SecretLink, row: FollowUpRow): AnswerPage["state"] | null => {
  const { dueOn, version } = readBinding(link.detail);
  if (row.state === "open" && row.version === version && row.dueOn === dueOn) return "open";
  // What this link did counted the version up by one; whatever came after, by more.
  if (link.usedAt === null || row.version !== version + 1) return null;
  if (row.state === "done") return "done";
  return row.state === "open" ? "snoozed" : null;
};

/** The step of a link, and what came of it. Throws `not_found` for a link that was ended meanwhile, and `step_changed`. */
const findStep = async (tx: Tx, { account }: Asked) => {
  const link = await readSecretLink(tx, account.link);
  if (!link?.followUpId) throw invalidLink();
  const row = await findFollowUp(tx, account.id, link.followUpId).catch((error: unknown) => {
    // In the trash, or its person is.
    throw error instanceof Problem && error.code === "not_found" ? stepChanged() : error;
  });
  const state = stateOf(link, row);
  if (state === null) throw stepChanged();
  return { link, row, state };
};

const findOpenStep = async (tx: Tx, asked: Asked) => {
  const found = await findStep(tx, asked);
  if (found.state !== "open") throw answeredAlready();
  return found;
};

const readPage = async (tx: Tx, asked: Asked): Promise<AnswerPage> => {
  const { account, today, now } = asked;
  const { row, state } = await findStep(tx, asked);
  const why = await readStep(tx, account, row.id, { today, now });
  if (!why) throw stepChanged();
  const { followUp, contact, reason, spokenOf } = why;
  const prepared = contact && (await prepareFollowUp(tx, account, row.id, today));
  return {
    state,
    today,
    timeZone: account.timeZone,
    workingDays: [...account.workingDays],
    followUp,
    contact,
    reason,
    spokenOf,
    message: prepared?.messages[0] ?? null,
    playbookNext: prepared?.playbookNext ?? null,
    suggestions: prepared?.suggestions ?? [],
    next: state === "done" ? await readNextOf(tx, account.id, row.id, today) : null,
  };
};

/** Its links are about the step as it is again. */
const rebind = async (tx: Tx, { account }: Asked, link: SecretLink, id: string): Promise<void> => {
  const to = bindingText(await findFollowUp(tx, account.id, id));
  await rebindSecretLinks(tx, account.id, id, { from: link.detail ?? "", to });
};

const looking: Implementation[] = [
  reading(routes.readAnswer, (tx, asked) => readPage(tx, asked)),
  reading(routes.suggestAnswer, async (tx, asked) => {
    const { row } = await findStep(tx, asked);
    const { action, contact } = toFollowUp(row, asked.today);
    if (!contact) return { suggestions: [] };
    const done = { contactId: contact.id, action, outcome: asked.query.outcome };
    return { suggestions: await suggestionsFor(tx, asked, done) };
  }),
];

const answering: Implementation[] = [
  writing(routes.completeByLink, async (tx, asked) => {
    const { account, body, today, now } = asked;
    mustBeClosable(body, today);
    const { link, row } = await findOpenStep(tx, asked);
    const conversation = body.conversation && { ...body.conversation, eventId: null };
    await completeFollowUp(tx, account, row.id, { ...body, conversation }, { today, now });
    await useSecretLink(tx, link, now);
    return readPage(tx, asked);
  }),
  writing(routes.undoCompletionByLink, async (tx, asked) => {
    const { link, row, state } = await findStep(tx, asked);
    if (state !== "done") throw new RuleError({ code: "not_closed", as: "done" });
    await undoCompletion(tx, asked.account.id, row.id, asked.now);
    await rebind(tx, asked, link, row.id);
    return readPage(tx, asked);
  }),
  writing(routes.snoozeByLink, async (tx, asked) => {
    const { account, body, today, now } = asked;
    mustNotBeInPast("dueOn", body.dueOn, today);
    const { link, row } = await findOpenStep(tx, asked);
    await snoozeFollowUp(tx, account.id, row.id, body, today, now);
    await useSecretLink(tx, link, now);
    return readPage(tx, asked);
  }),
  writing(routes.undoSnoozeByLink, async (tx, asked) => {
    const { link, row, state } = await findStep(tx, asked);
    const isBack = state === "snoozed" && (await unsnoozeFollowUp(tx, asked.account.id, row, asked.now));
    if (!isBack) throw new RuleError({ code: "not_snoozed" });
    await rebind(tx, asked, link, row.id);
    return readPage(tx, asked);
  }),
  writing(routes.endAnswerLinks, async (tx, { account, now }) => {
    const { followUpId } = account.link;
    if (followUpId) await revokeSecretLinks(tx, account.id, { kind: "answer", followUpId }, now);
  }),
];

/** What a link in a mail opens without signing in: one step, to be answered where it was read. */
export const answerRoutes: Implementation[] = [...looking, ...answering];
