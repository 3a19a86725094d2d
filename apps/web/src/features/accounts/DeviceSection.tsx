import { useCallback, useEffect, useState } from "react";
import { formatMoment } from "../../lib/formatMoment";
import { forgetAnswers, describeKept } from "../../offline/kept/keptAnswers";
import { setKeepsNothing, useKeepsNothing } from "../../offline/keepsNothing";
import { install, useInstallWay } from "../../offline/install/installHint";
import { Button } from "../../ui/Button";
import { Switch } from "../../ui/Switch";
import { TitledCard } from "../../ui/TitledCard";
import { plural } from "../../ui/plural";
import { toast } from "../../ui/toast";

const Install = () => {
  const way = useInstallWay();
  if (way === "press")
    return (
      <>
        <p className="mb-3 text-sm text-soft">
          Among the programs of this device it opens at once, without a signal too.
        </p>
        <Button onClick={() => void install()}>Put it there</Button>
      </>
    );
  return (
    <p className="text-sm text-soft">
      {way === "share"
        ? "To have it on your home screen: open it in Safari, press Share, then “Add to Home Screen”, then “Add”."
        : "Opened once, it opens here without a signal too. In most browsers it can be put among the programs of the device: “Install” in the menu or at the end of the address."}
    </p>
  );
};

type Amount = Awaited<ReturnType<typeof describeKept>>;

/** What is kept here, and how much of the device all of it takes with the app itself. */
const useKeptHere = (accountId: string) => {
  const [amount, setAmount] = useState<Amount>(null);
  const look = useCallback(
    () =>
      describeKept(accountId).then(
        (found) => setAmount(found),
        () => setAmount(null),
      ),
    [accountId],
  );
  useEffect(() => void look(), [look]);
  return { amount, look };
};

const Kept = ({ accountId }: { accountId: string }) => {
  const keepsNothing = useKeepsNothing();
  const { amount, look } = useKeptHere(accountId);
  const empty = () => forgetAnswers(accountId).then(look, look);
  const switchTo = (isOn: boolean) => {
    setKeepsNothing(isOn);
    if (isOn) void empty();
  };
  return (
    <>
      <Switch
        label="Keep nothing on this device"
        hint="What was read last is kept, so that it can be read without a connection, and what is done then until it is sent. It goes when you sign out, here or from elsewhere."
        checked={keepsNothing}
        onChange={(event) => switchTo(event.target.checked)}
      />
      {amount && !keepsNothing && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-0 flex-1 text-sm text-soft">
            Kept here: {plural(amount.answers, "page")} of your lists and people, the newest as of{" "}
            {formatMoment(new Date(amount.newestAt).toISOString())}.
          </p>
          <Button
            onClick={() =>
              void empty().then(() => toast({ text: "Nothing is kept here until it is read again" }))
            }
          >
            Empty it
          </Button>
        </div>
      )}
    </>
  );
};

/** What this device keeps of the app, and of what was read. */
export const DeviceSection = ({ accountId }: { accountId: string }) => (
  <TitledCard title="On this device">
    <div className="space-y-3">
      <Install />
      <Kept accountId={accountId} />
    </div>
  </TitledCard>
);
