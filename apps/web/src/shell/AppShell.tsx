import { type ReactNode, Suspense, useEffect, useState } from "react";
import { Outlet, useNavigate } from "react-router";
import { Toaster } from "../ui/Toaster";
import { useHotkeys } from "../ui/useHotkeys";
import { BottomBar } from "./BottomBar";
import { KeptNotice } from "./KeptNotice";
import { type CountName, navItems, settingsItem } from "./navItems";
import { Rail } from "./Rail";
import { RouteBoundary } from "./RouteBoundary";
import { RouteFallback } from "./RouteFallback";
import { useFocusKept } from "./useFocusKept";
import { useScrollKept } from "./useScrollKept";
import { dialogOnDemand } from "../lib/onDemand";
import { runWhenIdle } from "../lib/runWhenIdle";

const JustDone = dialogOnDemand(async () => (await import("./JustDone")).JustDone);
const KeyHelp = dialogOnDemand(async () => (await import("./KeyHelp")).KeyHelp);

interface AppShellProps {
  /** The figures beside the pages' names; zero and unknown show nothing. */
  counts?: Partial<Record<CountName, number>>;
  onCapture: () => void;
  /** Draws the palette, which is fetched when it is first opened. */
  renderPalette: (palette: PaletteOpening) => ReactNode;
}

interface PaletteOpening {
  readonly onClose: () => void;
  readonly onShowDone: () => void;
  readonly onShowKeys: () => void;
}

const none = {};

/** What keeps the app on this device and says so, once the first picture is there; nothing is missing where it cannot be fetched. */
const useDeviceNotices = (): ReactNode => {
  const [notices, setNotices] = useState<ReactNode>(null);
  useEffect(() => {
    const load = () =>
      void import("./DeviceNotices").then(
        ({ DeviceNotices }) => setNotices(<DeviceNotices />),
        () => undefined,
      );
    return runWhenIdle(load, { always: true });
  }, []);
  return notices;
};

/** Everything around a page: the ways to get about, the keys that work everywhere, and the notices. */
export const AppShell = ({ counts = none, onCapture, renderPalette }: AppShellProps) => {
  const navigate = useNavigate();
  useFocusKept();
  // The list is looked for when something went wrong, which an update in between may be.
  useEffect(() => runWhenIdle(() => void JustDone.fetchAhead()), []);
  const deviceNotices = useDeviceNotices();
  useScrollKept();
  const [open, setOpen] = useState<"palette" | "keys" | "done" | null>(null);
  const openPalette = () => setOpen("palette");
  const showDone = () => setOpen("done");
  const showKeys = () => setOpen("keys");
  useHotkeys(
    [
      { keys: "c", label: "Capture", group: "Anywhere", run: onCapture },
      { keys: "mod+k", label: "Go anywhere, find anyone", group: "Anywhere", run: openPalette },
      { keys: "/", label: "Search", group: "Anywhere", run: openPalette },
      { keys: "?", label: "Show the keys", group: "Anywhere", run: showKeys },
      ...[...navItems, settingsItem].map((item) => ({
        keys: item.keys,
        label: item.label,
        group: "Go to",
        run: () => void navigate(item.to),
      })),
    ],
    { beneath: true },
  );
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-20 -translate-y-20 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:translate-y-0"
      >
        Skip to the page
      </a>
      <div className="min-h-dvh laptop:grid laptop:grid-cols-[13.5rem_minmax(0,1fr)]">
        <Rail counts={counts} onCapture={onCapture} onSearch={openPalette} onShowDone={showDone} />
        <div className="min-w-0 phone:pb-[calc(4.5rem+env(safe-area-inset-bottom))]">
          {deviceNotices}
          <KeptNotice />
          <Suspense fallback={<RouteFallback />}>
            <RouteBoundary>
              <Outlet />
            </RouteBoundary>
          </Suspense>
        </div>
      </div>
      <BottomBar onCapture={onCapture} onSearch={openPalette} onShowDone={showDone} />
      <Toaster />
      <Suspense>
        {open === "palette" &&
          renderPalette({ onClose: () => setOpen(null), onShowDone: showDone, onShowKeys: showKeys })}
        {open === "done" && <JustDone onClose={() => setOpen(null)} />}
        {open === "keys" && <KeyHelp onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
};
