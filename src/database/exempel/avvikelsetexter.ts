/** One kind of thing that goes wrong, as a colleague would tell it. No names, no numbers, no unique details. */
export interface Handelsetyp {
  /** `{…|…}` is a choice, so that no two read quite the same. */
  readonly text: string;
  readonly genast: string;
  readonly kategorier: readonly string[];
  readonly orsaker: readonly string[];
  readonly sannolikhet: number;
  readonly allvarlighet: number;
  readonly utredning: string;
  readonly atgard: string;
  readonly misstankt?: true;
  /** Only at these enheter; everywhere when left out. */
  readonly enheter?: RegExp;
}

const BARN = /Mottagning|Utredning|Familjehem|Öppenvård/;

export const HANDELSETYPER: readonly Handelsetyp[] = [
  {
    text: 'Förhandsbedömningen {tog 17 dagar|blev klar först dag 19|drog över 14 dagar}. {Ärendet låg kvar hos en kollega som var sjuk.|Ingen hade tagit över ärendet.|Vi väntade på svar från vårdnadshavaren.}',
    genast: 'Bedömningen gjordes samma dag som det upptäcktes.',
    kategorier: ['rattssakerhet.handlaggningstid'],
    orsaker: ['tidsbrist', 'rutiner'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Det saknas en ersättare för pågående förhandsbedömningar när någon är frånvarande.',
    atgard: 'Varje förhandsbedömning får en ersättare vid fördelningsmötet.',
    enheter: /Mottagning/,
  },
  {
    text: 'Skyddsbedömningen {skrevs först dagen efter|är inte daterad|saknas i akten}, {trots att anmälan gällde våld|trots att anmälan kom in på morgonen}.',
    genast: 'Skyddsbedömningen gjordes och skrevs in direkt.',
    kategorier: ['rattssakerhet.skyddsbedomning', 'rattssakerhet.dokumentation_saknas'],
    orsaker: ['rutiner', 'kompetens'],
    sannolikhet: 2,
    allvarlighet: 4,
    utredning: 'Bedömningen gjordes muntligt. Rutinen säger inte när den ska skrivas in.',
    atgard: 'Rutinen för skyddsbedömning får en tidpunkt för när den ska vara dokumenterad.',
    misstankt: true,
    enheter: BARN,
  },
  {
    text: 'Utredningen blev {fem|sex|fyra och en halv} månader utan att någon beslutade om förlängd tid. {Handläggaren byttes två gånger.|Umgängesutredningen väntade på en annan kommun.|}',
    genast: 'Beslut om förlängd tid fattades.',
    kategorier: ['rattssakerhet.handlaggningstid', 'utforande.kontinuitet'],
    orsaker: ['tidsbrist', 'organisation'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Bevakningslistan används inte vid handläggarbyte.',
    atgard: 'Gruppledaren går igenom bevakningslistan varje vecka.',
    enheter: /Utredning/,
  },
  {
    text: 'Barnet {fick inte komma till tals|erbjöds inget enskilt samtal} innan beslutet. {Samtalet ställdes in och bokades inte om.|Det framgår inte av akten varför.}',
    genast: 'Ett samtal bokades.',
    kategorier: ['rattssakerhet.barnperspektiv', 'bemotande.delaktighet'],
    orsaker: ['tidsbrist', 'kompetens'],
    sannolikhet: 3,
    allvarlighet: 3,
    utredning: 'Handläggarna är osäkra på hur man talar med de yngsta barnen.',
    atgard: 'Utbildning i samtal med små barn, och en checklista inför beslut.',
    enheter: BARN,
  },
  {
    text: 'Beslutet om {kontaktfamilj|öppenvård|kontaktperson} har inte verkställts {på tre månader|på fyra månader}. {Det saknas uppdragstagare.|Ärendet hade fastnat mellan två grupper.}',
    genast: 'Familjen fick ett annat stöd under tiden.',
    kategorier: ['rattssakerhet.ej_verkstallt', 'utforande.uteblir'],
    orsaker: ['organisation'],
    sannolikhet: 3,
    allvarlighet: 3,
    utredning: 'Överlämningen mellan myndighet och utförare har ingen mottagare när någon slutar.',
    atgard: 'En gemensam lista över beslut som väntar på verkställighet, avstämd varje vecka.',
    enheter: BARN,
  },
  {
    text: 'Familjehemmet {fick inte veta|fick för sent veta} att {umgänget var ändrat|barnet hade en läkartid}. {Mejlet gick till en gammal adress.|Var och en trodde att den andra hade ringt.}',
    genast: 'Vi ringde familjehemmet och bad om ursäkt.',
    kategorier: ['utforande.placering', 'bemotande.kommunikation'],
    orsaker: ['kommunikation'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Det är oklart om barnsekreteraren eller familjehemssekreteraren ger besked.',
    atgard: 'Ansvaret för besked skrivs in i genomförandeplanen.',
    enheter: /Familjehem|Utredning/,
  },
  {
    text: 'Uppföljningen i familjehemmet {gjordes inte i tid|är {två|tre} månader försenad}. {Den föll bort vid handläggarbytet.|Den låg inte i bevakningen.}',
    genast: 'Ett besök bokades samma vecka.',
    kategorier: ['utforande.placering', 'utforande.forsent'],
    orsaker: ['tidsbrist', 'rutiner'],
    sannolikhet: 3,
    allvarlighet: 3,
    utredning: 'Bevakningar flyttas inte med automatiskt när ett ärende byter handläggare.',
    atgard: 'Checklista vid handläggarbyte där bevakningarna läses upp.',
    enheter: /Familjehem/,
  },
  {
    text: '{Ett brev|En kallelse|Ett beslut} skickades till {fel adress|den förälder som inte skulle ha det}. {Adressen var inte uppdaterad.|Två ärenden var öppna samtidigt.}',
    genast: 'Vi kontaktade mottagaren och anmälde personuppgiftsincidenten.',
    kategorier: ['rattssakerhet.sekretess'],
    orsaker: ['rutiner', 'tidsbrist'],
    sannolikhet: 2,
    allvarlighet: 4,
    utredning: 'Ingen mer läser utskicket innan det går iväg.',
    atgard: 'Två personer kontrollerar adressen vid utskick i ärenden med skyddade uppgifter.',
  },
  {
    text: 'Ett {samtal|besök} {skrevs inte in|skrevs in först efter tre veckor}, så kollegan som tog över visste inget.',
    genast: 'Anteckningen skrevs in i efterhand.',
    kategorier: ['rattssakerhet.dokumentation_forsenad'],
    orsaker: ['tidsbrist'],
    sannolikhet: 4,
    allvarlighet: 1,
    utredning: 'Det finns ingen tid avsatt för att skriva efter besök.',
    atgard: 'En halvtimme läggs in i kalendern efter varje besök.',
  },
  {
    text: 'Verksamhetssystemet {låg nere|gick inte att logga in i} {hela förmiddagen|i fyra timmar}. {Vi kunde inte se skyddade uppgifter.|Utbetalningarna blev försenade.|}',
    genast: 'Vi antecknade på papper och skrev in efteråt.',
    kategorier: ['fysisk_miljo.it'],
    orsaker: ['teknik'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Reservrutinen är inte känd av alla.',
    atgard: 'Reservrutin vid driftstopp finns utskriven på varje enhet.',
  },
  {
    text: 'Den nya kollegan hade {ingen introduktion|inte fått någon handledare} och {fattade ett beslut utan delegation|visste inte vilken rutin som gällde}.',
    genast: 'Beslutet prövades om av den som har delegation.',
    kategorier: ['arbetssatt.introduktion', 'arbetssatt.kompetens'],
    orsaker: ['kompetens', 'tidsbrist'],
    sannolikhet: 2,
    allvarlighet: 3,
    utredning: 'Introduktionen är inte planerad när någon börjar mitt i en termin.',
    atgard: 'Introduktionsplan med en namngiven handledare innan första arbetsdagen.',
  },
  {
    text: 'Det är oklart {vem som har ansvaret|vilken grupp som äger ärendet} när {ungdomen fyller 18|både barn- och vuxenenheten är inkopplade}. {Ingen bokade mötet.|Personen fick olika besked.}',
    genast: 'Ett gemensamt möte bokades.',
    kategorier: ['arbetssatt.ansvar', 'arbetssatt.samverkan'],
    orsaker: ['organisation', 'kommunikation'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Rutinen för samverkan mellan enheterna är äldre än den nuvarande organisationen.',
    atgard: 'Rutinen för övergång mellan enheter görs om.',
  },
  {
    text: 'Tolken {kom inte|talade fel språk}. {Samtalet hölls ändå på enkel svenska.|Mötet fick ställas in.}',
    genast: 'Ett nytt möte med tolk bokades.',
    kategorier: ['utforande.uteblir', 'bemotande.delaktighet'],
    orsaker: ['kommunikation'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Beställningen bekräftas inte av leverantören.',
    atgard: 'Tolkbeställningar bekräftas dagen före.',
  },
  {
    text: 'Utbetalningen {blev fel|kom fem dagar för sent}. {En uppgift om hyran var inte ändrad.|Beslutet var inte attesterat före helgen.}',
    genast: 'En extra utbetalning gjordes.',
    kategorier: ['utforande.felaktigt', 'utforande.forsent'],
    orsaker: ['rutiner', 'teknik'],
    sannolikhet: 3,
    allvarlighet: 3,
    utredning: 'Attestdagen flyttas inte när det är röd dag.',
    atgard: 'Kalender med attestdagar för hela året.',
    enheter: /Ekonomiskt/,
  },
  {
    text: 'Barnens situation {är inte beskriven|nämns inte} i {utredningen om ekonomiskt bistånd|avslagsbeslutet}.',
    genast: 'Beslutet kompletterades.',
    kategorier: ['rattssakerhet.barnperspektiv'],
    orsaker: ['kompetens', 'rutiner'],
    sannolikhet: 3,
    allvarlighet: 2,
    utredning: 'Mallen har ingen rubrik för barnens behov.',
    atgard: 'Mallen får en egen rubrik för barnperspektivet.',
    enheter: /Ekonomiskt/,
  },
  {
    text: 'Personen {fick inte sin drogtestning|stod utan sitt stödsamtal} {två veckor i rad|i tre veckor}. {Behandlaren var sjuk och ingen gick in.|Tiden var inte inlagd i schemat.}',
    genast: 'En annan behandlare tog över.',
    kategorier: ['utforande.uteblir', 'utforande.kontinuitet'],
    orsaker: ['tidsbrist', 'organisation'],
    sannolikhet: 3,
    allvarlighet: 3,
    utredning: 'Det finns ingen plan för vem som går in vid sjukdom.',
    atgard: 'Varje behandlare har en utsedd ersättare.',
    enheter: /Missbruk|Öppenvård/,
  },
  {
    text: 'Hot i samtalsrummet. {Larmet fungerade inte|Larmknappen satt för långt bort}, och {kollegan fick ropa på hjälp|det tog flera minuter innan någon kom}.',
    genast: 'Mötet avbröts och väktare kom.',
    kategorier: ['fysisk_miljo.otrygg', 'fysisk_miljo.utrustning'],
    orsaker: ['teknik', 'rutiner'],
    sannolikhet: 2,
    allvarlighet: 3,
    utredning: 'Larmet testas inte regelbundet. Händelsen är också anmäld i arbetsmiljösystemet.',
    atgard: 'Larmen testas varje månad och resultatet skrivs upp.',
  },
  {
    text: 'En anmälan om våld {utreddes inte vidare|ledde bara till ett samtal}. {Frågor om våld ställdes inte.|Partnern var med på samtalet.}',
    genast: 'Ärendet togs upp igen och ett enskilt samtal bokades.',
    kategorier: ['rattssakerhet.vald_ej_utrett', 'arbetssatt.metod'],
    orsaker: ['kompetens', 'rutiner'],
    sannolikhet: 2,
    allvarlighet: 4,
    utredning: 'Bedömningsinstrumentet för våld används inte av alla.',
    atgard: 'Alla handläggare utbildas i bedömningsinstrumentet, och det följs upp i aktgranskningen.',
    misstankt: true,
  },
  {
    text: 'En brukare blev {avbruten och ifrågasatt|bemött på ett hånfullt sätt} {i ett möte|i telefon}. {Flera hörde det.|Personen ringde efteråt och var ledsen.}',
    genast: 'Chefen ringde upp och bad om ursäkt.',
    kategorier: ['bemotande.oprofessionellt'],
    orsaker: ['kompetens', 'tidsbrist'],
    sannolikhet: 2,
    allvarlighet: 2,
    utredning: 'Mötet var pressat i tid och det fanns en konflikt sedan tidigare.',
    atgard: 'Bemötande tas upp på arbetsplatsträffen och i handledningen.',
  },
];

export const MOTIVERINGAR: readonly string[] = [
  'Enstaka händelse. Rutinen finns och är känd.',
  'Bristen är redan åtgärdad genom en tidigare avvikelse.',
  'Felet rättades genast och ingen kom till skada.',
];

export const SVAR: readonly string[] = [
  'Tack för din rapport. Vi har gått igenom den i gruppen.',
  'Tack. Du pekade på något som vi inte hade sett. Åtgärden står i planen.',
  'Tack för att du rapporterade. Rutinen är ändrad, läs gärna igenom den.',
  'Tack. Vi har pratat om händelsen och följer upp om en månad.',
];

/** People who only report, one at each enhet. They have no password and cannot log in. */
export const RAPPORTORER: Readonly<Record<string, string>> = {
  Mottagningsgruppen: 'Elin Sundqvist',
  'Utredningsgrupp 1': 'Nils Forsman',
  'Utredningsgrupp 2': 'David Lindahl',
  Familjehemsgruppen: 'Amina Yusuf',
  Öppenvårdsgruppen: 'Tove Martinsson',
  'Missbruk och beroende': 'Robin Eklund',
  'Ekonomiskt bistånd': 'Sofia Granath',
};
