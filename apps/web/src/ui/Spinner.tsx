/** A turning ring; whoever shows it says in words what is going on. */
export const Spinner = () => (
  <span
    aria-hidden="true"
    className="size-3.5 shrink-0 animate-turn rounded-full border-2 border-current border-r-transparent"
  />
);
