import type { SaidOf } from "../../lib/reading/useSaid";

/** That words about somebody else are not lost: a form is about one person, and a capture takes the others. */
export const AboutOthers = ({ said }: { said: SaidOf["aboutOthers"] }) =>
  said && (
    <p className="text-sm text-soft">
      What you wrote about <bdi>{said.names.join(", ")}</bdi> can be captured once this is saved.
    </p>
  );
