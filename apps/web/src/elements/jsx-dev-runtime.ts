import { jsxDEV as drawn } from "react/jsx-dev-runtime";
import { isolateRuns } from "./isolateRuns";

export { Fragment } from "react/jsx-dev-runtime";

/** As `jsx-runtime`, with what a developer is told. */
export const jsxDEV: typeof drawn = (type, props, ...rest) => drawn(type, isolateRuns(type, props), ...rest);
