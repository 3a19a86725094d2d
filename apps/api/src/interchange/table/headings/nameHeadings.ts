/** What columns of names are called. */
export const nameHeadings = {
  name:
    "name, full name, display name, contact, contact name, person, fullname, complete name, anzeigename, " +
    "vollständiger name, name vorname, nom complet, nom et prénom, nombre completo, nombre y apellidos, " +
    "nome completo, nome e cognome, nome para exibição, nominativo, volledige naam, naam, weergavenaam, " +
    "kontakt, contacto, contatto, 氏名, 名前, 姓名, 联系人, 이름, имя и фамилия, фио, imię i nazwisko, namn, navn, " +
    "nimi, nume și prenume, ime in priimek, ime i prezime, teljes név, last first, first last, contact " +
    "person, person name, name in full, legal name, preferred full name, first last name, first and last " +
    "name, first name last name, first name and last name, first name surname, given and family name, " +
    "last name first name, last first name, surname first name, name surname, name and surname, name on " +
    "badge, name badge, badge name, name tag, guest of honor, cardholder name, who are you, what should " +
    "we call you, ansprechpartner, ansprechpartnerin, ansprechperson, kontaktperson, vor und nachname, " +
    "vor und zuname, vorname nachname, vorname und nachname, vorname name, name und vorname, nachname " +
    "vorname, nachname und vorname, vorname und name, vorname zuname, wie heissen sie, wie heisst du, " +
    "voller name, nom prénom, prénom nom, prénom et nom, nom et prénoms, nom et prénom complet, nom " +
    "entier, comment vous appelez vous, comment t appelles tu, personne de contact, personne à contacter, " +
    "nombre y apellido, nombre apellidos, nombre apellido, apellidos y nombre, apellidos nombre, apellido " +
    "y nombre, nombres y apellidos, persona de contacto, cómo te llamas, cómo se llama, nome e sobrenome, " +
    "nome sobrenome, nome e apelido, nome inteiro, pessoa de contacto, pessoa de contato, como se chama, " +
    "cognome e nome, nome cognome, cognome nome, nome per esteso, persona di contatto, come ti chiami, " +
    "come si chiama, referente, voor en achternaam, voornaam en achternaam, voornaam achternaam, naam en " +
    "voornaam, contactpersoon, hoe heet je, hoe heet u, för och efternamn, förnamn och efternamn, förnamn " +
    "efternamn, fullständigt namn, vad heter du, fornavn og etternavn, for og etternavn, for og " +
    "efternavn, fulde navn, fullt navn, koko nimi, etu ja sukunimi, imię nazwisko, nazwisko i imię, pełne " +
    "imię i nazwisko, osoba kontaktowa, jak się nazywasz, jméno a příjmení, celé jméno, ad soyad, adı " +
    "soyadı, ad ve soyad, adı ve soyadı, ad soyadı, adınız soyadınız, adınız ve soyadınız, isim, isim " +
    "soyisim, isim soyad, ismi, isminiz, tam ad, yetkili kişi, ilgili kişi, adınız nedir, お名前, 氏名漢字, " +
    "フルネーム, ご氏名, 担当者, 担当者名, 全名, 名字, 联系人姓名, 성명, 성함, фамилия и имя, фамилия имя, контактное лицо, как вас " +
    "зовут",
  givenName:
    "first name, given name, firstname, givenname, forename, first, vorname, rufname, prénom, primer " +
    "nombre, nombre, nome, primeiro nome, nome próprio, voornaam, roepnaam, 名, имя, imię, förnamn, " +
    "fornavn, etunimi, jméno, first names, given names, christian name, preferred first name, vornamen, " +
    "prénoms, prénom usuel, nombres, nombre de pila, primo nome, voornamen, tilltalsnamn, ad, adı, " +
    "adınız, ön ad, 名前 名, 下の名前",
  familyName:
    "last name, family name, surname, lastname, familyname, last, nachname, familienname, zuname, nom, " +
    "nom de famille, apellido, apellidos, sobrenome, apelido, último nome, cognome, achternaam, " +
    "familienaam, 姓, фамилия, nazwisko, efternamn, efternavn, etternavn, sukunimi, příjmení, surnames, " +
    "second surname, nom de naissance, nom d usage, primer apellido, último sobrenome, familjenamn, " +
    "nazwiska, soyad, soyadı, soyisim, soy isim, 苗字, 姓氏",
  additionalName:
    "middle name, middlename, additional name, middle, second name, zweiter vorname, weitere vornamen, " +
    "deuxième prénom, segundo nombre, nome do meio, secondo nome, tweede naam, tussenvoegsel, 2 vorname, " +
    "weiterer vorname",
  prefix:
    "prefix, name prefix, salutation, honorific, anrede, titel vor dem namen, civilité, tratamiento, " +
    "tratamento, aanhef, akad titel, title mr mrs, mr ms, academic title, anrede titel, akademischer " +
    "titel, titre civil, titulo cortesia, titel aanhef, hitap, 敬称, 称呼",
  suffix: "suffix, name suffix, namenszusatz, suffixe, sufijo, sufixo, suffisso, achtervoegsel",
  preferredName:
    "nickname, nick name, preferred name, known as, goes by, spitzname, rufname kurz, surnom, apodo, " +
    "alcunha, apelido informal, soprannome, bijnaam, call me, preferred to be called, how should we call " +
    "you, what do you like to be called, prénom d usage, nombre preferido, nome social, nome preferido, " +
    "roepnaam voorkeur, tilltalsnamn kort, 呼び名, ニックネーム, 昵称, takma ad, pseudonim",
  pronouns:
    "pronouns, preferred pronouns, gender pronouns, pronomen, pronoms, pronombres, pronomes, pronomi, " +
    "voornaamwoorden, your pronouns, what are your pronouns, zaimki, 代名詞",
};
