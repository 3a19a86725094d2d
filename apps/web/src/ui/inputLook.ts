/** How everything that can be typed into looks. 16 px on phones, or Safari zooms the page. */
export const inputLook =
  "w-full min-w-0 rounded-md border border-edge bg-card px-3 py-1.5 text-base text-ink transition-[border-color,box-shadow] min-h-9 touch:min-h-11 touch:text-[1rem] " +
  "focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-ring " +
  "aria-invalid:border-late aria-invalid:focus-visible:outline-late/25 disabled:opacity-60 read-only:bg-hover";
