import { routes } from "@followthrough/contract";
import { type Implementation, handling, reading, writing } from "../../http/implement";
import {
  setCalendarContent,
  endCalendarFeed,
  makeCalendarFeed,
  readCalendarFeed,
} from "./calendarFeed.store";
import { invitationTo } from "./invitation.store";

export const calendarRoutes = ({ publicUrl }: { publicUrl?: string | undefined }): Implementation[] => [
  reading(routes.readCalendarFeed, async (tx, { account }) => ({
    feed: await readCalendarFeed(tx, account.id),
  })),
  writing(routes.makeCalendarFeed, async (tx, { account, body, now }) => {
    const { feed, token } = await makeCalendarFeed(tx, account.id, body, now);
    const path = `/calendar/${token}.ics`;
    return { feed, path, url: publicUrl ? publicUrl + path : null };
  }),
  writing(routes.setCalendarContent, async (tx, { account, body }) => ({
    feed: await setCalendarContent(tx, account.id, body),
  })),
  writing(routes.endCalendarFeed, (tx, { account }) => endCalendarFeed(tx, account.id)),
  handling(routes.inviteToFollowUp, async (db, { account, params, today }) => {
    const { text, method } = await invitationTo(db.read, account, params.id, today);
    return {
      mediaType: `text/calendar; charset=utf-8; method=${method}`,
      fileName: "invitation.ics",
      content: once(text),
    };
  }),
];

async function* once(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
