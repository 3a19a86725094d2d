/** The columns an account needs, for tests of the database itself. */
export const accountNamed = (id: string) => ({
  id,
  name: "Jo Bennett",
  email: `${id}@example.org`,
  emailKey: `${id}@example.org`,
  passwordHash: "none",
  timeZone: "UTC",
  createdAt: "2026-06-25T13:00:00.000Z",
  updatedAt: "2026-06-25T13:00:00.000Z",
});
