import type { ReactNode } from "react";

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do next, in one or two sentences. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export const EmptyState = ({ icon, title, children, actions }: EmptyStateProps) => (
  <div className="flex flex-col items-center rounded-lg border border-dashed border-line px-6 py-10 text-center">
    {icon && (
      <div
        aria-hidden="true"
        className="mb-3 grid size-11 place-items-center rounded-full bg-accent-soft text-accent [&>svg]:size-5"
      >
        {icon}
      </div>
    )}
    <p className="font-[620]">{title}</p>
    {children && <div className="mt-1 max-w-[26rem] text-sm text-balance text-soft">{children}</div>}
    {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
  </div>
);
