/** The link that sets a password anew. Whoever did not ask for it need do nothing. */
export const passwordMail = (name: string, link: string): { subject: string; text: string } => ({
  subject: "Set a new password for Followthrough",
  text: [
    `Hello ${name},`,
    "somebody, most likely you, asked for a new password for your Followthrough account. Set it here, within an hour:",
    link,
    "It works once. Every place where you are signed in is signed out then.",
    "If it was not you, do nothing: your password stays as it is, and nobody learned whether you have an account.",
  ].join("\n\n"),
});

/** To the new address: it is used only once its owner says so. */
export const newAddressMail = (name: string, link: string): { subject: string; text: string } => ({
  subject: "Confirm your new address for Followthrough",
  text: [
    `Hello ${name},`,
    "this address is to become the one you sign in to Followthrough with. Confirm it here, within an hour:",
    link,
    "Until then you sign in with the address you had. If you do not know what this is about, do nothing.",
  ].join("\n\n"),
});

/** To the address there was: whoever did not ask for another one learns of it in time. */
export const oldAddressMail = (name: string, newAddress: string): { subject: string; text: string } => ({
  subject: "Your address for Followthrough is about to change",
  text: [
    `Hello ${name},`,
    `somebody who is signed in as you asked to sign in with ${newAddress} from now on. It changes once that address is confirmed.`,
    "If it was not you, change your password in Settings: that ends the change as well, and signs out every other place.",
  ].join("\n\n"),
});
