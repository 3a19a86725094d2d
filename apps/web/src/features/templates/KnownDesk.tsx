import type { MessageContext } from "@followthrough/contract";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { AddressField } from "./AddressField";
import { MessageDesk, type MessageDeskProps } from "./MessageDesk";
import { WhatIsKnown, isAnythingKnown } from "./WhatIsKnown";

/**
 * The desk with what is known beside it, and a field for an address that is not. Apart from the desk: the page that a mail
 * leads to has it without an account, and must not fetch what needs one.
 */
export const KnownDesk = ({
  known,
  ...desk
}: Omit<MessageDeskProps, "tellRestored" | "beside" | "askAddress"> & { known: MessageContext }) => (
  <MessageDesk
    {...desk}
    tellRestored={(typed) => <RestoredNotice title={`Message to ${desk.to.name}`} typed={typed} />}
    beside={isAnythingKnown(known) ? <WhatIsKnown known={known} /> : undefined}
    askAddress={(field) => <AddressField contactId={known.contactId} name={desk.to.name} {...field} />}
  />
);
