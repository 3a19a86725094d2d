// The countries that write the month first. In the rest of the Americas, as elsewhere, the day comes first.

const latin =
  /^America\/(?:Argentina\/|Araguaina|Asuncion|Bahia|Belem|Belize|Boa_Vista|Bogota|Buenos_Aires|Campo_Grande|Cancun|Caracas|Cayenne|Chihuahua|Ciudad_Juarez|Costa_Rica|Cuiaba|Eirunepe|El_Salvador|Fortaleza|Guatemala|Guayaquil|Guyana|Havana|Hermosillo|La_Paz|Lima|Maceio|Managua|Manaus|Matamoros|Mazatlan|Merida|Mexico_City|Monterrey|Montevideo|Noronha|Ojinaga|Paramaribo|Porto_Acre|Porto_Velho|Punta_Arenas|Recife|Rio_Branco|Rosario|Santarem|Santiago|Santo_Domingo|Sao_Paulo|Tegucigalpa|Tijuana)/;
const monthFirst = /^(?:America|US|Canada)\/|^Pacific\/(?:Honolulu|Guam|Pago_Pago)$|^Asia\/Manila$/;

/** Whether `3/4` is April 3 in an IANA time zone: it is in Europe/Berlin and America/Bogota, not in America/New_York. */
export const isDayFirst = (zone: string): boolean => !monthFirst.test(zone) || latin.test(zone);
