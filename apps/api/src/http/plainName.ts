/** Whether a text is a name as code and schemas have them: `P2002`, `Contact_pkey`, `accountId`. Words of people have blanks, or are not known to be names. */
export const isPlainName = (text: string): boolean => /^[A-Za-z_][\w.:]{0,99}$/.test(text);
