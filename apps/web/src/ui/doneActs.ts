import { type ToastOptions, toasts, type UndoCall } from "./toast";

const isBy =
  (undoCall: UndoCall) =>
  (act: ToastOptions): boolean =>
    JSON.stringify(act.undoCall) === JSON.stringify(undoCall);

/** It was taken back in another way. */
export const forgetDone = (undoCall: UndoCall): void =>
  toasts.changeDone((now) => now.filter((act) => !isBy(undoCall)(act)));

/** Puts an act among those that can be taken back, where the screen says itself that it was done. */
export const noteDone = (act: ToastOptions): void => toasts.changeDone((now) => [...now, act]);

/** Puts acts from before behind those of this page. */
export const bringBackDone = (before: readonly ToastOptions[]): void =>
  toasts.changeDone((now) => [...before, ...now]);
