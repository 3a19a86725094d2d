/** The browser was asked to save data; some browsers cannot be. */
const savesData = (): boolean =>
  "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;

/**
 * Fetches what will soon be needed once there is nothing better to do, so that its key answers at once. Whoever saves data
 * has it fetched when it is needed; `always`: they have it later.
 */
export const runWhenIdle = (load: () => void, { always = false } = {}): (() => void) => {
  const saves = savesData();
  if (saves && !always) return () => undefined;
  const timer = setTimeout(load, saves ? 15_000 : 1500);
  return () => clearTimeout(timer);
};
