import type { Implementation } from "../../http/implement";
import { type AccountOptions, accountContext } from "./accountContext";
import { linkRoutes } from "./links.routes";
import { passwordRoutes } from "./password.routes";
import { profileRoutes } from "./profile.routes";
import { sessionRoutes } from "./sessions.routes";
import { signInRoutes } from "./signIn.routes";

/** Who may get in, where they are signed in, and what they are called. */
export const accountRoutes = (options: AccountOptions): Implementation[] => {
  const context = accountContext(options);
  return [
    ...signInRoutes(context),
    ...sessionRoutes(context),
    ...passwordRoutes(context),
    ...profileRoutes(context),
    ...linkRoutes(context),
  ];
};
