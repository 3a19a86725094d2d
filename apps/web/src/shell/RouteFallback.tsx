import { SkeletonLine, SkeletonRows } from "../ui/Skeleton";
import { Page } from "./Page";

/** While a page is on its way. */
export const RouteFallback = () => (
  <Page>
    <div aria-hidden="true" className="mb-8 w-56 space-y-3 pt-2">
      <SkeletonLine width="80%" />
      <SkeletonLine width="100%" />
    </div>
    <SkeletonRows />
  </Page>
);
