import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { unsavedOf } from "../../lib/browserMemory";
import { changeSession, useSession } from "../../lib/session";
import { useApiMutation } from "../../lib/useApi";
import { hotkeys } from "../../ui/hotkeys";
import { keepTheme } from "../../ui/useTheme";
import { makePart } from "../../lib/makePart";
import { SignOutDialog } from "./SignOutDialog";

type Where = "here" | "everywhere";

interface SignOut {
  signOut: (where: Where) => void;
  busy: Where | null;
  /** Asks first, where something typed would be lost. */
  dialog: ReactNode;
}

const leaving = makePart(() => import("../../offline/leaving"));

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
      leaving.fetched()?.keepChoices();
    },
  };
  const go = (where: Where) => (where === "here" ? here : everywhere).mutate({}, gone);
  const signOut = async (where: Where): Promise<void> => {
    const unsent = await leaving.fetch().then(
      ({ unsentOf }) => unsentOf(accountId),
      () => [],
    );
    const drafts = [...unsavedOf(accountId), ...unsent];
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
