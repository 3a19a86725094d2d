const role =
  /^(info|kontakt|contact|contacto|office|mail|hello|hallo|hi|team|sales|support|service|admin|webmaster|hr|jobs|careers|press|presse|events?|secretary|sekretariat|reception|empfang|library|bibliothek|enquiries|inquiries|help|billing|accounts?|marketing|news|noreply|no-reply|desk|reference|registrar|post|buero|bureau|accueil|ventas|general)\d*@/;

/** Whether an address, folded, is an office's and nobody's own: info@, events@, library2@. */
export const isRoleAddress = (email: string): boolean => role.test(email);
