import type { Lagrumskod } from '../floden/lagrum.js';

/** What may come in as a synpunkt and is something else. Each is handed over; none is ever closed as answered. */
export type Orsak =
  'overklagande' | 'orosanmalan' | 'lex_sarah' | 'personuppgiftsincident' | 'fel_myndighet' | 'annan_namnd';

interface Overlamning {
  /** «ett överklagande». */
  readonly etikett: string;
  /** What is to be done, step by step, by the one who hands over. */
  readonly gorSa: string;
  /** What the sender reads with the code. */
  readonly tillAvsandaren: string;
  /** What the one who receives it is to do, on the sheet that goes with it. */
  readonly vidMottagning: string;
  /** Another authority: secrecy is tried before anything is handed out. */
  readonly utanforNamnden?: true;
  readonly lagrum: readonly [Lagrumskod, ...Lagrumskod[]];
}

export const overlamningar: Readonly<Record<Orsak, Overlamning>> = {
  overklagande: {
    etikett: 'överklagande',
    gorSa:
      'Lämna texten i dag till den som har fattat beslutet. Dagen den kom in räknas: tre veckor från att personen fick del av beslutet. Pröva inte själv om det är för sent.',
    tillAvsandaren: 'Det du har skrivit gäller ett beslut. Vi har lämnat det vidare som ett överklagande.',
    vidMottagning:
      'Avsändaren vill ha ett beslut ändrat. Pröva om överklagandet har kommit i rätt tid, räknat från dagen då det kom in hit, och om beslutet ska ändras. Lämna det annars vidare till domstolen.',
    lagrum: ['FL 44', 'FL 45'],
  },
  orosanmalan: {
    etikett: 'orosanmälan',
    gorSa:
      'Ring mottagningen för barn och unga nu, också utanför kontorstid (socialjouren). Är någon i akut fara: ring 112. Lämna över hela texten. Vänta inte på att synpunkten utreds, och fråga inte vårdnadshavaren först.',
    tillAvsandaren:
      'Vi har lämnat det du berättade till dem som hjälper barn och unga, så att de kan ta hand om det direkt.',
    vidMottagning:
      'Texten kan betyda att ett barn far illa. Gör en skyddsbedömning genast. Barnet kan ha skrivit utan att någon hemma vet om det.',
    lagrum: ['SoL 19:1'],
  },
  lex_sarah: {
    etikett: 'rapport enligt lex Sarah',
    gorSa:
      'Se först till att den som är utsatt är trygg, och skriv vad du har gjort. Ett lex Sarah-ärende upprättas direkt, med texten som den är och med dig som rapportör. Chefen för enheten ser inte längre synpunkten.',
    tillAvsandaren: 'Det du berättar kan vara allvarligt. Vi utreder det enligt reglerna om missförhållanden.',
    vidMottagning: 'Ärendet finns redan hos lex Sarah-ansvarig.',
    lagrum: ['SoL 27:2', 'LSS 24 b'],
  },
  personuppgiftsincident: {
    etikett: 'personuppgiftsincident',
    gorSa:
      'Kontakta dataskyddsombudet genast. En incident som kan skada någon anmäls till Integritetsskyddsmyndigheten inom 72 timmar från att nämnden fick veta.',
    tillAvsandaren:
      'Det du berättar gäller hur personuppgifter har hanterats. Vi har lämnat det till dem som tar hand om sådant.',
    vidMottagning:
      'Texten kan gälla en personuppgiftsincident. De 72 timmarna räknas från att nämnden fick veta. Dokumentera incidenten också om den inte ska anmälas.',
    lagrum: ['GDPR 33'],
  },
  fel_myndighet: {
    etikett: 'ärende hos en annan myndighet',
    gorSa: 'Ta reda på rätt myndighet och hjälp personen dit. Pröva sekretessen innan du skickar något vidare.',
    tillAvsandaren: 'Det du har skrivit hör till en annan myndighet.',
    vidMottagning: 'Texten har kommit till fel myndighet. Ta hand om den som om den hade kommit direkt till er.',
    utanforNamnden: true,
    lagrum: ['FL 6'],
  },
  annan_namnd: {
    etikett: 'ärende hos en annan nämnd',
    gorSa:
      'En annan nämnd är en annan myndighet. Pröva sekretessen innan du lämnar över texten till nämndens registrator.',
    tillAvsandaren: 'Det du har skrivit hör till en annan nämnd i kommunen.',
    vidMottagning: 'Texten hör till er nämnd. Ta hand om den som om den hade kommit direkt till er.',
    utanforNamnden: true,
    lagrum: ['FL 6'],
  },
};

export const ORSAKER = Object.keys(overlamningar) as Orsak[];
