import { HSL_TRAD } from './hsl.texter.js';

/** Code lists of avvikelser: code in ASCII, label as a person reads it. The part before the dot is the top level. */
export interface Kod {
  readonly etikett: string;
}

/** Nine top classes used nationally for SoL and LSS, and below them what barn- och familjevården adds. */
const TRAD = {
  utforande: [
    'Brister i utförandet av insatser',
    {
      uteblir: 'Insatsen uteblir',
      delvis: 'Insatsen utförs bara delvis',
      forsent: 'Insatsen utförs för sent',
      felaktigt: 'Insatsen utförs fel',
      avsteg: 'Avsteg från genomförandeplanen',
      kontinuitet: 'Bristande kontinuitet eller byte av handläggare',
      forsummelse: 'Försummelse',
      placering: 'Brister vid placering (hälsa, skola, umgänge)',
      vantetid: 'Lång väntetid',
    },
  ],
  rattssakerhet: [
    'Brister i rättssäkerhet vid handläggning och genomförande',
    {
      dokumentation_saknas: 'Dokumentation saknas',
      dokumentation_forsenad: 'Dokumentationen är försenad',
      ej_verkstallt: 'Beslut verkställs inte',
      handlaggningstid: 'För lång handläggningstid',
      skyddsbedomning: 'Skyddsbedömning är inte gjord',
      barnperspektiv: 'Barnperspektivet saknas eller barnet är inte hört',
      samtycke: 'Samtycke eller information saknas',
      saklighet: 'Brister i saklighet och opartiskhet',
      utan_lagstod: 'Åtgärd utan stöd i lag',
      sekretess: 'Sekretessen är bruten',
      vald_ej_utrett: 'Våld är inte utrett',
    },
  ],
  arbetssatt: [
    'Brister i arbetssätt, metoder och rutiner',
    {
      kunskapsstod: 'Kunskapsstöd saknas',
      kompetens: 'Kompetens saknas',
      rutin_saknas: 'Rutin saknas',
      rutin_foljs_inte: 'Rutin följs inte',
      metod: 'Metod används fel',
      introduktion: 'Brister i introduktionen',
      ansvar: 'Otydligt ansvar',
      samverkan: 'Brister i samverkan och samordning',
    },
  ],
  bemotande: [
    'Brister i bemötande',
    {
      delaktighet: 'Brister i delaktighet och inflytande',
      kommunikation: 'Brister i kommunikation',
      diskriminering: 'Diskriminering',
      oprofessionellt: 'Oprofessionellt bemötande',
    },
  ],
  fysisk_miljo: [
    'Brister i fysisk miljö, utrustning och teknik',
    {
      brand_las: 'Brandskydd och lås',
      otrygg: 'Otrygg miljö',
      hjalpmedel: 'Fel på hjälpmedel',
      utrustning: 'Utrustning saknas eller fungerar inte',
      it: 'It-stöd fungerar inte',
    },
  ],
  ekonomiska_overgrepp: [
    'Ekonomiska övergrepp',
    {
      privata_medel: 'Fel i hantering av privata medel',
      otillaten_anvandning: 'Otillåten användning',
      patryckning: 'Påtryckning',
      stold: 'Stöld',
    },
  ],
  fysiska_overgrepp: [
    'Fysiska övergrepp',
    { mellan_brukare: 'Mellan brukare', av_personal: 'Av personal mot brukare' },
  ],
  psykiska_overgrepp: ['Psykiska övergrepp', { krankande: 'Kränkande', kontrollerande: 'Kontrollerande' }],
  sexuella_overgrepp: ['Sexuella övergrepp', {}],
} as const satisfies Record<string, readonly [string, Record<string, string>]>;

const ALLA = { ...TRAD, ...HSL_TRAD };

export const kategorier: Readonly<Record<string, Kod>> = Object.fromEntries(
  Object.entries(ALLA).flatMap(([topp, [etikett, under]]) => [
    [topp, { etikett }],
    ...Object.entries<string>(under).map(([kod, text]) => [`${topp}.${kod}`, { etikett: text }] as const),
  ]),
);

/** Laws that an avvikelse can fall under; one or several. HSL has rules of its own and is off until the nämnd says so. */
export const lagrumsval = {
  SoL: { etikett: 'Socialtjänstlagen (SoL)', lag: 'SoL', installning: null },
  LSS: { etikett: 'LSS', lag: 'LSS', installning: null },
  HSL: { etikett: 'Hälso- och sjukvårdslagen (HSL)', lag: 'PSL', installning: 'avvikelse_hsl' },
} as const;
export type Lagrumsval = keyof typeof lagrumsval;

export const beror = {
  enskild: { etikett: 'En person (brukare eller klient)' },
  grupp: { etikett: 'Flera personer eller hela verksamheten' },
  annat: { etikett: 'Något annat' },
} as const;
export type Beror = keyof typeof beror;

/** Belongs to the tree of hälso- och sjukvård. */
export const arHsl = (kod: string): boolean => Object.hasOwn(HSL_TRAD, kod.split('.')[0] ?? '');

/** The kategorier as a form offers them: each top class with what lies under it, of the trees that the laws call for. */
export const kategorival = (lagrum: readonly Lagrumsval[]) =>
  Object.entries(ALLA)
    .filter(([topp]) =>
      arHsl(topp) ? lagrum.includes('HSL') : lagrum.length === 0 || lagrum.some((en) => en !== 'HSL'),
    )
    .map(([topp, [grupp]]) => ({
      grupp,
      valen: Object.entries(kategorier)
        .filter(([kod]) => kod === topp || kod.startsWith(`${topp}.`))
        .map(([varde, { etikett }]) => ({ varde, text: varde === topp ? `${etikett}, i övrigt` : etikett })),
    }));
