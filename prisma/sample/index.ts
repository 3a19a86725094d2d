export { people, type SampleKey, type SamplePerson } from "./cast";
export { conversations, events, followUps, opportunities, referrals } from "./stories";
