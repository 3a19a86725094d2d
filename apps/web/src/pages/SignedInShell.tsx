import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { useNavigate } from "react-router";
import { CaptureOpening } from "../features/captures/text/CaptureOpening";
import { noteEarlyTyping } from "../features/captures/text/earlyTyping";
import type { Opening } from "../features/search/paletteActs";
import { settleConfirmation, useConfirmationAsked } from "../lib/askToConfirm";
import { Loaded } from "../lib/Loaded";
import { useArrived } from "../lib/useArrived";
import { DayHabitsOf } from "../lib/useDayHabits";
import { pagePaths } from "../lib/pagePaths";
import { hasSignedOut, useSession } from "../lib/session";
import { useReopenForms } from "../lib/useReopenForms";
import { fetchUndoing } from "../lib/undoBy";
import { useApiQuery } from "../lib/useApi";
import { runWhenIdle } from "../lib/runWhenIdle";
import { AppShell } from "../shell/AppShell";
import { RouteFallback } from "../shell/RouteFallback";
import { dialogOnDemand } from "../lib/onDemand";

const SignInPage = lazy(async () => ({ default: (await import("./SignInPage")).SignInPage }));
const CaptureDialog = dialogOnDemand(
  async () => (await import("../features/captures/CaptureDialog")).CaptureDialog,
);
const ConfirmDialog = dialogOnDemand(
  async () => (await import("../features/accounts/ConfirmDialog")).ConfirmDialog,
);
const CreateForm = dialogOnDemand(async () => (await import("./CreateForm")).CreateForm);
const SearchPalette = dialogOnDemand(
  async () => (await import("../features/search/SearchPalette")).SearchPalette,
);

const decline = () => settleConfirmation(false);

const SignedIn = () => {
  const counts = useApiQuery("GET /counts", {});
  const mustConfirm = useConfirmationAsked();
  // Signed out meanwhile: nobody waits for an answer in vain.
  useEffect(() => () => settleConfirmation(false), []);
  const navigate = useNavigate();
  const [open, setOpen] = useState<Opening | "capture" | null>(null);
  useEffect(
    () =>
      runWhenIdle(() => {
        fetchUndoing();
        void SearchPalette.fetchAhead();
        void CaptureDialog.fetchAhead();
      }),
    [],
  );
  const capture = useCallback(
    // On a phone the sheet and the keyboard would leave no room for what was read.
    () => (matchMedia("(width < 48rem)").matches ? void navigate(pagePaths.capture()) : setOpen("capture")),
    [navigate],
  );
  const captureWords = (words: string) => {
    noteEarlyTyping(words);
    capture();
  };
  const close = () => setOpen(null);
  const addByForm = () => setOpen({ what: "person" });
  useReopenForms({
    "add person ": addByForm,
    "plan anything": () => setOpen({ what: "step" }),
    "add event": () => setOpen({ what: "event" }),
    "add opportunity ": () => setOpen({ what: "opportunity" }),
    "referral ": () => setOpen({ what: "referral" }),
    "introduction ": () => setOpen({ what: "introduction" }),
  });
  return (
    <>
      <AppShell
        counts={counts.data ?? {}}
        onCapture={capture}
        renderPalette={(palette) => (
          <SearchPalette onCapture={capture} onCaptureWords={captureWords} onOpen={setOpen} {...palette} />
        )}
      />
      {open === "capture" && (
        <Suspense fallback={<CaptureOpening onClose={close} />}>
          <CaptureDialog onClose={close} onForm={addByForm} />
        </Suspense>
      )}
      <Suspense>{mustConfirm && <ConfirmDialog onClose={decline} />}</Suspense>
      <Suspense>
        {open !== null && open !== "capture" && <CreateForm form={open} onOpen={setOpen} onClose={close} />}
      </Suspense>
    </>
  );
};

/** An address is its account's: after signing out, and for anybody else, the way in leads to Today. */
const useOwnAddress = (accountId: string | null | undefined): void => {
  const navigate = useNavigate();
  const goToToday = useEffectEvent(() => void navigate("/", { replace: true }));
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (accountId === undefined) return;
    const isSomebodyElse = accountId !== null && last.current !== null && last.current !== accountId;
    const isLeft = accountId === null && hasSignedOut();
    // A new account goes to its welcome by itself.
    if (isLeft || (isSomebodyElse && window.location.pathname !== "/welcome")) goToToday();
    if (accountId !== null) last.current = accountId;
  }, [accountId]);
};

/** Where there is no app around it yet. */
const BareMain = ({ children }: { children: ReactNode }) => (
  <main className="mx-auto max-w-lg px-4 pt-24">{children}</main>
);

/** Asks who is signed in, and shows the way in or the app. */
export const SignedInShell = () => {
  const session = useSession();
  const hasArrived = useArrived(session.data !== undefined);
  useOwnAddress(session.data === undefined ? undefined : (session.data.account?.id ?? null));
  if (session.data && !hasArrived) return <RouteFallback />;
  if (session.data?.account)
    return (
      <DayHabitsOf value={session.data.account}>
        <SignedIn />
      </DayHabitsOf>
    );
  if (session.data) {
    const { isNewInstall, needsFirstRunCode, signUp, canResetPassword } = session.data;
    return (
      <Suspense fallback={<RouteFallback />}>
        <SignInPage
          key={String(isNewInstall)}
          isNewInstall={isNewInstall}
          needsCode={needsFirstRunCode}
          mayJoin={signUp === "open"}
          canMail={canResetPassword}
        />
      </Suspense>
    );
  }
  return <Loaded read={session} skeleton={<RouteFallback />} frame={BareMain} />;
};
