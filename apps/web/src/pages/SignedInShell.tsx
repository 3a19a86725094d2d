import { lazy, Suspense, useEffect, useState } from "react";
import { usePaletteSource } from "../features/search/usePaletteSource";
import { sayFailure } from "../lib/failure";
import { useSession } from "../lib/session";
import { useRead } from "../lib/useCall";
import { whenIdle } from "../lib/whenIdle";
import { AppShell } from "../shell/AppShell";
import { ErrorState } from "../ui/ErrorState";
import { RouteFallback } from "../shell/RouteFallback";

const SignInPage = lazy(async () => ({ default: (await import("./SignInPage")).SignInPage }));
const AddPersonDialog = lazy(async () => ({
  default: (await import("../features/contacts/AddPersonDialog")).AddPersonDialog,
}));

const SignedIn = () => {
  const counts = useRead("GET /counts", {});
  const [adding, setAdding] = useState(false);
  useEffect(
    () =>
      whenIdle(() =>
        Promise.all([import("../shell/CommandPalette"), import("../features/contacts/AddPersonDialog")]),
      ),
    [],
  );
  const add = () => setAdding(true);
  const palette = usePaletteSource(add);
  return (
    <>
      <AppShell counts={counts.data ?? {}} onCapture={add} palette={palette} />
      <Suspense>{adding && <AddPersonDialog onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
};

/** Asks who is signed in, and shows the way in or the app. */
export const SignedInShell = () => {
  const session = useSession();
  if (session.data?.account) return <SignedIn />;
  if (session.data) {
    const { isNewInstall, signUp } = session.data;
    return (
      <Suspense fallback={<RouteFallback />}>
        <SignInPage key={String(isNewInstall)} isNewInstall={isNewInstall} mayJoin={signUp === "open"} />
      </Suspense>
    );
  }
  if (session.error) {
    return (
      <main className="mx-auto max-w-lg px-4 pt-24">
        <ErrorState onRetry={() => void session.refetch()} retrying={session.isFetching}>
          {sayFailure(session.error)}
        </ErrorState>
      </main>
    );
  }
  return <RouteFallback />;
};
