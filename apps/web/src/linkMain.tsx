import "./styles.css";
import type { LinkPage } from "@followthrough/contract";
import { StrictMode, Suspense, lazy } from "react";
import { createRoot } from "react-dom/client";
import { RouteFallback } from "./shell/RouteFallback";
import { guardPresses } from "./ui/guardPresses";
import { guardTranslation } from "./ui/guardTranslation";

// What a link in a mail opens: whoever is signed in, or nobody. A page of its own (link.html), so that a press in a mail
// does not wait for the whole app.

const pages = {
  "/answer": lazy(async () => ({ default: (await import("./pages/AnswerPage")).AnswerPage })),
  "/reset-password": lazy(async () => ({
    default: (await import("./pages/ResetPasswordPage")).ResetPasswordPage,
  })),
  "/confirm-address": lazy(async () => ({
    default: (await import("./pages/ConfirmAddressPage")).ConfirmAddressPage,
  })),
} satisfies Record<`/${LinkPage}`, unknown>;

const isPage = (path: string): path is keyof typeof pages => path in pages;

const root = document.getElementById("root");
const path = window.location.pathname.replace(/\/$/, "");
if (root && isPage(path)) {
  const Page = pages[path];
  guardPresses();
  guardTranslation(document.body);
  // Another link of the same page changes what is behind the # alone, and the browser loads nothing.
  addEventListener("hashchange", () => window.location.reload());
  createRoot(root).render(
    <StrictMode>
      <Suspense fallback={<RouteFallback />}>
        <Page />
      </Suspense>
    </StrictMode>,
  );
}
