import { createBrowserRouter } from "react-router";
import { SignedInShell } from "./pages/SignedInShell";
import { NotFound, RouteError } from "./shell/RouteError";
import { RouteFallback } from "./shell/RouteFallback";

import type { ReactNode } from "react";

type Page = () => ReactNode;
const page = (load: () => Promise<Page>) => async () => ({ Component: await load() });

/** Every address of the app; each page is fetched when it is first needed. */
export const router = createBrowserRouter([
  {
    element: <SignedInShell />,
    HydrateFallback: RouteFallback,
    errorElement: <RouteError />,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, lazy: page(async () => (await import("./pages/TodayPage")).TodayPage) },
          { path: "debrief", lazy: page(async () => (await import("./pages/DebriefPage")).DebriefPage) },
          { path: "capture", lazy: page(async () => (await import("./pages/CapturePage")).CapturePage) },
          { path: "people", lazy: page(async () => (await import("./pages/PeoplePage")).PeoplePage) },
          {
            path: "people/duplicates",
            lazy: page(async () => (await import("./pages/DuplicatesPage")).DuplicatesPage),
          },
          { path: "people/:id", lazy: page(async () => (await import("./pages/PersonPage")).PersonPage) },
          { path: "events", lazy: page(async () => (await import("./pages/EventsPage")).EventsPage) },
          { path: "events/:id", lazy: page(async () => (await import("./pages/EventPage")).EventPage) },
          {
            path: "events/:id/finish",
            lazy: page(async () => (await import("./pages/FinishPage")).FinishPage),
          },
          {
            path: "referrals",
            lazy: page(async () => (await import("./pages/ReferralsPage")).ReferralsPage),
          },
          {
            path: "referrals/chains",
            lazy: page(async () => (await import("./pages/ChainsPage")).ChainsPage),
          },
          { path: "referrals/paths", lazy: page(async () => (await import("./pages/PathsPage")).PathsPage) },
          { path: "insights", lazy: page(async () => (await import("./pages/InsightsPage")).InsightsPage) },
          {
            path: "insights/yield",
            lazy: page(async () => (await import("./pages/YieldListPage")).YieldListPage),
          },
          {
            path: "insights/list",
            lazy: page(async () => (await import("./pages/InsightListPage")).InsightListPage),
          },
          { path: "review", lazy: page(async () => (await import("./pages/ReviewPage")).ReviewPage) },
          {
            path: "opportunities",
            lazy: page(async () => (await import("./pages/OpportunitiesPage")).OpportunitiesPage),
          },
          {
            path: "opportunities/:id",
            lazy: page(async () => (await import("./pages/OpportunityPage")).OpportunityPage),
          },
          { path: "import", lazy: page(async () => (await import("./pages/ImportPage")).ImportPage) },
          { path: "import/:id", lazy: page(async () => (await import("./pages/ImportPage")).ImportPage) },
          { path: "settings", lazy: page(async () => (await import("./pages/SettingsPage")).SettingsPage) },
          {
            path: "settings/reminders",
            lazy: page(async () => (await import("./pages/RemindersPage")).RemindersPage),
          },
          {
            path: "settings/playbooks",
            lazy: page(async () => (await import("./pages/PlaybooksPage")).PlaybooksPage),
          },
          {
            path: "settings/messages",
            lazy: page(async () => (await import("./pages/MessagesPage")).MessagesPage),
          },
          {
            path: "settings/stages",
            lazy: page(async () => (await import("./pages/StagesPage")).StagesPage),
          },
          { path: "settings/data", lazy: page(async () => (await import("./pages/DataPage")).DataPage) },
          { path: "settings/trash", lazy: page(async () => (await import("./pages/TrashPage")).TrashPage) },
          { path: "welcome", lazy: page(async () => (await import("./pages/WelcomePage")).WelcomePage) },
          { path: "*", Component: NotFound },
        ],
      },
    ],
  },
]);
