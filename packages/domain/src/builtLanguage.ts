/** The language the texts are in. A build in another puts its code here, as it puts its texts in place of ours. */
export const builtLanguage: string = "en";
