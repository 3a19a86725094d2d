import { RefreshCw, Smartphone } from "lucide-react";
import { useEffect } from "react";
import { useSession } from "../lib/session";
import { AwayNotice } from "../offline/AwayNotice";
import { DeviceNotice } from "../offline/DeviceNotice";
import { install, putHintAway, useInstallWay, useIsHintAway } from "../offline/install/installHint";
import { keepApp, loadNewVersion, useNewVersion } from "../offline/install/newVersion";
import { OutboxNotice } from "../offline/OutboxNotice";
import { startPocket } from "../offline/startPocket";
import { Button } from "../ui/Button";

const NewVersion = () => (
  <DeviceNotice
    icon={<RefreshCw aria-hidden="true" />}
    words="A new version of Followthrough is here. Load it when nothing keeps you."
  >
    <Button onClick={loadNewVersion}>Load it</Button>
  </DeviceNotice>
);

/** The steps where a browser does not ask by itself. */
export const shareSteps = "press Share below, then “Add to Home Screen”";

const InstallHint = () => {
  const way = useInstallWay();
  if (useIsHintAway() || way === null) return null;
  return (
    <div className="laptop:hidden">
      <DeviceNotice
        icon={<Smartphone aria-hidden="true" />}
        words={
          way === "share"
            ? `On your home screen it opens at once, without a signal too: ${shareSteps}.`
            : "On your home screen it opens at once, without a signal too."
        }
      >
        {way === "press" && <Button onClick={() => void install()}>Put it there</Button>}
        <Button tone="quiet" onClick={putHintAway}>
          Not now
        </Button>
      </DeviceNotice>
    </div>
  );
};

/** What there is to say about the app on this device: none of it is for a first picture. */
export const DeviceNotices = () => {
  const accountId = useSession().data?.account?.id;
  useEffect(keepApp, []);
  useEffect(() => (accountId === undefined ? undefined : startPocket(accountId)), [accountId]);
  return (
    <div role="status">
      <AwayNotice />
      <OutboxNotice />
      {useNewVersion() && <NewVersion />}
      <InstallHint />
    </div>
  );
};
