export { people, type SampleKey, type SamplePerson } from "./cast";
export { conversations, events, followUps, introductions, opportunities, referrals } from "./stories";
