/** What no field of a contact holds, by the words that headings say it with: whatever else such a heading says, it tells nothing of a person. */
export const thingWords = {
  /** Things that have names, titles and places of their own. */
  thing:
    "group, groups, gruppe, groupe, grupo, gruppo, groep, grupp, grupa, grup, event, events, session, " +
    "sessions, talk, talks, paper, abstract, presentation, workshop, workshops, course, product, item, " +
    "items, package, venue, hotel, accommodation, room, track, seat, seats, table, webinar, conference, " +
    "congress, program, programme, project, panel, booth, stand, hall, playlist, campaign, list name, " +
    "lot, pass, plan, add on, addon, addons, option, options, extra, merchandise, award, bank, school " +
    "year, dish, menu, veranstaltung, veranstaltungs, vortrag, vortrags, sitzung, produkt, artikel, " +
    "zimmer, tisch, sitzplatz, platz, tagung, kongress, programm, projekt, variante, halle, event, " +
    "événement, évènement, séance, atelier, produit, article, salle, siège, conférence, congrès, " +
    "hébergement, chambre, hôtel, evento, eventos, sesión, taller, producto, sala, asiento, mesa, " +
    "conferencia, congreso, habitación, alojamiento, ponencia, sessão, oficina, produto, assento, " +
    "conferência, palestra, hospedagem, quarto, evento, sessione, laboratorio, prodotto, posto, tavolo, " +
    "congresso, convegno, camera, albergo, evenement, sessie, zaal, stoel, tafel, congres, conferentie, " +
    "kamer, lezing, evenemang, session, föreläsning, produkt, konferens, arrangement, wydarzenie, " +
    "wydarzenia, sesja, sesji, warsztat, warsztaty, produkt, pokój, stolik, konferencja, referat, " +
    "etkinlik, etkinliğin, oturum, ürün, salon, masa, koltuk, konferans, bildiri, イベント, セッション, 講演, 商品, " +
    "座席, 会場, ホテル, 活动名称, 活动, 会议, 场次, 商品, 产品, 座位, 酒店, 행사, 세션, 상품, 좌석, мероприятие, сессия, доклад",
  /** What opens something: nobody needs it beside a person. */
  secret:
    "token, secret, password, passcode, passwort, mot de passe, contraseña, senha, wachtwoord, hasło, " +
    "şifre, パスワード, 密码, 비밀번호, пароль, magic link, geheimcode, api key, pin code, private key, lösenord, " +
    "adgangskode, parola, jeton",
  /** Numbers, states, days and choices. */
  detail:
    "birth, birthplace, geburtsort, naissance, nacimiento, nascimento, nascita, geboorteplaats, " +
    "födelseort, urodzenia, doğum, 出生, size, sizes, type, types, kind, count, total, subtotal, amount, " +
    "price, pricing, fee, fees, cost, paid, payment, payments, currency, discount, promo, promotion, " +
    "coupon, voucher, code, codes, barcode, barcodes, qr, qrcode, ip, agent, browser, device, status, " +
    "date, datum, time, timestamp, submitted, created, updated, modified, changed, registered, completed, " +
    "cancelled, canceled, refunded, refund, checked, check, checkin, checkout, quantity, qty, age, " +
    "gender, sex, level, tier, seniority, industry, industries, sector, sectors, revenue, turnover, " +
    "employees, headcount, diet, dietary, food, foods, meal, meals, allergies, allergy, allergens, " +
    "vegetarian, shirt, tshirt, tax, vat, iban, swift, ref, reference, source, utm, medium, locale, " +
    "language, languages, timezone, zone, nationality, citizenship, passport, visa, license, licence, " +
    "plate, arrival, departure, flight, travel dates, skills, skill, interests, interest, interested, " +
    "topics, topic, hobbies, image, photo, picture, avatar, logo, headshot, attachment, upload, file, " +
    "resume, cv, signature, rating, score, rank, version, wave, joined, rsvped, last, next, since, until, " +
    "expires, expiry, expiration, dues, consent, agree, agreement, accept, accepted, opt, subscribe, " +
    "subscribed, subscription, newsletter, newsletters, gdpr, privacy, terms, policy, permission, " +
    "permissions, unsubscribed, marketing, answer, stage, lifecycle, activity, uid, uuid, guid, key, api, " +
    "hash, magic, membership, many, number of, how many, often, years, year of, experience, goals, goal, " +
    "challenges, expectations, hear about, heard about, hear of, find out about, found out about, learn " +
    "about, join url, join link, download, downloads, descarga, téléchargement, scaricamento, do " +
    "pobrania, indir, nedladdning, calendar, meeting link, zoom, delivery, method, mode, attendance, " +
    "attended, duration, minutes, hours, chapter, extension, fax, telefax, skype, wechat, line id, yomi " +
    "name, shoe, jersey, shirt number, bib, uniform, badge number, points, balance, deposit, donation, " +
    "bio link, parking, wheelchair, accessibility, special needs, special requirements, requirements, " +
    "choice, preference, preferences, how did you hear, how did you find, marital, blood, height, weight, " +
    "religion, race, ethnicity, ssn, cpf, cnpj, nif, nie, dni, cnic, pesel, nip, codice fiscale, partita " +
    "iva, tc kimlik, tckn, cif, rfc, curp, siret, aadhaar, gst, gstin, größe, typ, art, anzahl, summe, " +
    "gesamt, betrag, preis, gebühr, kosten, bezahlt, zahlung, zahlungsart, währung, rabatt, gutschein, " +
    "strichcode, zeitstempel, uhrzeit, erstellt, geändert, eingecheckt, menge, alter, geschlecht, " +
    "branche, mitarbeiterzahl, mitarbeiter, ernährung, essen, mahlzeit, allergien, steuernummer, ust, " +
    "referenz, sprache, sprachen, staatsangehörigkeit, nationalität, anreise, abreise, interessen, " +
    "themen, bild, foto, anhang, einwilligung, zustimmung, datenschutz, agb, mitgliedschaft, mitglied " +
    "seit, erfahren, gehört von, aufmerksam geworden, teilnahme, taille, catégorie de prix, nombre de " +
    "personnes, nombre de billets, nombre de places, montant, prix, tarif, frais, payé, paiement, devise, " +
    "remise, réduction, horodateur, heure, créé, modifié, quantité, âge, sexe, genre, secteur, effectif, " +
    "salariés, régime, alimentaire, alimentaires, repas, allergie, langue, langues, nationalité, arrivée, " +
    "départ, centres d intérêt, intérêts, photo, pièce jointe, consentement, rgpd, accord, adhésion, " +
    "entendu parler, connu, statut, référence, talla, tamaño, tipo, cantidad, importe, precio, tarifa, " +
    "pago, pagado, moneda, descuento, cupón, código, marca temporal, fecha, hora, creado, modificado, " +
    "edad, sexo, género, sector, empleados, dieta, alimentaria, alimentarias, comida, alergia, alergias, " +
    "idioma, idiomas, nacionalidad, llegada, salida, intereses, temas, foto, consentimiento, privacidad, " +
    "boletín, autorizo, acepto, membresía, cómo te enteraste, cómo se enteró, cómo nos conoció, cómo " +
    "supiste, estado del pago, referencia, tamanho, quantidade, valor, preço, pagamento, pago, moeda, " +
    "desconto, cupom, carimbo, data, idade, gênero, género, setor, funcionários, alimentar, alimentares, " +
    "restrição, restrições, alergia, idioma, nacionalidade, chegada, partida, interesses, consentimento, " +
    "lgpd, privacidade, ficou sabendo, soube, lote, tipo de, status, taglia, quantità, importo, prezzo, " +
    "pagamento, pagato, valuta, sconto, codice, informazioni cronologiche, ora, creato, modificato, età, " +
    "sesso, settore, dipendenti, dieta, alimentare, alimentari, pasto, allergie, intolleranze, lingua, " +
    "nazionalità, arrivo, partenza, interessi, foto, consenso, privacy, venuto a conoscenza, come ci hai " +
    "conosciuto, stato, maat, aantal, bedrag, prijs, kosten, betaald, betaling, valuta, korting, " +
    "tijdstempel, tijd, aangemaakt, leeftijd, geslacht, sector, werknemers, dieet, dieetwensen, maaltijd, " +
    "allergieën, taal, nationaliteit, aankomst, vertrek, interesses, akkoord, toestemming, gehoord, " +
    "storlek, antal, belopp, pris, avgift, betalt, betalning, valuta, rabatt, tidsstämpel, tid, skapad, " +
    "ålder, kön, bransch, anställda, kost, specialkost, matallergi, måltid, allergier, språk, " +
    "nationalitet, ankomst, avresa, intressen, samtycke, hört talas, personnummer, tidsstempel, alder, " +
    "køn, kjønn, allergi, rozmiar, typ, rodzaj, liczba, kwota, cena, opłata, zapłacono, płatność, waluta, " +
    "rabat, kod, sygnatura, czasowa, czas, data, utworzono, wiek, płeć, branża, pracowników, dieta, " +
    "posiłek, alergie, język, narodowość, przyjazd, wyjazd, zainteresowania, zgoda, zgody, rodo, " +
    "dowiedziałeś, dowiedziałaś, beden, tür, türü, adet, sayısı, tutar, fiyat, ücret, ödeme, ödendi, para " +
    "birimi, indirim, kod, kodu, zaman damgası, tarih, tarihi, saat, oluşturulma, yaş, cinsiyet, sektör, " +
    "çalışan sayısı, diyet, yemek, alerji, dil, uyruk, geliş, gidiş, ilgi alanları, onay, kvkk, duydunuz, " +
    "durum, durumu, サイズ, 種類, 種別, 数量, 金額, 料金, 支払, 決済, 割引, コード, タイムスタンプ, 日時, 日付, 時間, 作成, 年齢, 性別, 業種, 業界, " +
    "従業員, 食事, 懇親会, アレルギー, 言語, 国籍, 写真, 同意, 個人情報, メルマガ, きっかけ, 番号, ステータス, 状態, 尺码, 类型, 类别, 数量, 金额, 价格, 票价, " +
    "付款, 支付, 折扣, 优惠, 代码, 二维码, 条形码, 时间, 日期, 提交, 创建, 年龄, 性别, 行业, 人数, 员工, 饮食, 用餐, 晚宴, 过敏, 语言, 国籍, 照片, 同意, " +
    "隐私, 如何得知, 了解到, 编号, 号码, 状态, 票种, 票号, 身份证, 微信, 크기, 수량, 금액, 가격, 결제, 날짜, 시간, 나이, 성별, 업종, 식사, 동의, 번호, 상태, " +
    "размер, количество, сумма, цена, оплата, дата, время, возраст, пол, согласие, статус, код",
};
