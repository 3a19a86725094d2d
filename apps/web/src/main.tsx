import "./styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { makeQueryClient } from "./lib/queryClient";
import { endSession, watchSession } from "./lib/session";
import { router } from "./routes";
import { guardPresses } from "./ui/guardPresses";

const client = makeQueryClient({ onSignedOut: () => endSession(client) });

const root = document.getElementById("root");
if (root) {
  watchSession(client, root);
  guardPresses();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
