import { type ReactNode, useEffect, useRef } from "react";
import { Brand } from "./Brand";

interface AuthShellProps {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Below the card: the other way in. */
  footer?: ReactNode;
}

/** Around signing in and the first run: one quiet card. */
export const AuthShell = ({ title, description, children, footer }: AuthShellProps) => {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = `${title} · Followthrough`;
    // On a phone the keyboard would cover what the form asks for.
    if (!matchMedia("(pointer: coarse)").matches) main.current?.querySelector("input")?.focus();
  }, [title]);
  return (
    <main ref={main} className="flex min-h-dvh flex-col items-center px-4 pt-[max(1.5rem,8vh)] pb-10">
      <Brand />
      <div className="mt-7 w-full max-w-[25rem] rounded-lg border border-line bg-card p-7 phone:p-5">
        <h1 className="text-lg font-[660] tracking-[-0.015em]">{title}</h1>
        {description && <div className="mt-1 text-sm text-soft">{description}</div>}
        <div className="mt-5">{children}</div>
      </div>
      {footer && <div className="mt-4 text-center text-sm text-soft">{footer}</div>}
    </main>
  );
};
