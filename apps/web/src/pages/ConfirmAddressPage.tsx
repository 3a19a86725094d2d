import { useState } from "react";
import { useLink } from "../lib/linkCalls";
import { notKept, useForm } from "../lib/useForm";
import { useLinkAct, useLinkRead } from "../lib/useLinkRead";
import { LinkFailure } from "../shell/LinkFailure";
import { AppLink, LinkShell } from "../shell/LinkShell";
import { RouteFallback } from "../shell/RouteFallback";
import { Button } from "../ui/Button";
import { FormProblem } from "../ui/FormProblem";

/** A new address, confirmed by the link that was sent to it. A press does it: whatever looks through mails only looks. */
export const ConfirmAddressPage = () => {
  const link = useLink();
  const { answer, failure, reading, reload } = useLinkRead(link, "GET /new-address", {});
  const form = useForm({}, notKept);
  const [isChanged, setChanged] = useState(false);
  const { isPending, run } = useLinkAct();
  if (!answer)
    return failure === null ? (
      <RouteFallback />
    ) : (
      <LinkFailure
        failure={failure}
        onRetry={reload}
        retrying={reading}
        instead="A link works once, within an hour. Ask for another one in Settings."
      />
    );
  const { email, newEmail } = answer;
  if (isChanged) {
    return (
      <LinkShell
        title="Your address is changed"
        description={<p className="wrap-anywhere">You sign in with {newEmail} from now on.</p>}
      >
        <AppLink />
      </LinkShell>
    );
  }
  const confirm = () =>
    run(async () => {
      await link.act("POST /new-address", {});
      window.history.replaceState(null, "", window.location.pathname);
      setChanged(true);
    }, form.failed);
  return (
    <LinkShell
      title="Is this your new address?"
      description={
        <p className="wrap-anywhere">
          You will sign in with {newEmail} instead of {email}.
        </p>
      }
    >
      <div className="space-y-4">
        <FormProblem>{form.problem()}</FormProblem>
        <Button tone="primary" size="lg" wide busy={isPending} onClick={() => void confirm()}>
          Yes, use it
        </Button>
      </div>
    </LinkShell>
  );
};
