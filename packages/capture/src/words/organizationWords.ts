import { wordSet } from "./wordSet";

/** Words that make what they stand in an organisation. */
export const organizationWords = wordSet(
  "university univ uni college school institute institut institution academy library libraries archive archives museum gallery press publishing publishers books magazine newspaper news",
  "inc inc. ltd ltd. llc llp gmbh ag sa plc corp corp. corporation co. company companies limited group holdings partners ventures capital fund funds bank bancorp insurance",
  "foundation trust society association consortium council agency bureau ministry department dept dept. government commission authority union federation alliance network initiative center centre",
  "labs lab laboratory laboratories studio studios systems technologies technology tech software solutions consulting consultants consultancy services analytics robotics media pharma pharmaceuticals health healthcare hospital clinic motors airlines energy electric foods industries international logistics",
  "freight dental steel steels vans timber estates realty builders roofing plumbing electrical heating catering bakery brewery winery distillery theatre theater collective ensemble orchestra philharmonic opera ballet clinics pharmacy rehab parish chapel cathedral basilica mosque synagogue ministries diocese borough council councils secretariat embassy consulate polytechnic conservatory conservatoire nursery hospice infirmary surveyors solicitors attorneys architects accountants advisors advisers associates brothers bros sons housing properties construction contracting manufacturing dairy roasters robotics biotech therapeutics diagnostics genomics aerospace automotive shipping textiles mills ceramics interiors landscaping broadcasting films pictures recordings fc rfc afc cricket athletics isd district directorate fundacja fundacion fundación fundação stiftung verein gemeinde marktgemeinde mairie comune ayuntamiento kommune rathaus ospedale klinik krankenhaus hôpital hopital teatro cooperative co-op coop charity charities mission shelter lodge guild collaborative coalition seminary realtors outfitters apothecary bakers printers joinery scaffolding",
  "banque banca banco biblioteca bibliotheque bibliothèque bibliothek staatsbibliothek universidad universidade universita universite université universität universitat hochschule instituto museo musée musee archivo",
);

/** Those by whose kind alone one says where somebody works: "the city office", "the ministry". */
export const smallOrganizations = wordSet(
  "ministry hospital cooperative embassy consulate museum library archive archives council foundation institute university college diocese parish authority agency bureau seminary observatory brewery dairy bakery nursery society association commission department municipality gemeente mairie academy orchestra clinic charity union federation trust",
);

/** A few organisations that everybody knows and that show no such word. */
export const wellKnownOrganizations = wordSet(
  "google microsoft amazon apple meta facebook netflix ibm oracle sap intel nvidia adobe salesforce spotify stripe uber airbnb twitter openai github gitlab shopify dropbox slack zoominfo deloitte mckinsey accenture pwc kpmg ey bcg bain siemens bosch bmw nokia ericsson samsung sony toyota nasa nhs bbc npr unesco unicef who cern mit harvard stanford yale princeton oxford cambridge columbia cornell nyu ucla berkeley getty smithsonian monzo revolut klarna randstad jstor oclc elsevier springer",
);

/** Sites and tools: capitals, but neither people nor employers in a note. */
export const tools = wordSet(
  "linkedin zoom skype teams facetime whatsapp signal telegram slack twitter x instagram facebook gmail outlook google_meet webex discord hangouts calendly doodle github mastodon bluesky",
);

/** Where one may be without it being an occasion or an employer. */
export const plainPlaces = wordSet(
  "mall stn barbershop barber gate booth table bar airport office gym work home school church stand stall desk door coffee lunch dinner breakfast cafe café restaurant station hotel lobby hallway corridor elevator park train plane bus beach house place downtown uptown starbucks library bookstore store shop once last least first all noon night midnight length end start beginning time times present moment hq headquarters",
);

/** Congregations by their faith: no callings, though they end as those do. */
export const wordsOfFaith = wordSet("methodist baptist adventist evangelist buddhist calvinist");
