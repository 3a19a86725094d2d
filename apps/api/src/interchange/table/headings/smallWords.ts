/** Words of headings that say nothing of what a column holds. */
export const smallWords = {
  /** They count or name the one of several. */
  number:
    "number, numbers, no, nr, num, nos, numéro, numero, número, nummer, numer, numara, numarası, " +
    "numaranız, n, nº, номер, 第, id, ids, identifier",
  filler:
    "your, my, our, his, her, their, the, a, an, of, in, on, at, to, for, from, by, with, as, it, is, " +
    "are, be, it s, s, re, d, ll, ve, t, m, we, you, i, us, me, them, they, this, that, there, here, " +
    "these, any, all, please, kindly, enter, provide, specify, state your, give, tell, write, type in, " +
    "fill, insert, add, share, select, choose, indicate, confirm, list, select your, current, currently, " +
    "present, full, complete, whole, exact, correct, valid, main, primary, secondary, additional, " +
    "alternate, alternative, preferred, best, default, official, public, private, associated, own, " +
    "optional, required, mandatory, if, applicable, available, any, known, relevant, not, and, or, also, " +
    "most, will, should, would, could, can, may, appear, appears, shown, printed, displayed, used, use, " +
    "do, does, did, work, working, works, worked, study, employed, affiliated, represent, represents, " +
    "representing, represented, hold, held, belong, live, living, based, located, reside, reach, reached, " +
    "contacted, called, describes, describe, titled, have, has, come, coming, travel, traveling, " +
    "travelling, joining, professionally, info, information, details, detail, field, value, question, " +
    "section, custom, answer to, mailing, postal, shipping, delivery permanent, residential, " +
    "correspondence, local, general, basic, personal details, data, form, address, username, handle, " +
    "account, page, usual, long, short, what, whats, which, who, whom, whose, where, when, how, why, hm, " +
    "ihr, ihre, ihrer, ihrem, ihren, ihres, dein, deine, deiner, deinem, mein, meine, unser, der, die, " +
    "das, des, dem, den, ein, eine, einer, einem, von, vom, zu, zum, zur, im, in, am, an, auf, bei, für, " +
    "mit, und, oder, bzw, bitte, angeben, eingeben, eintragen, nennen, falls, vorhanden, zutreffend, " +
    "freiwillig, optional, erforderlich, pflichtfeld, aktuelle, aktueller, aktuelles, derzeitige, " +
    "derzeitiger, vollständige, vollständiger, voller, genaue, offizielle, ist, sind, lautet, sie, du, " +
    "wir, arbeiten, arbeitest, arbeitet, tätig, beschäftigt, wohnen, wohnst, leben, kommen, erreichen, " +
    "erreichbar, rückfragen, was, welche, welcher, welches, welchem, welchen, wie, wo, woher, wer, " +
    "angaben, daten, eigene, haupt, und zwar, votre, vos, ton, ta, tes, mon, ma, mes, notre, le, la, les, " +
    "l, un, une, du, de, des, d, à, au, aux, en, dans, pour, par, sur, avec, et, ou, qu, que, veuillez, " +
    "merci, indiquer, saisir, renseigner, préciser, s il vous plaît, facultatif, facultative, " +
    "obligatoire, actuel, actuelle, actuels, complet, complète, exact, principal, principale, est, sont, " +
    "êtes, vous, tu, nous, il, elle, travaillez, travailles, habitez, habites, vivez, venez, joindre, " +
    "contacter, quel, quelle, quels, quelles, quoi, comment, où, qui, celui, laquelle, lequel, éventuel, " +
    "éventuelle, représentez, représentée, appartenance, vers, si, tu, su, sus, tus, mi, nuestro, " +
    "nuestra, el, la, los, las, un, una, uno, de, del, al, a, en, para, por, con, y, e, o, u, favor, " +
    "indica, indique, introduce, introduzca, escribe, escriba, proporciona, opcional, obligatorio, " +
    "obligatoria, actual, actuales, completo, completa, principal, es, son, eres, usted, te, se, " +
    "trabajas, trabaja, vives, vive, representas, representa, perteneces, ocupa, ocupas, qué, que, cuál, " +
    "cual, cuáles, cómo, dónde, quién, quien, corporativo, corporativa, desempeñas, desempeña, caso, si, " +
    "seu, sua, seus, suas, teu, tua, meu, minha, nosso, nossa, o, a, os, as, um, uma, do, da, dos, das, " +
    "no, na, nos, nas, em, ao, por, com, e, ou, favor, informe, indique, insira, preencha, digite, " +
    "opcional, obrigatório, obrigatória, atual, completo, completa, principal, é, são, você, te, " +
    "trabalha, trabalhas, mora, vive, reside, representa, pertence, ocupa, qual, quais, que, quem, onde, " +
    "como, ddd, nº, corporativo, tuo, tua, tuoi, suo, sua, mio, mia, nostro, il, lo, la, i, gli, le, l, " +
    "un, uno, una, di, del, dello, della, dell, dei, delle, a, al, alla, in, nel, nella, per, con, da, " +
    "dal, e, ed, o, od, inserisci, inserire, indica, indicare, scrivi, specificare, facoltativo, " +
    "facoltativa, obbligatorio, attuale, attuali, completo, completa, principale, è, sono, sei, lavori, " +
    "lavora, vivi, vive, abiti, appartenenza, appartieni, rappresenti, rappresentata, ricopri, ricoperto, " +
    "qual, quale, quali, che, chi, dove, come, si, ti, ci, aziendale, je, jouw, uw, mijn, ons, onze, de, " +
    "het, een, van, voor, bij, in, op, aan, met, en, of, te, vul, voer, geef, graag, gelieve, invullen, " +
    "opgeven, optioneel, verplicht, huidige, volledige, volledig, officiële, is, zijn, u, jij, werk, " +
    "werkt, werken, woon, woont, woonachtig, werkzaam, vertegenwoordig, wat, welk, welke, waar, wie, hoe, " +
    "indien, zakelijk, gegevens, d, der, din, ditt, dina, er, ert, era, min, mitt, vår, vårt, den, det, " +
    "de, en, ett, av, till, för, från, på, i, vid, med, och, eller, ange, fyll, skriv, vänligen, " +
    "valfritt, valfri, frivilligt, obligatoriskt, nuvarande, fullständig, fullständigt, är, du, ni, " +
    "arbetar, jobbar, bor, representerar, tillhör, vad, vilken, vilket, vilka, var, vem, hur, om, " +
    "uppgifter, dit, dine, jeres, hvad, hvilken, hvilket, hvor, hva, twój, twoja, twoje, twojej, twojego, " +
    "pana, pani, państwa, mój, moja, nasz, z, ze, w, we, na, do, dla, od, o, i, oraz, lub, albo, u, " +
    "prosimy, proszę, podaj, podać, wpisz, opcjonalnie, opcjonalne, wymagane, obecny, obecna, obecne, " +
    "pełny, pełna, pełne, aktualny, aktualne, jest, są, pracujesz, mieszkasz, reprezentujesz, jaki, jaka, " +
    "jakie, jakiej, jakim, gdzie, kto, co, który, której, dane, kontaktowy, kontaktowe, służbowy, váš, " +
    "vaše, tvůj, je, sizin, sizi, sizinle, senin, bizim, benim, bir, bu, ve, veya, ya, da, ile, için, " +
    "olan, lütfen, yazınız, giriniz, belirtiniz, isteğe, bağlı, zorunlu, güncel, mevcut, tam, asıl, " +
    "resmi, nedir, ne, hangi, nerede, nerde, kim, nasıl, çalıştığınız, çalışıyorsunuz, çalıştığı, " +
    "yaşadığınız, yaşıyorsunuz, bulunduğunuz, temsil, ettiğiniz, bağlı olduğunuz, olduğunuz, bilgisi, " +
    "bilgileri, iletişim, kişisel, adresi, ご, お, 御, の, を, は, が, に, で, と, へ, も, ください, 下さい, 教えて, ご記入, 記入, " +
    "入力, 必須, 任意, あなたの, あなた, 貴方の, お願いします, 现, 现在的, 您的, 您, 你的, 你, 请, 請, 填写, 输入, 的, 是什么, 是, 什么, 哪家, 哪个, 哪里, " +
    "在, 所在, 工作, 目前, 当前, 必填, 选填, 可选, ваш, ваша, ваше, ваши, укажите, введите, в, на, и, или, как, где, " +
    "какая, какой, какое, вы, по",
  /** Between the words of a question they change nothing of what is asked. */
  adverb:
    "currently, presently, actually, primarily, mainly, usually, now, two, best, actuellement, " +
    "actualmente, atualmente, attualmente, derzeit, aktuell, momenteel, nu, obecnie, aktualnie, su an, şu " +
    "an, şu anda",
  /** How a question begins that is answered by yes or no. */
  asksYesOrNo:
    "do, does, did, will, would, can, could, may, might, are, is, have, has, shall, were, möchten, " +
    "möchtest, dürfen, darf, haben, hast, sind, bist, nehmen, nimmst, wollen, willst, können, kannst, " +
    "benötigen, benötigst, brauchen, brauchst, werden, wirst, stimmen, stimmst, kommen, kommst, wünschen, " +
    "sollen, souhaitez, souhaites, voulez, veux, avez, acceptez, acceptes, êtes, serez, est ce que, est " +
    "ce, autorisez, autorises, participerez, participez, viendrez, pouvez, désirez, consentez, pouvons, " +
    "peut on, quieres, quiere, desea, deseas, tiene, tienes, acepta, aceptas, autoriza, autorizas, " +
    "asistirás, asistirá, vas a, va a, puede, puedes, necesita, necesitas, eres, participará, " +
    "participarás, podemos, aceita, deseja, quer, tem, vai, participará, concorda, gostaria, possui, " +
    "precisa, você aceita, você deseja, você tem, você quer, você vai, você concorda, gostarias, aceitas, " +
    "podemos, vuoi, vuole, desideri, desidera, hai, ha, accetti, accetta, autorizzi, autorizza, " +
    "parteciperai, parteciperà, acconsenti, acconsente, possiamo, ti piacerebbe, wil, wilt, heb, heeft, " +
    "ben, bent, ga, gaat, mag, mogen, kun, kunt, kom, komt, neem, neemt, wenst, vill, har, kommer, ska, " +
    "kan, godkänner, behöver, deltar, får, önskar, vil, ønsker, accepterer, czy, chce, chcesz, zgadzasz",
  /** How one ends, in languages that have it so. */
  answersYesOrNo:
    "mı, mi, mu, mısın, misin, mısınız, misiniz, musunuz, müsünüz, mıdır, midir, ますか, 吗, 嗎, 是否",
};
