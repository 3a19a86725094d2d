/** Said before a name, with or without a stop; none of them is a given name anywhere. */
export const titles =
  "dr prof professor doctor assoc mr mrs ms miss mx mister madam sir dame rev reverend rabbi imam pastor engr herr frau mme mlle monsieur madame " +
  "dona doña señor señora señorita sra srta signor signora signorina dott dottssa dottoressa profssa dhr mevr mevrouw meneer fru";

/** Short for a title only where a stop follows: without it they are names, or belong behind one. */
export const titlesWithStop = "sr sig ing mag lic arq dipl fr gen col capt lt maj sgt hon sen rep gov m d";

/** Said behind a name. */
export const nameSuffixes =
  "phd mba msc bsc esq jr jnr sr snr ii iii iv cpa mlis mls llm dds md ma ms mph jd edd rn pe cfa obe cbe mbe";
