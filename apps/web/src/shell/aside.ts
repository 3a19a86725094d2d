/** Of the right column of a page. */
export const asideId = "aside";

/** Brings the right column into sight where it stands below the rest, as on a phone. */
export const showAside = (): void => {
  const aside = document.querySelector<HTMLElement>(`#${asideId}`);
  aside?.scrollIntoView();
  aside?.focus({ preventScroll: true });
};
