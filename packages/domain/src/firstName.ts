const title = /^(?:dr|prof|mr|mrs|ms|mx)\.?$/i;

/** The first word of a name that is not a title: "Dana" for "Dana Ruiz", "Grace" for "Dr. Grace Lin". */
export const firstName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !title.test(word)) ?? words[0] ?? name;
};

/** The short name used in sentences: the preferred name if there is one, otherwise the first name. */
export const shortName = ({
  name,
  preferredName,
}: {
  readonly name: string;
  readonly preferredName: string | null;
}): string => preferredName ?? firstName(name);
