import type { ReactNode } from "react";
import { useTabTitle } from "../ui/useTabTitle";
import { Brand } from "./Brand";

interface LinkShellProps {
  title: string;
  description?: ReactNode;
  children?: ReactNode;
}

/** Around what a link in a mail opens: one narrow column, and no way around in the app. */
export const LinkShell = ({ title, description, children }: LinkShellProps) => {
  useTabTitle(title);
  return (
    <main className="mx-auto w-full max-w-[28rem] px-4 pt-6 pb-12 laptop:pt-[8vh]">
      <Brand />
      <h1 tabIndex={-1} className="mt-7 text-xl font-[680] tracking-[-0.015em] wrap-anywhere outline-none">
        {title}
      </h1>
      {description && <div className="mt-1 space-y-0.5 text-soft">{description}</div>}
      {children && <div className="mt-6">{children}</div>}
    </main>
  );
};

/** To the app itself: another page, which the browser loads. */
export const AppLink = ({ children = "Open Followthrough" }: { children?: ReactNode }) => (
  <a href="/" className="font-[560] text-accent underline underline-offset-2">
    {children}
  </a>
);
