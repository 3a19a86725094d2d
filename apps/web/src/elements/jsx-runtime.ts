import { jsx as drawn, jsxs as drawnWithSeveral } from "react/jsx-runtime";
import { isolateRuns } from "./isolateRuns";

export { Fragment } from "react/jsx-runtime";

// All that is on a screen is made here, so that no sentence can be forgotten. `vite.config.ts` says that it is.
export const jsx: typeof drawn = (type, props, key) => drawn(type, isolateRuns(type, props), key);
export const jsxs: typeof drawn = (type, props, key) => drawnWithSeveral(type, isolateRuns(type, props), key);
