import { wordSet } from "./wordSet";

/** "Introduced me to", "pointed us toward", "put me in touch with". */
export const introVerbs = wordSet(
  "introduced introduces introduce introducing intro'd intro introd intros introed pointed points point pointing referred refers refer referring sent sends directed direct directs connected connects connect connecting steered steer put puts putting hooked hook led handed passed passes pass pushed nudged linked cc'd cced copied looped loop matched set e-introduced brought recommended endorsed presented presents vouched",
);

/** Between such a verb and the one it leads to. */
export const introWay = wordSet(
  "to with toward towards at onto on in touch up over along contact and via by email linkedin directly through over straight the a his her their in-person & e-mail both kindly also",
);

/** "Told me to call", "says I should talk to". */
export const adviceVerbs = wordSet(
  "told tells said says say suggested suggests recommended recommends advised advises thinks thought urged encouraged encourages asked wants insisted insists mentioned mentions proposed proposes reckons hinted swears recommending suggesting tip advice encouraging urges texted wrote emailed offered believes told: says: said: suggested:",
);

/** What one is advised to do with the one referred to. */
export const contactVerbs = wordSet(
  "talk talking speak speaking contact contacting see seeing meet meeting call calling email emailing e-mail reach reaching look get getting try ask asking connect connecting write writing message messaging chat chatting find touch visit ping pinging follow text phone approach check add know knows hit grab have set buy reach out interview shoot drop send go up i'd look for",
);

/** "Gave me Sam's number". */
export const giveVerbs = wordSet(
  "gave gives passed passes sent shared forwarded handed texted slipped offered emailed got has dropped wrote found provided messaged",
);
export const contactNouns = wordSet(
  "name names number numbers email e-mail card contact contacts details info phone address cell mobile mail mob whatsapp insta linkedin coordinates handle extension business line",
);

/** "Via Dana", "referred by Dana", "on Dana's recommendation". */
export const passiveVerbs = wordSet(
  "rec'd recd rec. rec referred referral introduced introduction recommended recommendation suggested sent connected pointed intro intro'd directed forwarded passed",
);
