import { type ComponentType, Fragment, type ReactNode } from "react";
import { ErrorState } from "../ui/ErrorState";
import { describeFailure } from "./failure";
import { useArrived } from "./useArrived";

/** What `useApiQuery` and its siblings return, as far as it matters here. */
interface Read<T> {
  readonly data?: T | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  read: Read<T>;
  /** What stands there until it has come. */
  skeleton: ReactNode;
  /** What could not be loaded, where the usual words do not say it. */
  title?: string;
  /** What a failure stands in, where the skeleton and the data each bring a page of their own. */
  frame?: ComponentType<{ children: ReactNode }>;
  /** Without it there is nothing to draw once the data is there: the page draws it in its own way. */
  children?: (data: T) => ReactNode;
}

/** What was read; until then its skeleton, or why it did not come. What is there stays when reading it again fails. */
export const Loaded = <T,>({ read, skeleton, title, frame: Frame = Fragment, children }: LoadedProps<T>) => {
  const { data, error, isFetching } = read;
  const hasArrived = useArrived(data !== undefined);
  if (data !== undefined) return hasArrived ? children?.(data) : skeleton;
  if (!error) return skeleton;
  return (
    <Frame>
      <ErrorState {...(title ? { title } : {})} onRetry={() => void read.refetch()} retrying={isFetching}>
        {describeFailure(error)}
      </ErrorState>
    </Frame>
  );
};
