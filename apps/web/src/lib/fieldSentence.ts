/** How the server begins what it says of a field: a verb whose subject is the field. */
const ofTheField = /^(?:is|are|must|needs?|names?|has|holds|contains|cannot|comes)\b/;

/** What is wrong with a field as a sentence beside it: "needs a day" is "This needs a day." */
export const fieldSentence = (message: string): string => {
  if (message === "") return "";
  const said = ofTheField.test(message)
    ? `This ${message}`
    : message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?”]$/.test(said) ? said : `${said}.`;
};
