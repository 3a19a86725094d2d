/** What went wrong with the form as a whole; what was typed stays. */
export const FormProblem = ({ children }: { children: string | null }) =>
  children ? (
    // Where no field is to blame, the focus comes here, above all that can be changed.
    <p
      role="alert"
      tabIndex={-1}
      data-problem=""
      className="rounded-md bg-late-soft px-3 py-2 text-sm text-late"
    >
      {children}
    </p>
  ) : null;
