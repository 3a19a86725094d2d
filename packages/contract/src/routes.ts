import * as accounts from "./accounts";
import * as accountLinks from "./accountLinks";
import * as answers from "./answers";
import * as backups from "./backups";
import * as bulk from "./bulk";
import * as calendar from "./calendar";
import * as captures from "./captures";
import * as chains from "./chains";
import * as changes from "./changes";
import * as freshStarts from "./freshStarts";
import * as history from "./history";
import * as contacts from "./contacts";
import * as conversations from "./conversations";
import * as duplicates from "./duplicates";
import * as events from "./events";
import * as exporting from "./exports";
import * as followUps from "./followUps";
import * as imports from "./imports";
import * as insights from "./insights";
import * as introductions from "./introductions";
import * as openLoops from "./openLoops";
import * as opportunities from "./opportunities";
import * as paths from "./paths";
import * as person from "./person";
import * as playbookRuns from "./playbookRuns";
import * as playbooks from "./playbooks";
import * as referralCounts from "./referralCounts";
import * as referrals from "./referrals";
import * as reminders from "./reminders";
import type { CallOf, RouteSpec } from "./route";
import * as searching from "./search";
import * as securityEvents from "./securityEvents";
import * as tellings from "./tellings";
import * as templates from "./templates";
import * as today from "./today";
import * as trash from "./trash";
import * as views from "./views";

type RoutesIn<M> = { [K in keyof M as M[K] extends RouteSpec ? K : never]: M[K] };

const isRoute = (value: unknown): value is RouteSpec =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "access" in value;

const modules = {
  ...accounts,
  ...accountLinks,
  ...answers,
  ...backups,
  ...bulk,
  ...calendar,
  ...captures,
  ...chains,
  ...changes,
  ...freshStarts,
  ...history,
  ...contacts,
  ...conversations,
  ...duplicates,
  ...events,
  ...exporting,
  ...followUps,
  ...imports,
  ...insights,
  ...introductions,
  ...openLoops,
  ...opportunities,
  ...paths,
  ...person,
  ...playbookRuns,
  ...playbooks,
  ...referralCounts,
  ...referrals,
  ...reminders,
  ...searching,
  ...securityEvents,
  ...tellings,
  ...templates,
  ...today,
  ...trash,
  ...views,
};

/** The whole API: every route by its name. */
export const routes = Object.fromEntries(
  Object.entries(modules).filter(([, value]) => isRoute(value)),
) as RoutesIn<typeof modules>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;

type KeyOf<R extends RouteSpec> = `${R["method"]} ${R["path"]}`;

/** Every route by method and path, `"POST /follow-ups/:id/completion"`, with what a caller sends and gets. */
export type Calls = { [N in RouteName as KeyOf<Routes[N]>]: CallOf<Routes[N]> };
