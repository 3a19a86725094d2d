import { soundKey } from "./soundKey";

/** Each line: forms of one given name. A form may stand in several lines (Sasha is Alexander and Alexandra). */
const lines = `
abigail abby abbie gail
abraham abe bram avram
adam addie
adelaide addie adele heidi
adrian ade adriano
agnes aggie agnieszka agnese ines inez
alan allan allen al
albert al bert bertie alberto albrecht
alexander alex al alec lex sandy sandro sascha sasha xander zander alexandre alejandro alessandro aleksander aleksandr oleksandr sanya shura olek alejo ale sanyi
alexandra alex alexa lexi lexie sandra sandy sasha sascha alejandra alessandra aleksandra oleksandra sanya shura ola olya
alexis alex alexei aleksey alyosha lyosha oleksii
alfred alf alfie fred freddy alfredo
alice ali allie alicia alicja
amanda mandy amandine
amelia amy millie amelie
anastasia nastya stacy stasia ana asya nastia
andrew andy drew andreas andre andrei andrzej andres andrea anders andriy dru
angela angie angelika
ann anna anne annie anya ana ania anka anita hannah hanna annette anni nan nancy aniela asia
anthony tony antonio anton antoine toni antek antoni
archibald archie
arnold arnie
arthur art artie artur arturo
barbara barb babs barbie basia varya varvara bobbie
bartholomew bart bartek bartlomiej bartolome
beatrice bea trixie beatrix beatriz bice
benjamin ben benny benji beniamin
bernard bernie bernd bernhard bernardo
boris borya
bradley brad
bridget biddy bridie birgit brigitte gitte gitta
carol carrie caroline carolyn carolina karolina lina kara karoline
catherine katherine kathryn cathy kathy kate katie kat kit kitty kay cat katarzyna kasia katharina kathrin katrin katja katya ekaterina yekaterina katerina catalina caterina kateryna trina kasha karen karin kaja kati kath
cecilia cecily cecile celia cissy
charles charlie chuck chaz carlos carlo karl carl karel karol charly karlheinz
charlotte lottie charlie lotte carlotta lotta
christian chris christiaan kristian krystian
christina christine chris chrissy tina kristin kristina kirsten krystyna krysia cristina stina christiane christa
christopher chris kit topher kris christoph christophe cristobal krzysztof krzys stoffel christoffer
clara claire clare klara chiara
claudia klaudia claudine
constance connie konstanze constanza
konstantin constantine kostya costas kostas konstantinos constantin dinos
cornelius corey neil cornelis kees
cynthia cindy
cyril kirill kyrylo
daniel dan danny daniil danil danilo danek
danielle dani daniela danuta
david dave davy davide dawid davey
deborah debbie deb debra debora
dennis denis denny denys
dionysius denis
dmitri dmitry dima dimitri mitya dmytro dimitrios dimitris mitsos
dominic dom dominik nick dominique domingo
donald don donnie
dorothy dot dottie dolly dorothea dora thea dorota
douglas doug
edmund ed eddie ned ted edmond
edward ed eddie ted teddy ned eduardo edouard eduard edek
eleanor ellie nell nora leonora elinor eleonore eleanora
elizabeth elisabeth liz lizzie beth betsy betty bess eliza elsie libby lisa lise liza lisbeth elsa elspeth ela elzbieta isabel isabella isabelle yelizaveta elizaveta ilse bettina else lilibet
ellen helen helena elena yelena helene nell lena alyona olena lenka eleni hela ilona
emily em emmy milly emilia emilie
emanuel manny manuel emmanuel manolo emanuele
ernest ernie ernst ernesto
eugene gene yevgeny evgeny zhenya eugenio eugen yevhen eugeniusz evgenii evgeniy evgenios
eugenia zhenya yevgenia evgenia genia
eva eve evie ewa evita
florence flo flossie florencia
frances fran francie frankie francesca francoise franziska fanny francisca paca
francis frank frankie franz francisco paco pancho francesco francois franciszek franek fran kiko curro frans
frederick fred freddie rick fritz frederic friedrich federico fryderyk fredrik
gabriel gabe gavril gabriele
gabrielle gabby gabriela gabi
galina galya
genevieve gen ginny
geoffrey jeff geoff jeffrey gottfried jeffery
george georgie jorge georg georges giorgio yuri yury jerzy jurek georgios giorgos jurgen yurii goran heorhii joerg jorg
gerald gerry jerry gerhard gerard gerd
gertrude trudy gertie gertrud
gregory greg gregor grisha grigory grzegorz gregorio hryhorii grigori
guadalupe lupe lupita
gustav gus gustavo gustave
harold harry hal harald
henry harry hank hal heinrich heinz henri enrique enrico henryk quique heiner hendrik henk rico kike
herbert herb bert
howard howie
hugh hugo huey
ignatius ignacio nacho iggy ignacy
irene irina ira rena irenka iryna irini
isaac ike zac izaak
ivan vanya john jan johann johannes hans jean juan giovanni gianni jack johnny jon jonny jackie ian sean shaun ioannis yannis giannis janek hannes yohan joao juanito nino jens jannik jano evan
jacob jake jack jakob jakub kuba giacomo yakov jacques jaap jacobo
jacqueline jackie
james jim jimmy jamie jem jaime diego santiago iago seamus
jane jan janet janie jean joan joanna johanna joanne jeanne juana giovanna yana jeannette asia janina hanna
janusz jan
jennifer jen jenny jenn
jeremy jem jerry jeremias
jerome jerry hieronymus geronimo
jessica jess jessie
john jack johnny jon
jonathan jon jonny nathan jonatan
joseph joe joey jo jose pepe giuseppe beppe josef jozef osip yosyp sepp pepito beppo zef chepe
josephine jo josie fifi josefina pepa josefine
joshua josh
judith judy judi judit
julia julie jule juliet julka yulia iuliia yuliya yulya giulia juliana julieta
julian jules juliano julien
julius jules julio jule giulio juliusz
kenneth ken kenny
kimberly kim
laura lori laurie lora
lawrence larry laurie lars lorenz lorenzo laurent laurence lauri wawrzyniec lars
leonard leo len lenny leonardo leonhard
leo lev leon lyova lew
leslie les lesley
lewis louis lou lew ludwig luis luigi lutz louie ludek ludovic lajos
lillian lily lilian lilly lil
louise lou lulu luisa louisa ludwika
lucy lucia luz lucie luci lucja lucille
ludmila lyuda mila lyudmila
luke lucas luka lukas luca lukasz
magdalena magda maddalena lena madeleine maddie maddy madeline magdalene
malgorzata gosia margaret maggie meg peggy marge margie margot greta rita daisy madge megan gretchen margarita marguerite grete margarete margarethe margherita margit greet marga gretel
marcus marc mark marco marek markus marcos marko marius
maria mary marie molly polly mae marya masha maryja mariya miriam mia maya mitzi marysia maren mariella manya maruja mairi maura moira mimi maryam
marianne marian marianna mary ann
martha marta patty marfa
martin marty marcin martijn martino
martina tina
matilda tilly mattie mathilde matylda
matthew matt matty matthias mateo mateusz matteo matthieu matias mathias matvei matze
maurice moritz mauricio maurizio mo maury morris maurycy
maximilian max maxim maksim maksym maxime massimo maximo maks
melanie mel melania
melissa mel missy lissa
michael mike mick mickey mikey misha mikhail michel miguel michal michele mikhailo mykhailo mihai mikael mischa michail
michelle shelly micheline michaela
mildred millie
mohammed mohamed muhammad mohammad muhammed mehmet mo
mordechai mordy
nadezhda nadia nadya nadja nadine
natalie natalia natasha nat nathalie natalya natascha nataliya nata talia
nathaniel nathan nate nat
nicholas nick nicky nico niko nicolas nikolai klaus niklas kolya mikolaj nicola nikola nikolaos nikos mykola claus nils niels nicolaus nikolaus nikolaj
nicole nicky nikki nicola nicoletta coco
olga olya ola helga olha
oliver ollie olli olivier oliviero
olivia liv livvy
oscar oskar ossie
pamela pam
patricia pat patty trish tricia patsy patrizia patrycja paddy
patrick pat paddy patrik patricio padraig patryk rick
paul pablo paolo pavel pawel pavlo pauli polly pasha paulo pauls pal
paula paulina polly paola pauline paulette
penelope penny nell pen
peter pete pedro pietro pierre petr piotr pyotr petya petro petros perico petrus pieter piet per
philip phil pip felipe philippe filip filippo philipp phillip lipa
priscilla cilla
rachel rae raquel rachele shelly rahel
raymond ray raimund ramon raimundo
rebecca becky becca bex rebekka
reginald reg reggie
renata renate rene renee
richard rick dick rich richie ricky ricardo ryszard riccardo rikard rysiek
robert bob bobby rob robbie bert roberto rupert robbe robin
roderick rod rory rodrigo
roger rog ruggero rodge ruediger
roland rolly orlando rolando
ronald ron ronnie
rose rosa rosie rosita roza rosalie rosemary
roman romek romain
rudolf rudy rudi rodolfo
ruth ruthie
samantha sam sammy
samuel sam sammy samuele
sarah sally sadie sara sal
scott scottie
sebastian seb bastian basti bas sebastien sebastiano
sergei serge sergio sergey serhiy seryozha sergi
sharon shari
sidney sid sydney
simon si simeon semyon szymon simone
sofia sophia sophie sonia sonya sofya sofie zofia zosia
solomon sol sal salomon
stanislav stan stanislaw stas stanislas slava staszek
stephanie steph stefanie stefania stephania steffi fanny estefania
stephen steve steven stevie stefan stephan esteban etienne stefano szczepan stepan stefanos steffen istvan ste
susan sue susie suzy susanna suzanne susanne zuzanna susana suse sanna zuza
svetlana sveta lana svitlana
sylvester sly silvester
sylvia silvia sylvie silke
tamara tammy toma
tatiana tanya tania tatyana tetiana tanja tati
teresa theresa terry tess tessa theresia therese tracy resi maite tere
terence terry terrence
thaddeus tad ted tadeusz tadek
theodore ted teddy theo fyodor fedor teodor fedya theodor todor teodoro teo fedir
theodora dora thea teodora
thomas tom tommy tomas tomasz tommaso tomek foma thom maso tomi
timothy tim timmy timofei timoteo timo tymoteusz
tobias toby tobi tobiasz
ursula uschi ulla urszula ula
valentin val valentino valya
valentina val valya tina
valerie val valeria valeriya lera
vasily vasya basil basilio vassilis wasyl vasilii vasyl vasilios
veronica ronnie vera veronika roni weronika vero
victor vic vitya viktor vittorio wiktor
victoria vicky tori vika viktoria vittoria wiktoria viktoriya
vincent vin vinny vince vicente vincenzo vinzenz wincenty
virginia ginny ginger virginie
vivian viv vivien viviana
vladimir vova volodya vlad wladimir volodymyr wlodzimierz vladi
vladislav vlad slava wladyslaw vladek
vyacheslav slava viacheslav waclaw
walter walt wally gualtiero wouter
wilhelmina mina minnie willa billie wilma helmine
william bill billy will willie liam wilhelm guillermo guillaume guglielmo willem willi memo wim vilhelm
winifred winnie freddie
yaroslav slava jaroslav jaroslaw yarik jarek
yevdokia dunya eudoxia
zachary zach zac zack zachariah
zdzislaw zdzich
zbigniew zbyszek
xavier javier javi saverio xavi
rafael raphael rafa raffaele rafal
francisco paco curro
dolores lola loli
concepcion concha conchita
rosario charo
mercedes merche
consuelo chelo
ana anita anabel
enrique quique
jesus chus chucho
alfonso poncho alphonse
eduardo lalo
roberto beto
alberto beto
humberto beto umberto
jose pepe chema
josemaria chema
manuel manolo
antonia toni tonia antonina
wolfgang wolf wolfi
sigmund sigi siegmund
siegfried sigi
joachim jochen achim joaquin
hildegard hilde hilda
ulrich uli ulli
ulrike uli rike
friederike rike fritzi
dietrich dieter
guenther guenter gunter gunther
detlef detlev
eberhard ebi
reinhard reiner rainer
manfred manni
karlheinz kalle
leopold poldi leo
waldemar waldi
malte malthe
jean-pierre jp
`;

const readGroups = (): ReadonlyMap<string, readonly number[]> => {
  const byForm = new Map<string, number[]>();
  lines
    .trim()
    .split("\n")
    .forEach((line, group) => {
      for (const form of new Set(line.split(" ").map(soundKey)))
        byForm.set(form, [...(byForm.get(form) ?? []), group]);
    });
  return byForm;
};

let groups: ReadonlyMap<string, readonly number[]> | undefined;

const none: readonly number[] = [];

/**
 * The groups of given names that a word may be a form of, by its sound (see `soundKey`). Two words with a group in
 * common may be the same person's name.
 */
export const nameGroups = (sound: string): readonly number[] => (groups ??= readGroups()).get(sound) ?? none;
