import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { unsavedOf } from "../../lib/browserMemory";
import { changeSession, useSession } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { keepHint } from "../../offline/install/installHint";
import { keepSetting } from "../../offline/keepsNothing";
import { readEntries } from "../../offline/outbox/entries";
import { unsentName } from "../../offline/outbox/entry";
import { hotkeys } from "../../ui/hotkeys";
import { keepTheme } from "../../ui/useTheme";
import { SignOutDialog } from "./SignOutDialog";

type Where = "here" | "everywhere";

interface SignOut {
  signOut: (where: Where) => void;
  busy: Where | null;
  /** Asks first, where something typed would be lost. */
  dialog: ReactNode;
}

/** What was done here without a connection and never sent, as drafts are told of. */
const unsentOf = async (accountId: string): Promise<ReturnType<typeof unsavedOf>> => {
  const entries = await readEntries(accountId).catch(() => []);
  return entries.map((value) => ({ name: unsentName, value }));
};

/** Signing out, after saying what was typed and never saved. */
export const useSignOut = (): SignOut => {
  const client = useQueryClient();
  const accountId = useSession().data?.account?.id ?? "";
  const here = useApiMutation("DELETE /session");
  const everywhere = useApiMutation("DELETE /sessions");
  const [asked, setAsked] = useState<{ where: Where; drafts: ReturnType<typeof unsavedOf> } | null>(null);
  const gone = {
    onSuccess: () => {
      changeSession(client, null);
      // The server has the browser empty its storage; how this device looks and is used is nobody's secret.
      keepTheme();
      hotkeys.keep();
      keepHint();
      keepSetting();
    },
  };
  const go = (where: Where) => (where === "here" ? here : everywhere).mutate({}, gone);
  const signOut = async (where: Where): Promise<void> => {
    const drafts = [...unsavedOf(accountId), ...(await unsentOf(accountId))];
    if (drafts.length > 0) setAsked({ where, drafts });
    else go(where);
  };
  const busy = here.isPending ? "here" : everywhere.isPending ? "everywhere" : null;
  return {
    signOut: (where) => void signOut(where),
    busy,
    dialog: asked && (
      <SignOutDialog
        drafts={asked.drafts}
        busy={busy !== null}
        onStay={() => setAsked(null)}
        onSignOut={() => go(asked.where)}
      />
    ),
  };
};
