import { routes } from "@followthrough/contract";
import { type Implementation, reading, writing } from "../../http/implement";
import { mustBeAsShown } from "../../http/problem";
import { insertEvent, listEvents, readEvent, trashEvent, untrashEvent, updateEvent } from "./events.store";
import { readAttendees } from "./attendees.store";

export const eventRoutes: Implementation[] = [
  reading(routes.listEvents, (tx, { account, query }) => listEvents(tx, account.id, query)),
  writing(routes.createEvent, async (tx, { account, body, now }) =>
    readEvent(tx, account.id, await insertEvent(tx, account.id, body, now)),
  ),
  reading(routes.readEvent, async (tx, { account, params, today, now }) => ({
    event: await readEvent(tx, account.id, params.id),
    ...(await readAttendees(tx, account, params.id, { today, now })),
  })),
  writing(routes.editEvent, (tx, { account, params, body, version, now }) =>
    updateEvent(tx, account.id, params.id, { edit: body, version }, now),
  ),
  writing(routes.deleteEvent, async (tx, { account, params, version, now }) => {
    mustBeAsShown(await readEvent(tx, account.id, params.id), version);
    await trashEvent(tx, account.id, params.id, now);
  }),
  writing(routes.restoreEvent, (tx, { account, params }) => untrashEvent(tx, account.id, params.id)),
];
