/** What columns are called that tell of the work. */
export const workHeadings = {
  organization:
    "company, organization, organisation, company name, organization name, organisation name, employer, " +
    "firm, business, account name, firma, unternehmen, arbeitgeber, firmenname, entreprise, société, " +
    "organisme, empresa, organización, compañía, organização, azienda, società, ditta, organizzazione, " +
    "bedrijf, organisatie, bedrijfsnaam, werkgever, 会社, 会社名, 公司, 单位, 회사, организация, компания, firma " +
    "organizacja, företag, virksomhed, bedrift, yritys, společnost, companie, podjetje, cég, affiliation, " +
    "affiliations, club, school, corporation, corp, enterprise, workplace, work place, place of work, " +
    "where do you work, where are you working, who do you work for, whom do you work for, who are you " +
    "representing, who do you represent, current company, institution, institute, university, college, " +
    "institution name, academic institution, home institution, business name, agency, ministry, " +
    "municipality, parish, library, firm name, organization represented, org, org name, associated " +
    "company, company account, organisationsname, betrieb, institut, universität, uni, hochschule, " +
    "verein, behörde, einrichtung, arbeitsstelle, wo arbeiten sie, wo arbeitest du, name der firma, " +
    "gesellschaft, établissement, raison sociale, structure, université, employeur, association, où " +
    "travaillez vous, où travailles tu, lieu de travail, entité, collectivité, institución, universidad, " +
    "entidad, compañia, centro de trabajo, organismo, razón social, dónde trabajas, dónde trabaja, lugar " +
    "de trabajo, empleador, instituição, universidade, entidade, companhia, onde trabalha, onde você " +
    "trabalha, local de trabalho, empregador, razão social, ente, istituzione, università, impresa, " +
    "compagnia, datore di lavoro, dove lavori, dove lavora, istituto, luogo di lavoro, ragione sociale, " +
    "instelling, onderneming, universiteit, instantie, werkplek, vereniging, waar werk je, waar werkt u, " +
    "hogeschool, arbetsgivare, arbetsplats, lärosäte, universitet, myndighet, förening, bolag, var " +
    "arbetar du, var jobbar du, arbeidsgiver, arbeidsplass, arbejdsgiver, arbejdsplads, firmanavn, " +
    "työnantaja, organisaatio, instytucja, organizacja, firmy, organizacji, instytucji, uczelni, " +
    "pracodawca, przedsiębiorstwo, uczelnia, uniwersytet, miejsce pracy, gdzie pracujesz, spółka, " +
    "zaměstnavatel, instituce, şirket, kurum, kuruluş, işyeri, iş yeri, işveren, üniversite, nerede " +
    "çalışıyorsunuz, çalıştığınız yer, organizasyon, 勤務先, 所属, 所属先, 御社名, 貴社名, 企業名, 企業, 組織, 組織名, 団体, 団体名, " +
    "学校名, 大学, 法人, 法人名, 机构, 企业, 单位名称, 公司名称, 工作单位, 学校, 组织, 機構, 소속, 회사명, 기관, 직장, место работы, компания " +
    "организация, университет, учреждение",
  department:
    "department, organization department, division, team, abteilung, département, service, departamento, " +
    "departamento empresa, reparto, dipartimento, afdeling, 部署, 部门, отдел, dział, avdelning, business " +
    "unit, faculty, section, unit, fakultät, fachbereich, bereich, faculté, unité, direction, facultad, " +
    "área, faculdade, setor, facoltà, ufficio reparto, faculteit, sektion, wydział, bölüm, departman, " +
    "birim, 部門, 部署名, 院系",
  title:
    "job title, title, position, role, jobtitle, occupation, organization title, job, function, headline, " +
    "titel, berufsbezeichnung, beruf, funktion, stelle, arbeitstitel, stellenbezeichnung, titre, poste, " +
    "fonction, profession, cargo, puesto, título, profesión, função, profissão, titolo, posizione, ruolo, " +
    "qualifica, functie, beroep, functietitel, 役職, 职位, 职务, 직책, должность, stanowisko, befattning, " +
    "stilling, tehtävänimike, pozice, funcție, beosztás, position title, job position, job role, job " +
    "function, current position, current role, current title, current job, designation, position held, " +
    "role title, work title, career, what you do, what do you do, what do you do there, what do you do " +
    "for a living, what do you do professionally, what do you do for work, how do you earn your living, " +
    "rolle, tätigkeit, berufsbild, funktionsbezeichnung, stellung, was machen sie beruflich, was machst " +
    "du beruflich, berufliche position, jobtitel, dienstbezeichnung, amtsbezeichnung, intitulé du poste, " +
    "intitulé de poste, titre du poste, poste occupé, poste actuel, métier, rôle, qualité, que faites " +
    "vous, que faites vous dans la vie, puesto de trabajo, posición, rol, ocupación, título profesional, " +
    "cargo que ocupa, cargo actual, a qué te dedicas, a qué se dedica, posição, papel, ocupação, título " +
    "profissional, o que faz, mansione, professione, incarico, carica, occupazione, titolo professionale, " +
    "di cosa ti occupi, che lavoro fai, positie, functieomschrijving, wat doe je, wat doet u, yrkestitel, " +
    "roll, yrke, arbetstitel, arbetsroll, tjänst, vad arbetar du med, vad jobbar du med, " +
    "stillingsbetegnelse, tittel, titteli, stanowisko pracy, stanowisko służbowe, funkcja, zawód, rola, " +
    "pełniona funkcja, pracovní pozice, funkce, unvan, ünvan, görev, görevi, pozisyon, meslek, görev " +
    "unvanı, iş unvanı, ne iş yapıyorsunuz, 役職名, 肩書き, 肩書, 職種, 職業, ご職業, 职称, 头衔, 職位, 職稱, 岗位, 직위, 직함, " +
    "профессия, роль",
};
