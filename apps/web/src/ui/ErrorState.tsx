import { RotateCw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button";

interface ErrorStateProps {
  title?: string;
  /** What happened, in words. */
  children?: ReactNode;
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
  retrying?: boolean;
}

/** Something could not be shown, why, and the way to try again. */
export const ErrorState = (props: ErrorStateProps) => {
  const { title = "This could not be loaded", children, onRetry, retryLabel = "Try again", retrying } = props;
  return (
    <div role="alert" className="rounded-lg border border-line bg-card px-5 py-4">
      <p className="font-[620]">{title}</p>
      {children && <div className="mt-0.5 text-sm text-soft">{children}</div>}
      {onRetry && (
        <div className="mt-3">
          <Button
            icon={<RotateCw aria-hidden="true" className="size-3.5" />}
            busy={retrying}
            onClick={onRetry}
          >
            {retryLabel}
          </Button>
        </div>
      )}
    </div>
  );
};
