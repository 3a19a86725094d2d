import { createHash } from "node:crypto";
import type { Capture, NewCapture } from "@followthrough/contract";
import { Prisma, type Tx } from "@followthrough/db";
import type { SignedIn } from "../../http/account";
import { Problem } from "../../http/problem";
import { type ReferralBefore } from "../contacts/touch.store";
import { type CaptureBefore, KeptWithCapture } from "./captureBefore";
import type { CaptureUnit } from "./captureUnit";
import { saveCapturedConversations } from "./saveCapturedConversations.store";
import { saveCapturedEvent } from "./saveCapturedEvent.store";
import { saveCapturedOpportunities } from "./saveCapturedOpportunities.store";
import { saveCapturedPeople } from "./saveCapturedPeople.store";
import { saveCapturedReferrals } from "./saveCapturedReferrals.store";
import { saveCapturedSteps } from "./saveCapturedSteps.store";
import { readCapture } from "./readCapture.store";

const digestOf = (capture: NewCapture): string =>
  createHash("sha256").update(JSON.stringify(capture)).digest("hex");

/** The versions that referrals have now, so that a change after this is told. */
const versionsOf = async (
  tx: Tx,
  accountId: string,
  ids: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await tx.referral.findMany({
    where: { accountId, id: { in: [...ids] } },
    select: { id: true, version: true },
  });
  return new Map(rows.map(({ id, version }) => [id, version]));
};

const beforeOf = async (
  { tx, accountId }: CaptureUnit,
  {
    people,
    moves: advancedReferrals,
    made,
  }: { people: CaptureBefore["people"]; moves: ReferralBefore[]; made: readonly string[] },
): Promise<CaptureBefore> => {
  const first = new Map(advancedReferrals.toReversed().map((move) => [move.id, move]));
  for (const id of made) first.delete(id);
  const versions = await versionsOf(tx, accountId, [...first.keys(), ...made]);
  return {
    people,
    moved: [...first.values()].map((move) => ({ ...move, versionAfter: versions.get(move.id) ?? 1 })),
    made: Object.fromEntries(made.map((id) => [id, versions.get(id) ?? 1])),
  };
};

/**
 * Takes the id for this capture; false where it is taken. One that is just being saved under it is waited for, so that
 * of two sent at once the second finds the first.
 */
const claim = async ({ tx, accountId, batchId, now }: CaptureUnit, digest: string): Promise<boolean> =>
  (await tx.$executeRaw(Prisma.sql`
    INSERT INTO "Batch" ("accountId", "id", "kind", "digest", "createdAt")
    VALUES (${accountId}, ${batchId}, 'capture', ${digest}, ${now}) ON CONFLICT ("accountId", "id") DO NOTHING`)) ===
  1;

/** What was saved under the id before. Throws `capture_exists` where that was something else, or was undone. */
const savedBefore = async (
  { tx, accountId, batchId, today }: CaptureUnit,
  digest: string,
): Promise<Capture> => {
  const there = await tx.batch.findFirst({ where: { accountId, id: batchId } });
  if (there?.removedAt) throw new Problem("capture_exists", "This was saved already and then undone.");
  if (there?.digest !== digest)
    throw new Problem("capture_exists", "This was saved already, before the last changes to it.");
  const kept = KeptWithCapture.parse(JSON.parse(there.before ?? "{}"));
  return readCapture(tx, accountId, { id: batchId, ...kept }, today);
};

/**
 * Saves people, what was said, referrals, opportunities and next steps together. The caller made the id, so that sending the same
 * again, after an answer was lost, changes nothing and is answered the same; something else under it is `capture_exists`.
 */
export const saveCapture = async (
  tx: Tx,
  account: SignedIn,
  id: string,
  capture: NewCapture,
  { today, now, isSentLater }: Pick<CaptureUnit, "today" | "now" | "isSentLater">,
): Promise<Capture> => {
  const accountId = account.id;
  const unit: CaptureUnit = { tx, account, accountId, batchId: id, today, now, isSentLater };
  const digest = digestOf(capture);
  if (!(await claim(unit, digest))) return savedBefore(unit, digest);
  const eventId = await saveCapturedEvent(unit, capture.event);
  const { who, before } = await saveCapturedPeople(unit, capture.people, eventId);
  const idOf = (place: number): string => who[place]?.id ?? "";
  const { made, byPerson } = await saveCapturedReferrals(unit, capture, idOf);
  const advancedReferrals = await saveCapturedConversations(unit, capture.conversations, idOf, eventId);
  const opportunityIds = await saveCapturedOpportunities(unit, capture.opportunities, idOf, {
    referralTo: byPerson,
    eventId,
  });
  await saveCapturedSteps(unit, capture, idOf, { referralTo: byPerson, opportunityIds });
  const kept = {
    eventId,
    who,
    opportunityIds,
    ...(await beforeOf(unit, { people: before, moves: advancedReferrals, made })),
  };
  await tx.batch.updateMany({ where: { accountId, id }, data: { before: JSON.stringify(kept) } });
  return readCapture(tx, accountId, { id, eventId, who, opportunityIds }, today);
};
