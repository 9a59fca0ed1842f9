import type { Grad, Lagval } from '../../lex-sarah/kodlistor.texter.js';

/** What happened, as a report and an utredning tell it. Nobody and no place can be known again. */
export interface Missforhallande {
  readonly enhet: string;
  readonly lagar: readonly Lagval[];
  readonly text: string;
  readonly hur: string;
  readonly genast: string;
  readonly konsekvens: string;
  readonly orsak: string;
  readonly tidigare: string;
  readonly igen: string;
  readonly atgard: string;
  readonly grad: Grad;
  readonly motivering: string;
  readonly svar: string;
}

export const MISSFORHALLANDEN = {
  skyddsbedomning: {
    enhet: 'Mottagningsgruppen',
    lagar: ['SoL'],
    text: 'En orosanmälan om våld mot ett barn låg över helgen utan att någon gjorde en skyddsbedömning. Den hade lagts i fel brevlåda.',
    hur: 'Jag gick igenom brevlådan på måndagsmorgonen.',
    genast: 'Skyddsbedömningen gjordes samma morgon och barnet fick träffa oss.',
    konsekvens: 'Barnet var kvar hos den som anmälan gällde i tre dygn utan att behovet av skydd var bedömt.',
    orsak: 'Två brevlådor användes sida vid sida och ingen hade ansvar för den ena på helgen.',
    tidigare: 'Två avvikelser förra året gällde samma brevlåda. Åtgärden då var en påminnelse, som inte räckte.',
    igen: 'Det kan hända igen så länge det finns två vägar in.',
    atgard: 'Den ena brevlådan stängdes, och joursamordnaren läser den andra två gånger om dagen.',
    grad: 4,
    motivering: 'Ett barn saknade skydd i tre dygn. Skyddsbedömning ska göras genast.',
    svar: 'Din rapport ledde till att det nu finns en enda väg in, som bevakas alla dagar.',
  },
  familjehem: {
    enhet: 'Familjehemsgruppen',
    lagar: ['SoL'],
    text: 'Ett placerat barn hade inte fått träffa sin socialsekreterare på sju månader. Övervägandet gjordes utan samtal med barnet.',
    hur: 'Jag tog över ärendet och läste journalen.',
    genast: 'Ett besök i familjehemmet bokades till samma vecka.',
    konsekvens:
      'Barnet hade inte kunnat berätta hur det hade det. Vid besöket kom det fram att skolgången inte fungerade.',
    orsak: 'Tre byten av handläggare, och överlämningen hade ingen lista över bokade besök.',
    tidigare: 'Inget liknande är känt i gruppen de senaste tre åren.',
    igen: 'Risken finns vid varje byte av handläggare.',
    atgard: 'Besöken står nu i gruppens gemensamma kalender, och den som lämnar ett ärende bokar nästa besök.',
    grad: 3,
    motivering: 'Risken var påtaglig för att barnet for allvarligt illa utan att någon visste det.',
    svar: 'Alla placerade barn är nu besökta, och besöken bokas innan ett ärende byter handläggare.',
  },
  korttid: {
    enhet: 'Öppenvårdsgruppen',
    lagar: ['LSS'],
    text: 'En ungdom med korttidsvistelse lämnades ensam på en utflykt i en timme. Två ur personalen trodde att den andra var med.',
    hur: 'Ungdomen ringde själv till vårdnadshavaren.',
    genast: 'Personalen åkte tillbaka, och ungdomen fick prata om vad som hänt.',
    konsekvens: 'Ungdomen blev rädd men skadades inte. Vägen intill är starkt trafikerad.',
    orsak: 'Ansvaret var inte uttalat när gruppen delade sig.',
    tidigare: 'En avvikelse för två år sedan liknar den här. Rutinen skrevs om men var inte känd av vikarierna.',
    igen: 'Det kan hända igen med ny personal.',
    atgard: 'Före varje utflykt skrivs upp vem som ansvarar för vem, och vikarier går igenom rutinen.',
    grad: 3,
    motivering: 'Risken var påtaglig för en allvarlig skada i trafiken.',
    svar: 'Nu skrivs ansvaret upp före varje utflykt. Tack för att du berättade.',
  },
  sekretess: {
    enhet: 'Ekonomiskt bistånd',
    lagar: ['SoL'],
    text: 'Ett beslut med uppgifter om skyddat boende skickades till en tidigare adress där den andra föräldern bor.',
    hur: 'Den enskilde ringde och berättade det.',
    genast: 'Polisen och det skyddade boendet kontaktades samma timme.',
    konsekvens: 'Den enskilde och barnen fick flytta till ett annat boende.',
    orsak: 'Adressen hämtades ur ett äldre ärende i stället för ur folkbokföringen.',
    tidigare: 'Inget liknande är känt.',
    igen: 'Det kan hända igen om adresser skrivs av för hand.',
    atgard: 'Adressen kontrolleras av två personer när personuppgifterna är skyddade, och mallen varnar.',
    grad: 4,
    motivering: 'Det innebar ett hot mot liv och säkerhet för den enskilde och barnen.',
    svar: 'Rutinen är ändrad och alla som skickar beslut har gått igenom den.',
  },
  bemotande: {
    enhet: 'Missbruk och beroende',
    lagar: ['SoL'],
    text: 'En medarbetare pratade nedlåtande om den enskilde inför andra i väntrummet.',
    hur: 'Jag stod bredvid.',
    genast: 'Jag avbröt samtalet och tog med den enskilde till ett rum.',
    konsekvens: 'Den enskilde avbröt kontakten i två veckor.',
    orsak: 'Hög belastning, och inget stöd efter svåra samtal.',
    tidigare: 'Två klagomål om bemötande kom förra året.',
    igen: 'Risken finns så länge det saknas avlösning.',
    atgard: 'Samtalen hålls i rum, och gruppen har handledning varannan vecka.',
    grad: 2,
    motivering: 'Den enskilde kränktes och gick miste om en insats i två veckor.',
    svar: 'Gruppen har fått handledning och väntrummet används inte för samtal.',
  },
  utredningstid: {
    enhet: 'Utredningsgrupp 1',
    lagar: ['SoL'],
    text: 'En barnavårdsutredning var inte klar efter sex månader och ingen förlängning var beslutad.',
    hur: 'Jag gick igenom gruppens pågående utredningar.',
    genast: 'Utredningen lades om till två handläggare och barnet fick ett samtal.',
    konsekvens: 'Barnet väntade på en insats som sedan beviljades.',
    orsak: 'Handläggaren var sjuk och ärendet fick ingen ny.',
    tidigare: 'Inget liknande är känt sedan bevakningen infördes.',
    igen: 'Det kan hända igen vid frånvaro.',
    atgard: 'Gruppledaren går igenom alla utredningar varje vecka, och frånvaro över fem dagar ger en ny handläggare.',
    grad: 2,
    motivering: 'Barnet fick vänta på stöd längre än lagen tillåter, men for inte allvarligt illa.',
    svar: 'Alla utredningar gås nu igenom varje vecka.',
  },
  lakemedel: {
    enhet: 'Öppenvårdsgruppen',
    lagar: ['SoL', 'LSS'],
    text: 'En ungdom på boendet fick inte sina läkemedel två kvällar i rad.',
    hur: 'Signeringslistan var tom.',
    genast: 'Sjuksköterskan kontaktades och läkemedlen gavs.',
    konsekvens: 'Ungdomen sov dåligt. Sjuksköterskan bedömde att det inte gav någon skada.',
    orsak: 'Den som arbetade saknade delegering, och det stod inte på schemat.',
    tidigare: 'Inget liknande är känt.',
    igen: 'Risken är liten när schemat visar vem som har delegering.',
    atgard: 'Delegering visas på schemat, och det läggs inget pass utan den.',
    grad: 1,
    motivering: 'Det fanns en påtaglig risk för ett missförhållande, men den undanröjdes.',
    svar: 'Schemat visar nu vem som får ge läkemedel.',
  },
  privataMedel: {
    enhet: 'Missbruk och beroende',
    lagar: ['SoL'],
    text: 'Kassan för den enskildes privata medel stämde inte. Det saknades kvitton för flera hundra kronor.',
    hur: 'Vid månadens avstämning.',
    genast: 'Kassan spärrades och räknades av två personer.',
    konsekvens: 'Den enskilde fick pengarna ersatta av kommunen.',
    orsak: 'Kvitton lades i en pärm utan datum, och en person skötte kassan ensam.',
    tidigare: 'Inget liknande är känt.',
    igen: 'Det kan hända igen med en person ensam om kassan.',
    atgard: 'Två personer signerar varje uttag, och avstämning görs varje vecka.',
    grad: 1,
    motivering: 'Risken var påtaglig för att den enskilde skulle förlora pengar.',
    svar: 'Uttag signeras nu av två.',
  },
  missuppfattat: {
    enhet: 'Utredningsgrupp 2',
    lagar: ['SoL'],
    text: 'En förälder sa att barnet inte hade fått komma till tals i utredningen.',
    hur: 'I ett telefonsamtal.',
    genast: 'Jag läste journalen och pratade med gruppledaren.',
    konsekvens: 'Ingen. Barnet hade haft tre samtal, ett av dem utan vårdnadshavarna.',
    orsak: 'Samtalen var antecknade under en annan rubrik i journalen.',
    tidigare: 'Liknande frågor har kommit två gånger.',
    igen: 'Missförståndet kan uppstå igen.',
    atgard: 'Barnsamtal antecknas under en egen rubrik.',
    grad: 0,
    motivering: 'Barnet hade fått komma till tals. Det är inget missförhållande.',
    svar: 'Barnet hade fått komma till tals. Rapporten ledde till att samtalen syns tydligare i journalen.',
  },
} as const satisfies Record<string, Missforhallande>;

