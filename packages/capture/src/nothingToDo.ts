/**
 * "Nothing more to do", "no follow-up needed": whether words say that nothing is to come. Not "nothing to do with maps", nor
 * "nothing to do until May", after which there is.
 */
const closing =
  /\b(?:nothing (?:more |else |further )?(?:to do|to follow up|needed)|no (?:follow[- ]?up|(?:next|further|other) steps?|(?:further )?action)(?: is| are)?(?: needed| required| necessary)?|no need to follow up)\b(?! (?:with|on|about|until|till|before|yet|now|for now|right now|today|this)\b)/i;

export const saysNothingToDo = (text: string): boolean => closing.test(text);
