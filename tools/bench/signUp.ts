/** Makes the owner's account on a fresh server. */
export const signUp = async (url: string): Promise<{ cookie: string; accountId: string; today: string }> => {
  const response = await fetch(`${url}/api/account`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      name: "Jo Bennett",
      email: "jo@example.org",
      password: "correct horse battery",
      timeZone: "UTC",
    }),
  });
  if (!response.ok) throw new Error(`signing up answered ${response.status} ${await response.text()}`);
  const { account, today } = (await response.json()) as { account: { id: string }; today: string };
  return { cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "", accountId: account.id, today };
};
