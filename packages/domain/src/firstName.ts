const title = /^(?:dr|prof|mr|mrs|ms|mx)\.?$/i;

/** The first word of a name that is no title, to speak of somebody by: "Dana" for "Dana Ruiz", "Grace" for "Dr. Grace Lin". */
export const firstName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !title.test(word)) ?? words[0] ?? name;
};

/** What to call somebody in a sentence: as they are called where that is known, else by their first name. */
export const shortName = ({
  name,
  preferredName,
}: {
  readonly name: string;
  readonly preferredName: string | null;
}): string => preferredName ?? firstName(name);
