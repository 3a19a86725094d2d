import { wordSet } from "./wordSet";

const weekdays =
  "mon monday tue tues tuesday wed weds wednesday thu thur thurs thursday fri friday sat saturday sun sunday";
const months =
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";
const numbers =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty sixty ninety a an couple few several";

export const weekdayWords = wordSet(weekdays);
export const monthWords = wordSet(months);
export const numberWords = wordSet(numbers);

/** Months and weekdays that are also names or other words, so that alone they prove little. */
export const doubtfulDays = wordSet("may april june jun jan august march mar sat sun mon wed fri summer");

const whole =
  "today tonight tonite 2nite 2mrw xmas tomorrow tmrw tmr tmw tomo tomoz tmrrw 2moro 2morrow tmrow tomorow yesterday yday y'day yest ytd weekend eow eod eom eoq eoy christmas thanksgiving q1 q2 q3 q4";

/** Days of a month in words; "first" to "fourth" begin and end other phrases too. */
const ordinals =
  "fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth first second third fourth";

/** Words a day phrase may begin with. */
export const dayStarts = wordSet(
  weekdays,
  months,
  numbers,
  whole,
  ordinals,
  "in within after by on before until till around about approx roughly sometime some later earlier early mid late beginning start middle end the first next this last past coming over during half another nxt no latest fortnight christmas new of first-thing day week month ~ end-of-month month-end year-end mid-week midweek",
);

/** Words a day phrase may end with. */
export const dayEnds = wordSet(
  weekdays,
  months,
  whole,
  ordinals,
  "am pm arvo aft day days week weeks wk wks mth mths month months mo mos year years yr yrs quarter fortnight fortnights hours hrs hour time now ago back out later morning afternoon evening night lunchtime next spring summer fall autumn winter eve holidays year's years' latest end or-so so two three h bd",
);
