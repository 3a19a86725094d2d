import { describeDraft } from "../../lib/describeDraft";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";

interface SignOutDialogProps {
  drafts: readonly { readonly name: string; readonly value: unknown }[];
  busy: boolean;
  onStay: () => void;
  onSignOut: () => void;
}

/** What is typed and not saved is only in this browser, and goes with signing out: that is said before. */
export const SignOutDialog = ({ drafts, busy, onStay, onSignOut }: SignOutDialogProps) => (
  <Dialog
    title="Sign out and discard what is not saved?"
    description="This was typed in this browser and never saved. Signing out removes it for good."
    size="sm"
    onClose={onStay}
    onSubmit={onSignOut}
    typed={null}
    footer={
      <>
        <Button data-autofocus onClick={onStay}>
          Stay
        </Button>
        <Button type="submit" tone="danger" busy={busy}>
          Sign out and discard
        </Button>
      </>
    }
  >
    <ul className="space-y-1.5">
      {drafts.map((draft) => (
        <li key={JSON.stringify(draft)} className="rounded-md border border-line px-3 py-2 break-words">
          {describeDraft(draft)}
        </li>
      ))}
    </ul>
  </Dialog>
);
