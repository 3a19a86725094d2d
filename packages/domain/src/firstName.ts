/** The first word of a name, to speak of someone by: "Dana" for "Dana Ruiz", "Dr. Grace" for "Dr. Grace Lin". */
export const firstName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return /^(dr|prof|mr|mrs|ms|mx)\.?$/i.test(words[0] ?? "") && words[1]
    ? `${words[0]} ${words[1]}`
    : (words[0] ?? name);
};
