import type { Profile } from "@followthrough/contract";
import { useApiMutation, useApiQuery } from "../../lib/useApi";
import { Button } from "../../ui/Button";
import { TitledCard } from "../../ui/TitledCard";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";
import { EmailForm } from "./EmailForm";
import { PasswordForm } from "./PasswordForm";
import { SecurityLog } from "./SecurityLog";
import { SessionList } from "./SessionList";
import { useSignOut } from "./useSignOut";

const heading = "mt-6 mb-2 text-sm font-[600]";

/** By what you sign in, where you are signed in, and what happened. */
export const SecuritySection = ({ account }: { account: Profile }) => {
  const elsewhere = useApiMutation("DELETE /other-sessions");
  const isOnlyOne = useApiQuery("GET /sessions", {}).data?.sessions.length === 1;
  const { signOut, busy, dialog } = useSignOut();
  const said = {
    onSuccess: ({ ended }: { ended: number }) =>
      toast({ text: ended === 0 ? "Nowhere else was signed in" : `${plural(ended, "place")} signed out` }),
  };
  return (
    <TitledCard title="Security">
      <EmailForm email={account.email} />
      <h3 className={heading}>Password</h3>
      <PasswordForm />
      <h3 className={heading}>Signed in</h3>
      <SessionList />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => signOut("here")} busy={busy === "here"}>
          Sign out
        </Button>
        <Button onClick={() => elsewhere.mutate({}, said)} busy={elsewhere.isPending} disabled={isOnlyOne}>
          Sign out everywhere else
        </Button>
        <Button onClick={() => signOut("everywhere")} busy={busy === "everywhere"}>
          Sign out everywhere
        </Button>
      </div>
      {dialog}
      <h3 className={heading}>What happened</h3>
      <p className="mb-2 text-sm text-soft">
        Kept for a year. If something here was not you, change the password: every other place is signed out.
      </p>
      <SecurityLog />
    </TitledCard>
  );
};
