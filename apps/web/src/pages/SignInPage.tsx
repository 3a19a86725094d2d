import { useState } from "react";
import { ForgottenForm } from "../features/accounts/ForgottenForm";
import { SignInForm } from "../features/accounts/SignInForm";
import { SignUpForm } from "../features/accounts/SignUpForm";
import { type SessionEnd, lastSessionEnd } from "../lib/session";
import { AuthShell } from "../shell/AuthShell";

const farewells: Readonly<Record<SessionEnd, string>> = {
  ended: "You were signed out. Sign in again to go on where you were.",
  deleted: "Your account was deleted, with everything in it.",
};

const switchLook = "font-[560] text-accent underline underline-offset-2";

/** Signing in; on a new install, making the owner's account. */
export const SignInPage = ({
  isNewInstall,
  needsCode,
  mayJoin,
  canMail,
}: {
  isNewInstall: boolean;
  needsCode: boolean;
  mayJoin: boolean;
  /** A forgotten password can be set anew by mail. */
  canMail: boolean;
}) => {
  const [joining, setJoining] = useState(isNewInstall);
  const [hasForgotten, setForgotten] = useState(false);
  const farewell = lastSessionEnd();
  if (isNewInstall) {
    return (
      <AuthShell
        title="Welcome to Followthrough"
        description={
          farewell === "deleted"
            ? farewells.deleted
            : "Make your account. Everything you write stays on this server."
        }
      >
        <SignUpForm needsCode={needsCode} />
      </AuthShell>
    );
  }
  const other = joining ? (
    <button type="button" className={switchLook} onClick={() => setJoining(false)}>
      I have an account
    </button>
  ) : (
    <button type="button" className={switchLook} onClick={() => setJoining(true)}>
      Make an account
    </button>
  );
  if (hasForgotten) {
    return (
      <AuthShell
        title="Set a new password"
        footer={
          <button type="button" className={switchLook} onClick={() => setForgotten(false)}>
            Back to signing in
          </button>
        }
      >
        <ForgottenForm canMail={canMail} />
      </AuthShell>
    );
  }
  return (
    <AuthShell
      title={joining ? "Make an account" : "Sign in"}
      description={farewell && !joining ? farewells[farewell] : undefined}
      footer={mayJoin ? other : undefined}
    >
      {joining ? <SignUpForm /> : <SignInForm />}
      {!joining && (
        <p className="mt-4 text-center text-sm">
          <button type="button" className={switchLook} onClick={() => setForgotten(true)}>
            Forgot your password?
          </button>
        </p>
      )}
    </AuthShell>
  );
};
