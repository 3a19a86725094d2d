import { OpportunityEdit, OpportunityKind, Stage, StageKind } from "@followthrough/contract";
import * as z from "zod";
import { at, atOrNone, count, day, dayOrNone, id, idOrNone, orNone, version } from "./column";

const edit = OpportunityEdit.shape;
const stageId = Stage.shape.id;
const stageName = stageId;

export const OpportunityStage = z.strictObject({
  id: stageId,
  name: stageName,
  kind: StageKind,
  position: count,
});

export const Opportunity = z.strictObject({
  id,
  version,
  kind: OpportunityKind,
  title: edit.title.unwrap(),
  organization: orNone(edit.organization.unwrap()),
  stage: stageId,
  stageOn: day,
  contactId: id,
  referralId: idOrNone,
  eventId: idOrNone,
  closesOn: dayOrNone,
  notes: edit.notes.unwrap().default(""),
  link: orNone(edit.link.unwrap()),
  deletedAt: atOrNone,
  batchId: idOrNone,
  createdAt: at,
  updatedAt: at,
});

const part = edit.people.unwrap().element.shape;

/** What somebody is in an opportunity, and where among the others. */
export const partFields = { role: part.role, position: count };

export const OpportunityContact = z.strictObject({ opportunityId: id, contactId: id, ...partFields });

export const OpportunityMove = z.strictObject({
  id,
  opportunityId: id,
  fromStage: stageId,
  toStage: stageId,
  fromName: stageName,
  toName: stageName,
  toKind: StageKind,
  movedOn: day,
  beforeOn: day,
  conversationId: idOrNone,
  followUpId: idOrNone,
  createdAt: at,
});
