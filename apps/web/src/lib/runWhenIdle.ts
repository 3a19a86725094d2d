/** Fetches what will soon be needed once there is nothing better to do, so that its key answers at once. */
export const runWhenIdle = (load: () => Promise<unknown>): (() => void) => {
  const timer = setTimeout(() => void load().catch(() => undefined), 1500);
  return () => clearTimeout(timer);
};
