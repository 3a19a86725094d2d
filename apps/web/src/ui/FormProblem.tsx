/** What went wrong with the form as a whole; what was typed stays. */
export const FormProblem = ({ children }: { children: string | null }) =>
  children ? (
    <p role="alert" className="rounded-md bg-late-soft px-3 py-2 text-sm text-late">
      {children}
    </p>
  ) : null;
