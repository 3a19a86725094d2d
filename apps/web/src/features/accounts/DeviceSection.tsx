import { install, useInstallWay } from "../../offline/install/installHint";
import { Button } from "../../ui/Button";
import { TitledCard } from "../../ui/TitledCard";

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

/** What this device keeps of the app. */
export const DeviceSection = () => (
  <TitledCard title="On this device">
    <Install />
  </TitledCard>
);