export type Missforhallandekod = keyof typeof MISSFORHALLANDEN;

export interface Exempelarende {
  readonly vad: Missforhallandekod;
  /** A day, or so many days ago. */
  readonly nar: string | number;
  /** Reported to IVO before the utredning was ready. */
  readonly tidigAnmalan?: boolean;
  /** Not to be investigated, and why. */
  readonly inteUtredas?: string;
  /** Told when it is not what the text above says. */
  readonly grad?: Grad;
}

/** Reported in this order; how far each has come is what the days since then give. */
export const EXEMPELARENDEN: readonly Exempelarende[] = [
  { vad: 'lakemedel', nar: '2021-04-12' },
  { vad: 'utredningstid', nar: '2021-10-05' },
  { vad: 'skyddsbedomning', nar: '2022-02-14', tidigAnmalan: true },
  { vad: 'bemotande', nar: '2022-05-09' },
  { vad: 'lakemedel', nar: '2022-09-20' },
  { vad: 'missuppfattat', nar: '2022-11-28' },
  { vad: 'familjehem', nar: '2023-01-17' },
  { vad: 'privataMedel', nar: '2023-04-04' },
  { vad: 'korttid', nar: '2023-06-19', tidigAnmalan: true },
  { vad: 'bemotande', nar: '2023-09-05', inteUtredas: 'Det gällde en medarbetare hos en annan huvudman.' },
  { vad: 'utredningstid', nar: '2023-12-11' },
  { vad: 'utredningstid', nar: '2024-02-06' },
  { vad: 'sekretess', nar: '2024-04-22', tidigAnmalan: true },
  { vad: 'lakemedel', nar: '2024-06-10' },
  { vad: 'missuppfattat', nar: '2024-09-17' },
  { vad: 'familjehem', nar: '2024-11-26' },
  { vad: 'bemotande', nar: '2025-01-21' },
  { vad: 'skyddsbedomning', nar: '2025-03-10', grad: 3 },
  { vad: 'privataMedel', nar: '2025-05-13' },
  { vad: 'korttid', nar: '2025-06-23', grad: 2 },
  { vad: 'utredningstid', nar: '2025-09-08' },
  { vad: 'familjehem', nar: '2025-10-20', tidigAnmalan: true },
  { vad: 'lakemedel', nar: '2026-01-19' },
  { vad: 'bemotande', nar: '2026-03-02' },
  { vad: 'utredningstid', nar: 120 },
  { vad: 'skyddsbedomning', nar: 80, tidigAnmalan: true },
  { vad: 'korttid', nar: 44 },
  { vad: 'missuppfattat', nar: 35, inteUtredas: 'Det som beskrivs är en fråga om hur journalen läses.' },
  { vad: 'sekretess', nar: 20, tidigAnmalan: true },
  { vad: 'privataMedel', nar: 1 },
  { vad: 'utredningstid', nar: 0 },
];

/** What enskilda utförare have told the nämnd: who, which kind and when. */
export const EXEMPELINFORMATION = [
  ['Solgläntan HVB AB', 'rapport', '2022-03-08'],
  ['Solgläntan HVB AB', 'rapport', '2023-05-16'],
  ['Kustens familjehem AB', 'anmalan', '2024-02-20'],
  ['Kustens familjehem AB', 'rapport', '2024-10-01'],
  ['Solgläntan HVB AB', 'rapport', '2025-04-15'],
  ['Björkbackens stödboende AB', 'anmalan', '2025-11-04'],
  ['Björkbackens stödboende AB', 'rapport', '2026-04-21'],
] as const;
