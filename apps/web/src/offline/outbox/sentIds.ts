const idIn = (answer: unknown): string | null =>
  typeof answer === "object" && answer !== null && "id" in answer && typeof answer.id === "string"
    ? answer.id
    : null;

/** What was answered here has an id made here; once it was sent, the one it has on the server, by that. Of this window alone. */
const sent = new Map<string, string>();

/** What was made under one id is called by another from now on. */
export const noteSentId = (answeredHere: unknown, answer: unknown): void => {
  const [made, real] = [idIn(answeredHere), idIn(answer)];
  if (made !== null && real !== null && made !== real) sent.set(made, real);
};

/** A call on what has an id made here, as it is on what that became; null for a call on anything else. */
export const asSent = (input: object): object | null => {
  const { params } = input as { params?: { id?: string } };
  const real = sent.get(params?.id ?? "");
  return real === undefined ? null : { ...input, params: { ...params, id: real } };
};
