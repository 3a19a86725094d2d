import type { MessageContext } from "@followthrough/contract";
import { RestoredNotice } from "../../ui/RestoredNotice";
import { AddressField } from "./AddressField";
import { MessageDesk, type MessageDeskProps } from "./MessageDesk";
import { WhatIsKnown, isAnythingKnown } from "./WhatIsKnown";

const parts = { Restored: RestoredNotice, Address: AddressField };

/**
 * The desk with what is known beside it, and a field for an address that is not. Apart from the desk: the page that a mail
 * leads to has it without an account, and must not fetch what needs one.
 */
export const KnownDesk = ({
  known,
  ...desk
}: Omit<MessageDeskProps, "beside" | "signedIn"> & { known: MessageContext }) => (
  <MessageDesk
    {...desk}
    beside={isAnythingKnown(known) ? <WhatIsKnown known={known} /> : undefined}
    signedIn={{ ...parts, contactId: known.contactId }}
  />
);
