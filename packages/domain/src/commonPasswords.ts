/**
 * Words that passwords are most often made of, which attackers try first. Written down for this program, folded (no
 * accents, lower case). With digits and signs around them they cover many thousands of passwords.
 */
const words = `
password passwort passwd passcode passphrase motdepasse contrasena senha parola wachtwoord haslo heslo losenord salasana
admin administrator root user guest login logon signin account access secret secrets private security secure default
changeme change letmein openup opensesame sesame welcome willkommen bienvenue bienvenido bemvindo benvenuto welkom
hello hallo hola bonjour ciao salut servus goodbye goodmorning please thanks thankyou whatever nothing something
anything everything nobody somebody anybody unknown trustno one forgot forget remember reminder temp temporary test
testing tester demo sample example pass word key keys keyboard qwerty qwertz azerty asdf asdfgh zxcvbn qazwsx computer
laptop internet network server system windows linux ubuntu apple macbook iphone android samsung nokia google facebook
twitter instagram youtube linkedin microsoft oracle amazon netflix yahoo gmail hotmail outlook github database backup
program coding developer hacker hacking matrix master slave ninja pirate shadow dragon monkey tiger lion eagle falcon
panther jaguar cougar bear wolf wolves fox rabbit bunny kitten kitty cat cats dog dogs doggy puppy horse horses pony
unicorn dolphin shark turtle spider snake cobra scorpion butterfly ladybug penguin panda elephant giraffe zebra chicken
duck goose peacock parrot hamster mouse buster charlie max bailey buddy lucky lucy molly bella coco rocky shadow sammy
ginger pepper daisy maggie oreo smokey tigger simba nala pumpkin peanut cookie cookies candy chocolate vanilla cherry
strawberry banana orange lemon mango peach apple apples pineapple coconut honey sugar sweet sweetie sweetheart cupcake
muffin butter cheese pizza burger coffee espresso cappuccino tea beer whisky whiskey vodka tequila wine champagne
love lover loverboy lovers lovely loveme loveyou iloveyou iloveu iloveme teamo jetaime ichliebedich tiamo amor amour
amore liebe schatz schatzi corazon heart hearts kisses kiss hugs sexy sexygirl hottie cutie babygirl babyboy baby
babes princess prince queen king kings queens angel angels angelito devil demon heaven paradise jesus christ god godis
godisgood blessed blessing faith hope grace mercy church bible prayer holy spirit allah krishna ganesh buddha shiva
mother mom mommy mama father dad daddy papa brother sister family grandma grandpa wife husband daughter son friend
friends bestfriend forever together always never tomorrow yesterday today monday tuesday wednesday thursday friday
saturday sunday january february march april may june july august september october november december spring summer
autumn fall winter sommer herbst fruhling montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar
sunshine sunset sunrise moonlight moon sun star stars starlight rainbow thunder lightning storm snow snowflake snowball
rain ocean river mountain forest flower flowers rose roses lily jasmine lavender orchid diamond diamonds crystal pearl
silver golden gold platinum copper iron steel black white red blue green yellow purple pink brown grey gray violet
football soccer baseball basketball hockey tennis volleyball rugby cricket golf golfer boxing karate wrestling racing
swimming skating skateboard snowboard surfing surfer fishing hunting hunter runner dancer dancing gymnast cheer
liverpool chelsea arsenal manchester united everton tottenham barcelona realmadrid madrid juventus milan inter bayern
dortmund schalke ajax celtic rangers benfica galatasaray fenerbahce besiktas yankees redsox lakers bulls cowboys
steelers packers patriots eagles giants raiders broncos dolphins bears ravens dodgers cubs braves celtics knicks
ronaldo messi beckham neymar jordan kobe lebron federer nadal schumacher ferrari porsche mercedes bmw audi mustang
corvette camaro chevy chevrolet dodge ford toyota honda nissan subaru yamaha kawasaki suzuki ducati harley davidson
batman superman spiderman ironman hulk wolverine deadpool joker robin avengers marvel captain america starwars skywalker
vader yoda jedi startrek enterprise spock pokemon pikachu charizard digimon naruto sasuke goku dragonball sonic mario
luigi zelda nintendo playstation xbox minecraft fortnite warcraft starcraft diablo counter strike halo gandalf frodo
hobbit legolas harrypotter harry potter hermione hogwarts gryffindor slytherin disney mickey minnie donald bambi
cinderella ariel aladdin snoopy garfield scooby hellokitty barbie bond jamesbond godzilla terminator rambo
music guitar piano drums violin bass rock metal metallica nirvana slipknot eminem rihanna beyonce shakira madonna
beatles elvis presley bobmarley marley tupac snoop linkinpark blink greenday coldplay rammstein iron maiden acdc
freedom liberty peace warrior soldier army navy marine marines airforce military police sheriff killer killme death
dead zombie vampire werewolf witch wizard magic magical mystic phoenix pegasus hercules zeus apollo athena poseidon
success winner champion victory legend hero heroes power powerful energy money dollar million millionaire rich
business company office manager director president boss student teacher school college university class
america american usa england english britain british london paris france french berlin germany german deutschland
italia italy rome roma espana spain mexico brasil brazil argentina canada canadian australia sydney india indian
pakistan russia moscow ukraine poland polska warszawa krakow sweden norway denmark finland holland amsterdam istanbul
turkey turkiye china chinese japan tokyo korea philippines manila indonesia vietnam thailand nigeria africa egypt
newyork california florida texas chicago boston dallas houston phoenix atlanta seattle portland denver vegas hawaii
michael jennifer jessica ashley amanda nicole michelle daniel andrew joshua matthew anthony christopher robert william
james john david richard thomas joseph charles steven kevin brian george edward ronald timothy jason jeffrey ryan jacob
gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis
jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jesse bryan billy bruce gabriel alan juan logan wayne ralph roy
eugene randy vincent russell louis philip bobby johnny bradley mary patricia linda elizabeth barbara susan sarah karen
nancy lisa betty margaret sandra kimberly emily donna carol amy melissa deborah stephanie rebecca laura sharon cynthia
kathleen angela shirley anna brenda pamela emma helen samantha katherine christine debra rachel carolyn janet catherine
maria heather diane olivia julie joyce victoria kelly christina joan evelyn lauren judith megan cheryl andrea hannah
martha jacqueline frances gloria teresa ann sara madison kathryn janice jean abigail alice judy sophia sophie grace
denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
alejandro carlos fernando francisco miguel pedro pablo sergio ricardo roberto antonio alberto daniela gabriela
valentina camila mariana carolina veronica monica claudia sabrina vanessa natasha tatiana svetlana vladimir dmitri
sergey andrei ivan igor olga ahmed mohamed mohammed muhammad mustafa mehmet fatima aisha omar hassan ali khan kumar
singh sharma patel stefan andreas wolfgang juergen klaus hans heinz helmut monika sabine petra claudia katharina
follow followthrough networking crm contacts contact
`;

/** Small words before or between those above; they add no strength. */
const small =
  "a i u my me the is it in on to of and for you your we our an am be go no new big hot super mega ultra love mi el la le de der die das ich du mr mrs miss";

const listOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const commonWords = listOf(words);
export const smallWords = listOf(small);
