/** What columns are called by whose values one reaches a person. */
export const reachHeadings = {
  email:
    "email, e mail, e mail address, email address, mail, mail address, emails, e mails, e mail adresse, " +
    "email adresse, mailadresse, adresse e mail, adresse mail, adresse électronique, courriel, adresse de " +
    "messagerie, correo, correo electrónico, dirección de correo, dirección de correo electrónico, " +
    "endereço de e mail, endereço de email, correio eletrónico, indirizzo e mail, indirizzo email, posta " +
    "elettronica, e mailadres, emailadres, e mail adres, email adres, メールアドレス, 電子メール, メール, 邮箱, 电子邮件, " +
    "电子邮箱, 이메일, эл почта, электронная почта, adres e mail, e post, e postadress, sähköposti, mail id, e " +
    "mail id, email id, email adress, best email, eaddress, mail adresse, mailadress, mél, mel, adresse " +
    "courriel, adresse de courriel, courrier électronique, correo e, mail corporativo, dirección " +
    "electrónica, e mail corporativo, dirección de email, endereço eletrônico, endereço eletrónico, " +
    "correio electrónico, recapito e mail, e mail aziendale, casella di posta, elektronisch adres, " +
    "mailadres, epost, epostadress, mejl, mejladress, e postadresse, sähköpostiosoite, e posta, eposta, e " +
    "posta adresi, e posta adresiniz, eposta adresi, mail adresi, elektronik posta, adres mailowy, adres " +
    "poczty elektronicznej, poczta elektroniczna, email adresa, e mailová adresa, eメール, eメールアドレス, イーメール, " +
    "メルアド, 电邮, 邮件, 电子邮件地址, 邮箱地址, 電子郵件, 電郵, 이메일 주소, почта, адрес электронной почты",
  phone:
    "phone, telephone, tel, tel nr, phone number, telephone number, number, phones, fon, telefon, " +
    "telefonnummer, rufnummer, telefonnr, tel no, téléphone, numéro de téléphone, numéro, teléfono, " +
    "número de teléfono, telefone, número de telefone, telefono, numero di telefono, telefoon, " +
    "telefoonnummer, main phone, company phone, main, whatsapp, 電話番号, 電話, 携帯電話, 电话, 手机, 电话号码, 전화번호, " +
    "телефон, мобильный телефон, numer telefonu, puhelin, telephone no, phone no, phonenumber, ph, ph no, " +
    "ph number, mob, mob no, mobile, mobile phone, mobile number, mobile no, cell, cell phone, cellphone, " +
    "cell number, cellular, landline, direct line, direct dial, direct number, direct phone, contact " +
    "number, contact no, contact nos, contact phone, contact telephone, contact tel, whatsapp number, " +
    "whatsapp no, telephone landline, office phone, day phone, daytime phone, evening phone, phone " +
    "contact, by phone, number to reach you, number to call, telefonisch, par téléphone, por teléfono, " +
    "por telefone, per telefono, telefonicznie, handy, handynummer, handynr, mobil, mobilnummer, " +
    "mobiltelefon, mobilfunk, mobilfunknummer, festnetz, festnetznummer, durchwahl, rückrufnummer, " +
    "rückruf, telefonkontakt, kontaktnummer, portable, tél, tel portable, ligne directe, gsm, numéro de " +
    "contact, fixe, móvil, celular, tfno, tlf, teléfono móvil, número de contacto, número de celular, " +
    "número de móvil, telemóvel, telemovel, contacto telefónico, número de contato, fone, cellulare, " +
    "recapito telefonico, recapito, numero di cellulare, telefono cellulare, mobiel, mobiele telefoon, " +
    "mobiel nummer, telefoonnr, gsm nummer, vast nummer, mobiltelefonnummer, tfn, tlf nr, mobilnr, " +
    "matkapuhelin, puhelinnumero, komórka, telefon komórkowy, telefon kontaktowy, nr telefonu, numer " +
    "komórkowy, telefonní číslo, mobilní telefon, cep tel, cep telefonu, telefon numarası, telefon no, " +
    "telefonu, cep telefonu numarası, irtibat numarası, iletişim numarası, 携帯, 携帯番号, 携帯電話番号, ご連絡先電話番号, " +
    "連絡先電話番号, お電話番号, 手机号, 手机号码, 联系电话, 联系方式, 联系号码, 移动电话, 固定电话, 手機, 電話號碼, 휴대폰, 휴대전화, 연락처, 전화, номер " +
    "телефона, контактный телефон, мобильный",
  link:
    "link, url, website, web site, web page, webpage, homepage, home page, web address, linkedin, " +
    "linkedin url, linkedin profile, profile url, profile, twitter, github, webseite, internetseite, " +
    "internetadresse, site web, site internet, page web, sitio web, página web, site, sito web, sito, " +
    "website adres, linked in, linkedin link, linkedin handle, linkedin id, linkedin username, linkedin " +
    "profile url, linkedin profile link, twitter handle, twitter username, twitter profile, x handle, x " +
    "twitter, x profile, github profile, github username, instagram, instagram username, instagram " +
    "handle, facebook, facebook profile, xing, xing profil, mastodon, bluesky, youtube, tiktok, gitlab, " +
    "behance, dribbble, researchgate, google scholar, orcid, blog, portfolio, portfolio url, personal " +
    "website, personal site, personal page, social media, social profile, social link, socials, website " +
    "url, website address, weblink, webauftritt, homepage url, profil, profillink, linkedin profil, page " +
    "personnelle, profil linkedin, lien, réseaux sociaux, page linkedin, perfil de linkedin, perfil " +
    "linkedin, redes sociales, enlace, perfil do linkedin, perfil no linkedin, redes sociais, página " +
    "pessoal, site pessoal, profilo linkedin, sito internet, pagina web, profilo, link linkedin, linkedin " +
    "profiel, profiel, webpagina, webadres, hemsida, webbplats, webbsida, hjemmeside, nettside, strona " +
    "internetowa, strona www, www, webová stránka, web sitesi, internet sitesi, linkedin profili, " +
    "linkedin hesabı, web adresi, ウェブサイト, ホームページ, リンクトイン, 网站, 网址, 主页, 个人主页, 領英, 领英, 홈페이지, сайт",
};
