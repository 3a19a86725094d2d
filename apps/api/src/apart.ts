import { chainRoutes } from "./features/chains/chains.routes";
import { duplicateRoutes } from "./features/duplicates/duplicates.routes";
import { insightRoutes } from "./features/insights/insights.routes";
import { pathRoutes } from "./features/paths/paths.routes";
import type { Implementation } from "./http/implement";

/** What answers the routes that are `apart`: the same that `app.ts` mounts, for the thread that works them out. */
export const apartRoutes = (): Implementation[] =>
  [...chainRoutes, ...duplicateRoutes(), ...insightRoutes, ...pathRoutes].filter(({ route }) => route.apart);
