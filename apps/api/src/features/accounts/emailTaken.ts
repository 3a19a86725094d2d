import { Problem } from "../../http/problem";

export const emailTaken = (): Problem =>
  new Problem("email_taken", "There is an account with this e-mail address already.");
