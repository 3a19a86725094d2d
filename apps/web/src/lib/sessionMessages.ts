/** What one window tells the others of the same browser about the session they share. */
export type SessionMessage =
  | { readonly kind: "signed-in" | "signed-out"; readonly accountId: string }
  | { readonly kind: "ended" };

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("session") : null;

const readNews = (data: unknown): SessionMessage | null => {
  if (typeof data !== "object" || data === null || !("kind" in data)) return null;
  if (data.kind === "ended") return { kind: "ended" };
  const accountId = "accountId" in data && typeof data.accountId === "string" ? data.accountId : null;
  return (data.kind === "signed-in" || data.kind === "signed-out") && accountId !== null
    ? { kind: data.kind, accountId }
    : null;
};

export const broadcastSession = (news: SessionMessage): void => {
  // A channel is of one origin by itself; only a window's message has a target.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage(news);
};

/** Another version of the app may speak otherwise: what is not understood is passed over. */
export const onSessionMessage = (hear: (news: SessionMessage) => void): void =>
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const news = readNews(data);
    if (news) hear(news);
  });
