import { useNavigate } from "react-router";
import { toast } from "../../ui/toast";
import { pagePaths } from "../pagePaths";
import type { SaidOf } from "./useSaid";

/** Once something was saved about one person: what its words say of others is offered to be captured. */
export const useOfferCapture = () => {
  const navigate = useNavigate();
  return (said: SaidOf["aboutOthers"]): void => {
    if (!said) return;
    toast({
      text: `You wrote about ${said.names.join(", ")}, too.`,
      action: { label: "Capture it", run: () => void navigate(pagePaths.capture(said.words)) },
    });
  };
};
