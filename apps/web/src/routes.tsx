import { type ComponentType, createElement } from "react";
import { BrowserRouter, matchRoutes, useLocation, useRoutes } from "react-router";
import { makePart } from "./lib/makePart";
import { SignedInShell } from "./pages/SignedInShell";
import { RouteBoundary } from "./shell/RouteBoundary";
import { NotFound } from "./shell/RouteError";

const page = (load: () => Promise<ComponentType>) => {
  const { fetchAhead, usePart } = makePart(load);
  // Each visit is a try of its own.
  const Page = () => createElement(usePart(useLocation().key));
  return { element: <Page />, handle: fetchAhead };
};

/** The same at both addresses, so that what was begun at the one goes on at the other. */
const importPage = page(async () => (await import("./pages/ImportPage")).ImportPage);

/** Every address of the app; each page is fetched when it is first needed. */
const routes = [
  { index: true, ...page(async () => (await import("./pages/TodayPage")).TodayPage) },
  { path: "debrief", ...page(async () => (await import("./pages/DebriefPage")).DebriefPage) },
  { path: "capture", ...page(async () => (await import("./pages/CapturePage")).CapturePage) },
  { path: "people", ...page(async () => (await import("./pages/PeoplePage")).PeoplePage) },
  { path: "people/duplicates", ...page(async () => (await import("./pages/DuplicatesPage")).DuplicatesPage) },
  { path: "people/:id", ...page(async () => (await import("./pages/PersonPage")).PersonPage) },
  { path: "events", ...page(async () => (await import("./pages/EventsPage")).EventsPage) },
  { path: "events/:id", ...page(async () => (await import("./pages/EventPage")).EventPage) },
  { path: "events/:id/finish", ...page(async () => (await import("./pages/FinishPage")).FinishPage) },
  { path: "referrals", ...page(async () => (await import("./pages/ReferralsPage")).ReferralsPage) },
  { path: "referrals/chains", ...page(async () => (await import("./pages/ChainsPage")).ChainsPage) },
  { path: "referrals/paths", ...page(async () => (await import("./pages/PathsPage")).PathsPage) },
  { path: "insights", ...page(async () => (await import("./pages/InsightsPage")).InsightsPage) },
  { path: "insights/yield", ...page(async () => (await import("./pages/YieldListPage")).YieldListPage) },
  { path: "insights/list", ...page(async () => (await import("./pages/InsightListPage")).InsightListPage) },
  { path: "steps", ...page(async () => (await import("./pages/StepsPage")).StepsPage) },
  { path: "review", ...page(async () => (await import("./pages/ReviewPage")).ReviewPage) },
  {
    path: "opportunities",
    ...page(async () => (await import("./pages/OpportunitiesPage")).OpportunitiesPage),
  },
  {
    path: "opportunities/:id",
    ...page(async () => (await import("./pages/OpportunityPage")).OpportunityPage),
  },
  { path: "import", ...importPage },
  { path: "import/:id", ...importPage },
  { path: "settings", ...page(async () => (await import("./pages/SettingsPage")).SettingsPage) },
  { path: "settings/reminders", ...page(async () => (await import("./pages/RemindersPage")).RemindersPage) },
  { path: "settings/playbooks", ...page(async () => (await import("./pages/PlaybooksPage")).PlaybooksPage) },
  { path: "settings/messages", ...page(async () => (await import("./pages/MessagesPage")).MessagesPage) },
  { path: "settings/stages", ...page(async () => (await import("./pages/StagesPage")).StagesPage) },
  { path: "settings/data", ...page(async () => (await import("./pages/DataPage")).DataPage) },
  { path: "settings/trash", ...page(async () => (await import("./pages/TrashPage")).TrashPage) },
  { path: "welcome", ...page(async () => (await import("./pages/WelcomePage")).WelcomePage) },
];

const all = [{ element: <SignedInShell />, children: [...routes, { path: "*", element: <NotFound /> }] }];

/** Fetches the page of an address before it is drawn. */
export const fetchPageAt = (path: string): void => {
  const fetchAhead = matchRoutes(routes, path)?.at(-1)?.route.handle;
  fetchAhead?.();
};

const Matched = () => useRoutes(all);

/** The page of the address, within what is around every page. */
export const Routes = () => (
  <BrowserRouter>
    <RouteBoundary>
      <Matched />
    </RouteBoundary>
  </BrowserRouter>
);
