/** What an answer link is bound to: the step as its mail told it. Any change of the step counts its version up. */
export interface AnswerBinding {
  readonly dueOn: string;
  readonly version: number;
}

/** As it is kept in the `detail` of the link: "2026-06-25:3". */
export const bindingText = ({ dueOn, version }: AnswerBinding): string => `${dueOn}:${version}`;

export const readBinding = (detail: string | null): AnswerBinding => {
  const [dueOn = "", version = ""] = (detail ?? "").split(":");
  return { dueOn, version: Number(version) };
};
