/** The mark and the name. */
export const Brand = () => (
  <span className="inline-flex items-center gap-2.5 text-base font-[680] tracking-[-0.02em]">
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-5.5">
      <rect width="32" height="32" rx="9" className="fill-accent" />
      <path
        d="M11.5 24V8.5h10M11.5 16h8"
        fill="none"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-on-accent"
      />
    </svg>
    Followthrough
  </span>
);
