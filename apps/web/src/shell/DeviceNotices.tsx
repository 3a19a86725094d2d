import { RefreshCw, Smartphone } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { install, putHintAway, useInstallWay, useIsHintAway } from "../offline/install/installHint";
import { keepApp, loadNewVersion, useNewVersion } from "../offline/install/newVersion";
import { Button } from "../ui/Button";

const Notice = ({ icon, words, children }: { icon: ReactNode; words: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-10 py-2 text-sm phone:px-4 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-accent">
    {icon}
    <span className="min-w-0 flex-1">{words}</span>
    {children}
  </div>
);

const NewVersion = () => (
  <Notice
    icon={<RefreshCw aria-hidden="true" />}
    words="A new version of Followthrough is here. Load it when nothing keeps you."
  >
    <Button onClick={loadNewVersion}>Load it</Button>
  </Notice>
);

/** The steps where a browser does not ask by itself. */
export const shareSteps = "press Share below, then “Add to Home Screen”";

const InstallHint = () => {
  const way = useInstallWay();
  if (useIsHintAway() || way === null) return null;
  return (
    <div className="laptop:hidden">
      <Notice
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
      </Notice>
    </div>
  );
};

/** What there is to say about the app on this device: none of it is for a first picture. */
export const DeviceNotices = () => {
  useEffect(keepApp, []);
  return (
    <div role="status">
      {useNewVersion() && <NewVersion />}
      <InstallHint />
    </div>
  );
};
