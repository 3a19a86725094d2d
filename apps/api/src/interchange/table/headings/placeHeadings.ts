/** What columns of places and addresses are called. */
export const placeHeadings = {
  place:
    "place, location, based in, standort, wohnort und land, lieu, lugar, ubicación, local, localização, " +
    "luogo, località, plaats en land, current location, where are you based, where are you, where in the " +
    "world are you, where are you located, where are you joining from, where are you joining us from, " +
    "where are you coming from, where are you travelling from, where are you traveling from, where are " +
    "you from, where do you live, where do you currently live, where are you living, base, home base, " +
    "hometown, home town, residence, place of residence, location city, herkunftsort, wohnsitz, wo wohnen " +
    "sie, wo wohnst du, wo leben sie, wo sind sie ansässig, ort und land, aufenthaltsort, ansässig in, où " +
    "habitez vous, d où venez vous, d où viens tu, d où êtes vous, où habites tu, où vivez vous, où êtes " +
    "vous basé, localisation, lieu de résidence, domicile, résidence, dónde vives, dónde vive, dónde " +
    "resides, residencia, lugar de residencia, localización, de dónde eres, dónde estás, onde mora, onde " +
    "vive, onde reside, onde você mora, residência, local de residência, dove vivi, dove vive, dove " +
    "abiti, residenza, luogo di residenza, provenienza, waar woon je, waar woont u, verblijfplaats, " +
    "locatie, vestigingsplaats, bostadsort, hemort, var bor du, bosted, bopæl, bosteds, hvor bor du, " +
    "miejsce zamieszkania, gdzie mieszkasz, lokalizacja, bydliště, konum, ikamet, ikametgah, nerede " +
    "yaşıyorsunuz, yaşadığınız yer, bulunduğunuz yer, ikamet yeri, 居住地, お住まい, 居住都市, 所在地, 地域, 所在城市, 所在地区, " +
    "地点, 常驻地, 거주지, 지역, место жительства, откуда вы",
  street:
    "street, street address, address, address line, address street, street line, straße, strasse, " +
    "anschrift, adresse, straße nr, rue, adresse postale, voie, calle, dirección, domicilio, rua, " +
    "endereço, morada, via, indirizzo, straat, adres, po box, address po box, mailing address, postal " +
    "address, home address, street name, address line 1, wohnadresse, postanschrift, adresse complète, " +
    "dirección postal, endereço completo, indirizzo completo, postadres, adress, gatuadress, postadress " +
    "väg, adres korespondencyjny, adres zamieszkania, adres bilgisi, açık adres, 住所, ご住所, 地址, 通讯地址, 주소",
  city:
    "city, town, address city, locality, ort, stadt, wohnort, ville, commune, ciudad, población, " +
    "localidad, cidade, localidade, città, comune, stad, woonplaats, plaats, 都市, 市区町村, 城市, город, miasto, " +
    "kaupunki, město, şehriniz, oraș, város, city town, town city, city of residence, home city, current " +
    "city, city state, heimatort, wohnstadt, ville de résidence, ciudad de residencia, municipio, cidade " +
    "de residência, município, città di residenza, comune di residenza, stad dorp, gemeente, bostadsort " +
    "stad, tätort, kommun, miejscowość, şehir, il, yaşadığınız şehir, bulunduğunuz şehir, ilçe, 市町村, 所在市, " +
    "도시, населённый пункт",
  region:
    "state, region, province, county, address region, state province, bundesland, région, département " +
    "code, estado, provincia, región, comunidad autónoma, província, distrito, regione, provincie, state " +
    "or province, kanton, canton, län, landskap, województwo, bölge, il ilçe, 都道府県, 省, 省份",
  postalCode:
    "postal code, zip, zip code, zipcode, postcode, post code, address postal code, plz, postleitzahl, " +
    "code postal, cp, código postal, cep, cap, codice postale, postal zip code, zip postal code, zip " +
    "postcode, código zip, postnummer, kod pocztowy, posta kodu, 郵便番号, 邮编, 邮政编码",
  country:
    "country, country region, nation, address country, land, land region, staat, pays, pays région, país, " +
    "país región, país região, paese, nazione, paese area, 国, 国家, страна, kraj, maa, země, country of " +
    "residence, home country, country name, wohnsitzland, herkunftsland, pays de résidence, país de " +
    "residencia, país de residência, paese di residenza, land van verblijf, hemland, bosättningsland, " +
    "kraj zamieszkania, ülke, yaşadığınız ülke, 国名, 国籍地域, 所在国家, 국가",
};
