/** Whose a value is, by the words that headings say it with. */
export const roleWords = {
  /** Who attends. */
  attendee:
    "name on ticket, name on the ticket, name on your ticket, name auf dem ticket, name auf der karte, " +
    "nom sur le billet, nombre en la entrada, nome no ingresso, nome sul biglietto, naam op ticket, naam " +
    "op kaartje, namn på biljett, imię i nazwisko na bilecie, attendee, attendees, invitee, invitees, " +
    "attendee s, participant, participants, delegate, delegates, ticket holder, ticketholder, ticket " +
    "buyer name on ticket, teilnehmer, teilnehmerin, teilnehmende, teilnehmender, teilnehmenden, " +
    "teilnehmerinnen, delegierte, delegierter, ticketinhaber, ticketinhaberin, teilnehmer in, teilnehmer " +
    "innen, participante, participantes, participante s, participants, délégué, déléguée, congressiste, " +
    "asistente, asistentes, titular, titulares, delegado, delegada, congresista, inscrito, inscrita, " +
    "participante, partecipante, partecipanti, delegato, iscritto, iscritta, deelnemer, deelnemers, " +
    "deelneemster, afgevaardigde, deltagare, deltagarens, deltagarnas, deltagaren, deltaker, deltakers, " +
    "deltager, deltagers, deltagerens, osallistuja, osallistujan, uczestnik, uczestnika, uczestniczka, " +
    "uczestnicy, uczestników, účastník, účastníka, katılımcı, katılımcının, katılımcılar, katılan, 参加者, " +
    "出席者, 受講者, 参会者, 参会人, 参加人, 與會者, 参与者, 참가자, 참석자, участник, участника",
  /** The person the row is about, in general words. */
  somebody:
    "contact, contacts, person, people, registrant, registrants, member, members, user, student, speaker, " +
    "player, athlete, customer, client, lead, candidate, applicant, visitor, alumnus, alumna, alumni, " +
    "employee, volunteer, subscriber, respondent, presenter, panelist, author, exhibitor, individual, " +
    "prospect, nominee, mentor, mentee, scholar, attending, kontakt, person, mitglied, mitglieds, " +
    "benutzer, kunde, kunden, referent, referentin, spieler, spielerin, studierende, besucher, anmelder, " +
    "bewerber, contact, personne, membre, utilisateur, client, inscrit, intervenant, joueur, étudiant, " +
    "visiteur, adhérent, contacto, persona, miembro, socio, usuario, cliente, ponente, jugador, alumno, " +
    "estudiante, visitante, contato, pessoa, membro, sócio, utilizador, palestrante, jogador, aluno, " +
    "contatto, persona, membro, utente, relatore, giocatore, studente, visitatore, contact, persoon, lid, " +
    "gebruiker, klant, spreker, speler, student, bezoeker, kontakt, medlem, medlems, användare, kund, " +
    "talare, spelare, student, besökare, kontakt, osoba, osoby, członek, członka, użytkownik, klient, " +
    "prelegent, gracz, student, kişi, üye, üyenin, kullanıcı, müşteri, konuşmacı, oyuncu, öğrenci, 会員, " +
    "利用者, 用户, 会员, 學員, 学员, 嘉宾, 회원, член, пользователь",
  /** Who comes along: the person of the table only where there is no other. */
  guest:
    "guest, guests name, gast, invité, invitée, invitado, invitada, convidado, convidada, ospite, " +
    "invitato, gäst, gość, gościa, misafir, davetli, ゲスト, 来宾, 게스트, гость",
  /** Who paid or ordered: the person of the table only where there is no other. */
  buyer:
    "buyer, buyers, bought by, gekauft von, acheté par, comprado por, acquistato da, gekocht door, köpt " +
    "av, kupione przez, purchaser, purchased by, ordered by, orderer, payer, paid by, payee, booker, " +
    "booked by, booking contact, reserved by, cardholder, recipient, owner, proprietor, registered by, " +
    "submitted by, account holder, käufer, käuferin, besteller, bestellerin, bestellers, " +
    "rechnungsempfänger, bucher, gebucht von, bezahlt von, zahler, inhaber, inhaberin, angemeldet von, " +
    "acheteur, acheteuse, commanditaire, payeur, inscrit par, propriétaire, gérant, gérante, comprador, " +
    "compradora, pagador, propietario, propietaria, inscrito por, proprietário, proprietária, inscrito " +
    "por, acquirente, pagante, titolare, proprietario, proprietaria, iscritto da, koper, besteller, " +
    "betaler, eigenaar, köpare, beställare, beställarens, betalare, ägare, kjøper, bestiller, køber, " +
    "ostaja, tilaaja, kupujący, kupującego, nabywca, nabywcy, zamawiający, zamawiającego, płatnik, " +
    "właściciel, kupující, alıcı, alıcının, satın alan, ödeyen, sahibi, 購入者, 注文者, 申込者, 予約者, 购买人, 购票人, " +
    "下单人, 付款人, 구매자, 주문자, покупатель, заказчик, плательщик",
  /** What was bought: its values are those of who paid. */
  purchase:
    "order, billing, bill to, invoice, invoicing, booking, reservation, customer billing, sold to, " +
    "bestellung, bestell, rechnung, rechnungs, rechnungsadresse, rechnungsanschrift, buchung, buchungs, " +
    "commande, facturation, facture, réservation, pedido, facturación, factura, reserva, faturação, " +
    "faturamento, fatura, encomenda, compra, ordine, fatturazione, fattura, prenotazione, bestelling, " +
    "factuur, facturatie, boeking, beställning, faktura, bokning, zamówienie, zamówienia, fakturowania, " +
    "sipariş, rezervasyon, 請求先, 订单, 发票",
  /** Somebody else altogether. */
  other:
    "emergency, ice, manager, supervisor, line manager, assistant, assistants, secretary, spouse, " +
    "partner, husband, wife, parent, parents, mother, father, guardian, child, children, kid, next of " +
    "kin, companion, accompanying, accompanying person, plus one, plusone, referrer, referred by, " +
    "referral, invited by, inviter, who invited, invitedby, host, organizer, organiser, planner, coach, " +
    "doctor, physician, advisor, adviser, sponsor, assigned to, assignee, contact owner, account owner, " +
    "account manager, lead owner, record owner, deal owner, owner id, hubspot owner, salesperson, sales " +
    "rep, representative, created by, modified by, updated by, checked in by, approved by, roommate, " +
    "colleague, other attendee, previous owner, vendor, supplier, seller, sender, registrar, admin, staff " +
    "member, yomi, phonetic, フリガナ, ふりがな, カナ, 読み方, 拼音, notfall, notfallkontakt, vorgesetzte, vorgesetzter, " +
    "assistent, assistentin, ehepartner, ehepartnerin, eltern, erziehungsberechtigte, " +
    "erziehungsberechtigter, mutter, vater, begleitung, begleitperson, eingeladen von, gastgeber, " +
    "betreuer, betreuerin, zuständig, veranstalter, phonetisch, urgence, urgences, responsable, " +
    "assistante, conjoint, conjointe, parents, tuteur, mère, père, accompagnant, accompagnateur, " +
    "accompagnatrice, parrain, invité par, organisateur, hôte, commercial, propriétaire du contact, " +
    "emergencia, emergencias, supervisor, jefe, asistente personal, cónyuge, padre, madre, tutor, " +
    "acompañante, invitado por, organizador, anfitrión, propietario del contacto, emergência, supervisor, " +
    "chefe, cônjuge, pai, mãe, responsável, acompanhante, convidado por, organizador, anfitrião, " +
    "emergenza, responsabile, assistente, coniuge, padre, madre, genitore, accompagnatore, " +
    "accompagnatrice, invitato da, organizzatore, nood, noodcontact, noodgeval, leidinggevende, partner, " +
    "ouder, ouders, verzorger, begeleider, uitgenodigd door, organisator, nödkontakt, nödsituation, chef, " +
    "anhörig, närmast anhörig, förälder, vårdnadshavare, medföljande, ledsagare, inbjuden av, arrangör, " +
    "pårørende, foresatt, nagły wypadek, przełożony, opiekun, opiekuna, rodzic, rodzica, małżonek, osoba " +
    "towarzysząca, osoby towarzyszącej, zaproszony przez, organizator, acil durum, acil, yönetici, veli, " +
    "velisi, refakatçi, davet eden, düzenleyen, 緊急連絡先, 緊急, 上司, 保護者, 同伴者, 紹介者, 主催者, 紧急联系人, 紧急, 监护人, 家长, " +
    "陪同人, 邀请人, 推荐人, 同行人, 비상, 보호자",
  /** What the value stands on or belongs to: a person's value, unless nothing else is said. */
  ticket:
    "ticket, tickets, registration, reg, rsvp, enrolment, enrollment, enrollee, admission, " +
    "eintrittskarte, anmeldung, registrierung, billet, inscription, entrada, inscripción, boleto, " +
    "ingresso, inscrição, bilhete, biglietto, iscrizione, kaartje, registratie, inschrijving, aanmelding, " +
    "biljett, anmälan, registrering, bilet, biletu, rejestracja, zgłoszenie, kayıt, チケット, 申込, 登録, 门票, 报名, " +
    "注册, 입장권",
  /** On it stands a person's name. */
  badge:
    "badge, namensschild, name tag, nametag, lanyard, gafete, acreditación, crachá, naambadge, " +
    "namnbricka, identyfikator, identyfikatorze, yaka kartı, バッジ, 名札, 胸牌",
};
