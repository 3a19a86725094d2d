import "./styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { hasOwner } from "./lib/browserMemory";
import { isMissingPart } from "./lib/missingPart";
import { makeQueryClient } from "./lib/queryClient";
import { endSession, watchSession } from "./lib/session";
import { fetchPageAt, Routes } from "./routes";
import { guardPresses } from "./ui/guardPresses";
import { guardTranslation } from "./ui/guardTranslation";

// While it is asked who is signed in. Whom the way in is shown needs none of it.
if (hasOwner()) fetchPageAt(location.pathname);
const client = makeQueryClient({ onSignedOut: () => endSession(client) });

const root = document.getElementById("root");
if (root) {
  watchSession(client, root);
  guardPresses();
  guardTranslation(document.body);
  const app = createRoot(root, {
    // A part that could not be fetched is no mistake of the program, and its page says it.
    onCaughtError: (error) => {
      if (!isMissingPart(error)) reportError(error);
    },
  });
  // A little at a time: the browser answers in between.
  startTransition(() =>
    app.render(
      <StrictMode>
        <QueryClientProvider client={client}>
          <Routes />
        </QueryClientProvider>
      </StrictMode>,
    ),
  );
}
