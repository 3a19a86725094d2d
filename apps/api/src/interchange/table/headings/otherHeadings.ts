/** What other columns are called. */
export const otherHeadings = {
  notes:
    "notes, note, comment, comments, remarks, remark, notizen, notiz, bemerkung, bemerkungen, kommentar, " +
    "anmerkungen, remarques, remarque, commentaire, commentaires, notas, nota, comentarios, " +
    "observaciones, comentários, observações, commenti, osservazioni, opmerkingen, notities, opmerking, " +
    "備考, メモ, 备注, заметки, примечание, notatki, uwagi, anteckningar, poznámky, description, bio, " +
    "biography, short bio, short biography, about, about me, about you, introduction, intro, background, " +
    "profile summary, summary, additional comments, additional notes, additional information, additional " +
    "info, other information, other comments, further comments, anything else, anything else you would " +
    "like to tell us, anything else you d like to share, anything else we should know, tell us about " +
    "yourself, tell us a bit about yourself, tell us a little about yourself, internal note, internal " +
    "notes, message, memo, free text, hinweis, hinweise, anmerkung, bemerkungen wünsche, mitteilung, " +
    "nachricht, beschreibung, über mich, über sie, sonstiges, kurzbiografie, kurzbiographie, " +
    "observations, commentaires additionnels, remarques éventuelles, biographie, informations " +
    "complémentaires, précisions, à propos de vous, comentario, observación, mensaje, descripción, " +
    "biografía, información adicional, sobre mí, acerca de ti, comentário, observação, mensagem, " +
    "descrição, biografia, informações adicionais, sobre mim, commento, messaggio, descrizione, " +
    "informazioni aggiuntive, annotazioni, note aggiuntive, su di te, commentaar, toelichting, bericht, " +
    "beschrijving, bijzonderheden, over mij, kommentarer, anteckning, meddelande, beskrivning, övrigt, " +
    "övriga upplysningar, om dig, bemærkninger, merknader, lisätietoja, uwagi dodatkowe, komentarz, " +
    "komentarze, wiadomość, opis, dodatkowe informacje, o sobie, not, notlar, açıklama, açıklamalar, " +
    "mesaj, yorum, yorumlar, eklemek istedikleriniz, hakkınızda, ek bilgiler, 備考欄, コメント, 自己紹介, ご質問, ご要望, " +
    "注释, 备注信息, 留言, 个人简介, 简介, 说明, 評論, 비고, 메모, комментарий, комментарии, примечания, о себе",
  tags:
    "tags, tag, labels, categories, category, groups, group, group membership, kategorie, kategorien, " +
    "gruppe, gruppen, schlagworte, catégories, catégorie, groupes, étiquettes, categorías, categoría, " +
    "grupos, etiquetas, categorias, categoria, gruppi, categorie, etichette, groepen, tag list, contact " +
    "tags, schlagwörter, gruppe n, étiquette, etiqueta, tagg, taggar, etykiety, kategoria, kategorie " +
    "kontaktu, etiketler, etiket, kategori, grup, タグ, カテゴリ, グループ, 标签, 分组, 분류, теги, группа",
  metOn:
    "met on, first met, met, date met, kennengelernt am, getroffen am, rencontré le, conocido el, " +
    "conhecido em, conosciuto il, ontmoet op, date we met, when we met, when did you meet, when did we " +
    "meet, date of meeting, date first met, meeting date, wann kennengelernt, date de rencontre, fecha de " +
    "encuentro, data di incontro, tanışma tarihi, 出会った日",
  howWeMet:
    "how we met, met at, where we met, source of contact, kennengelernt, comment nous nous sommes " +
    "rencontrés, cómo nos conocimos, como nos conhecemos, come ci siamo conosciuti, hoe ontmoet, how did " +
    "we meet, how did you meet, how do you know them, how do you know him, how do you know her, how do " +
    "you know this person, how do you know each other, how do i know them, how i know them, how you know " +
    "them, how do we know each other, how we know each other, where did we meet, where did you meet, " +
    "where i met them, met through, met via, introduced by, who introduced us, context of meeting, how we " +
    "connected, relationship, connection, know from, known from, woher kennen wir uns, woher kennen sie " +
    "sich, woher kennst du sie, woher bekannt, kennengelernt bei, kennengelernt durch, wie kennengelernt, " +
    "wo kennengelernt, comment nous sommes nous rencontrés, comment vous connaissez vous, où nous nous " +
    "sommes rencontrés, rencontré à, contexte de la rencontre, cómo se conocieron, dónde nos conocimos, " +
    "de dónde nos conocemos, cómo lo conoces, onde nos conhecemos, como se conheceram, de onde se " +
    "conhecem, dove ci siamo conosciuti, come lo conosci, come vi siete conosciuti, waar ontmoet, hoe " +
    "kennen jullie elkaar, hoe hebben we elkaar ontmoet, hur träffades ni, hur vi träffades, var vi " +
    "träffades, hur känner ni varandra, jak się poznaliśmy, gdzie się poznaliśmy, skąd się znacie, nasıl " +
    "tanıştık, nerede tanıştık, nereden tanıyorsunuz, 知り合ったきっかけ, 出会い, 出会った場所, どこで会ったか, 如何认识, 怎么认识的, 认识方式",
  birthday:
    "birthday, birth day, birth date, birthdate, date of birth, dob, born, geburtstag, geburtsdatum, " +
    "anniversaire, date de naissance, cumpleaños, fecha de nacimiento, aniversário, data de nascimento, " +
    "compleanno, data di nascita, verjaardag, geboortedatum, 誕生日, 生年月日, 生日, день рождения, дата рождения, " +
    "data urodzenia, födelsedag, fødselsdag, datum narození, bday, b day, birth date and year, geb datum, " +
    "geboren am, né le, née le, nacimiento, nascimento, data nascita, nato il, geboren op, födelsedatum, " +
    "bursdag, urodziny, doğum tarihi, doğum günü, ご生年月日, お誕生日, 出生日期, 생일, 생년월일",
  keep:
    "office location, büro, office, anniversary, jahrestag, spouse, partner, ehepartner, children, " +
    "kinder, gender, geschlecht, initials, initialen, language, sprache, hobby, keywords, stichwörter, " +
    "user, benutzer, custom, benutzerdef, screen name, messenger name, im address, imaddress, account, " +
    "callback, rückmeldung, telex, isdn, radio phone, tty tdd phone, manager s name, assistant s name, " +
    "assistant s phone, referred by, id, uid, created, modified, birth year, birth month, geburtsjahr, " +
    "geburtsmonat, e mail display name, file as, photo, subject, billing information, given yomi, surname " +
    "yomi, company yomi, schools, government id number, organizational id number, short name, sort name, " +
    "maiden name, phonetic name, initials of name",
  leave:
    "e mail type, priority, priorität, sensitivity, vertraulichkeit, private, directory server, " +
    "verzeichnisserver, mileage, internet free busy, internet frei gebucht, organization type",
};
