/** The browser was asked to save data; some browsers cannot be. */
const savesData = (): boolean =>
  "connection" in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;

/**
 * Fetches what will soon be needed once there is nothing better to do, so that its key answers at once. Whoever saves data
 * has it fetched when it is needed.
 */
export const runWhenIdle = (load: () => void): (() => void) => {
  if (savesData()) return () => undefined;
  const timer = setTimeout(load, 1500);
  return () => clearTimeout(timer);
};
