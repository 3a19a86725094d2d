import { wordSet } from "./wordSet";

/** The word a title turns on. */
export const titleHeads = wordSet(
  "librarian archivist curator conservator cataloger cataloguer registrar historian",
  "deputy manager director officer executive exec head lead leader chief president vp svp evp avp chair chairman chairwoman chairperson provost dean principal superintendent",
  "ceo cto cfo coo cio cmo cpo cso cdo ciso chro cro founder cofounder co-founder owner proprietor publisher editor editor-in-chief",
  "engineer developer dev programmer coder architect designer analyst scientist researcher technologist technician statistician mathematician physicist chemist biologist economist linguist psychologist sociologist anthropologist geologist epidemiologist",
  "recruiter headhunter sourcer consultant adviser advisor strategist specialist coordinator co-ordinator administrator admin assistant associate secretary receptionist planner producer promoter organizer organiser buyer merchandiser trader broker banker accountant auditor bookkeeper underwriter actuary controller treasurer",
  "professor prof lecturer instructor teacher tutor trainer coach counselor counsellor postdoc post-doc student undergrad grad intern apprentice fellow scholar phd",
  "lawyer attorney paralegal solicitor barrister judge counsel clerk doctor physician surgeon nurse pharmacist therapist dentist veterinarian vet paramedic midwife psychiatrist pediatrician",
  "writer author journalist reporter columnist copywriter translator interpreter photographer filmmaker videographer illustrator artist animator musician composer actor painter sculptor poet novelist blogger podcaster host",
  "scout coach referee umpire goalkeeper physio physiotherapist orthopedist orthopaedist anaesthetist anesthetist hygienist chiropractor optometrist dietitian nutritionist osteopath radiographer phlebotomist clinician hospitalist captain skipper commodore marshal inspector surveyor conductor organist cantor sacristan sexton verger churchwarden beadle deaconess choirmaster treasurer bookseller gallerist muralist carver printmaker bookbinder potter ceramicist weaver jeweller jeweler goldsmith blacksmith locksmith welder tiler roofer plasterer glazier bricklayer mason joiner cabinetmaker upholsterer landscaper gardener arborist florist beekeeper brewer winemaker caterer cook bartender dj drummer guitarist pianist violinist cellist singer soprano tenor dramaturg dramaturgin dramaturge comedian comédienne comédien dancer choreographer stylist tailor seamstress milliner barber hairdresser groomer trainer breeder vicar priest curate rector imam rabbi warden collector programmer gatekeeper dispatcher foreperson fabricator machinist toolmaker estimator adjuster broker notary bailiff constable detective sheriff firefighter ranger forester agronomist geneticist virologist oncologist cardiologist neurologist dermatologist urologist hematologist matron registrar proctor chairlady alderman councillor councilor mp mla mayor reeve usher stewardess purser mate bosun rigger diver lifeguard instructor examiner invigilator bursar reader atty mgr dir eng exec asst coord rep supt ea pa cos bdo ops gm sd",
  "investor vc angel partner entrepreneur freelancer contractor representative rep salesperson marketer evangelist advocate spokesperson liaison supervisor foreman operator mechanic electrician plumber carpenter chef baker barista farmer pilot driver realtor agent ambassador minister senator mayor councilman councilwoman policymaker lobbyist organiser activist volunteer trustee chaplain pastor",
  "consul alto bass baritone mezzo steward keeper warden taxonomist ontologist docent custodian usher steward researcher-in-residence bibliothecaire bibliothekar bibliothekarin archivar archivarin kurator kuratorin leiter leiterin entwickler entwicklerin referent referentin berater beraterin geschaftsfuhrer ingenieur ingenieurin directeur directrice ingenieure responsable chercheur chercheuse professeur conservateur conservatrice professora profesor profesora directora gerente jefe jefa ingeniero ingeniera bibliotecaria bibliotecario investigador investigadora redakteur redakteurin lektor lektorin pm swe sre ux ui qa tpm ba hr pi gm md ed sysadmin devops devrel dba webmaster tester hacker maintainer modeler ecologist geographer cartographer planner surveyor builder underwriter grantmaker fundraiser",
);

/** Heads that a name may have as a family name: no end of a name. */
export const headsThatAreNames = wordSet(
  "dean dev head lead page cook baker carpenter chair fellow partner coach judge mason farmer painter driver chief principal cooper marshall bishop porter grad angel baker clerk poet major pilot builder miller hacker md ed angel ba pi ui grant",
);

/** Words that may stand in a title before its head. */
export const titleModifiers = wordSet(
  "senior sr sr. junior jr jr. lead chief principal staff associate assistant asst deputy vice acting interim managing executive exec regional national global general digital special technical visiting adjunct emeritus retired former freelance independent founding co honorary",
  "product project program programme data software hardware marketing sales research metadata engineering design content community customer client user account accounts business operations ops finance financial it hr people talent talent-acquisition recruiting recruitment communications comms public relations pr media social brand growth strategy partnerships policy legal security network systems cloud platform infrastructure mobile web frontend front-end backend back-end full-stack fullstack machine learning ml ai nlp bi ux ui ui/ux qa crm erp seo python java javascript js ruby rails go golang rust react ios android php perl c c++ .net scala sql database",
  "reference cataloging acquisitions collections preservation conservation archives records rare book books map music art arts museum exhibition exhibitions outreach education school medical clinical nursing lab laboratory policy grant grants development fundraising membership event events office field site plant supply chain logistics procurement quality test release delivery solutions success support sustainability climate energy innovation transformation information knowledge learning curriculum admissions alumni career careers student graduate undergraduate phd doctoral postdoctoral night duty portfolio investment wealth equity real estate insurance tax audit compliance risk privacy game games sound video film news photo creative copy technical service services scrum agile",
);

/** Fields of work: after "of" they belong to the title, not to an organisation. */
export const fields = wordSet(
  "engineering product design marketing sales research operations ops finance people talent hr it data digital communications comms partnerships growth strategy policy legal security education programs programmes development content community support success collections acquisitions preservation archives technology tech innovation history physics chemistry biology economics mathematics math law medicine english philosophy sociology psychology linguistics anthropology music art literature statistics science sciences engineering staff board studies services recruiting recruitment analytics infrastructure platform business sustainability global special public human computer information library user customer online purchase purchasing procurement production maintenance admin administration claims underwriting restoration catering comms logistics quality safety training",
);

/** Titles after which "of X" is the organisation. */
export const headsOfOrganizations = wordSet(
  "ceo cto cfo coo cio cmo cpo cso founder cofounder co-founder owner president director chairman chair chairwoman publisher proprietor partner editor head dean md ed gm curator librarian minister mayor chancellor",
);

/** Endings that only callings have: taxonomist, videographer, pharmacist; "list" and "twist" are none. */
export const callingEndings =
  /(?:ologist|nomist|grapher|ographer|ician|arian|alist|omist|tician|keeper|wright|physicist)$/;
