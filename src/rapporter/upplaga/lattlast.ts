import { avser } from '../rapport.texter.js';
import { medSiffror } from '../textfakta/textsiffror.js';
import { arSiffra, type FrystAvsnitt, type Siffra, type Underlag } from '../underlag.js';

export const LATTLAST = 'lattlast';
/** So that it stays one page. */
export const HOGST_TECKEN = 1800;
const HOGST_ORD = 18;

/** A number that is hidden need not be small: that is not said of it. */
const VISAS_INTE = 'Antalet visas inte, så att ingen ska gå att känna igen.';

/** A first easy-read text, from the numbers that the public may see. It says what was counted, and never why. */
export const lattlastUtkast = (underlag: Underlag, avsnitt: readonly FrystAvsnitt[]): string => {
  const { slag, ar, namnd } = underlag;
  const siffra = siffrorI(avsnitt, ar);
  const stycken =
    slag === 'halvarsredovisning'
      ? halvaretsStycken(underlag, avsnitt)
      : slag === 'kvalitetsplan'
        ? planensStycken(underlag, avsnitt)
        : [
            [
              `${namnd} har skrivit en rapport om ${String(ar)}.`,
              'Den heter kvalitetsberättelse.',
              'Här är det viktigaste.',
            ],
            [
              ...med(
                siffra('avvikelse.rapporterade'),
                (tal) => `Personalen har rapporterat ${tal} saker som inte blev som de skulle.`,
                `Personalen har rapporterat saker som inte blev som de skulle. ${VISAS_INTE}`,
              ),
              ...med(siffra('avvikelse.rapporterade', ar - 1), (tal) => `Året före var det ${tal}.`),
              'Det kallas avvikelser.',
              'Fler rapporter behöver inte betyda att det har blivit sämre.',
            ],
            [
              ...med(
                siffra('lex_sarah.rapporterade'),
                (tal) => `Det kom ${tal} rapporter om allvarliga fel eller risker.`,
                `Det kom rapporter om allvarliga fel eller risker. ${VISAS_INTE}`,
              ),
              'Det kallas lex Sarah.',
            ],
            med(
              siffra('synpunkt.inkomna'),
              (tal) => `Det kom in ${tal} synpunkter och klagomål.`,
              `Det kom in synpunkter och klagomål. ${VISAS_INTE}`,
            ),
            med(merAnNoll(siffra('atgard.antal')), (tal) => `Planen för året hade ${tal} saker som skulle göras.`),
          ];
  return stycken
    .filter((meningar) => meningar.length > 0)
    .map((meningar) => meningar.join('\n'))
    .join('\n\n');
};

/** The plan, in the number of its own rows: they are about the work and not about anybody. */
const planensStycken = ({ ar, namnd }: Underlag, avsnitt: readonly FrystAvsnitt[]): string[][] => {
  const rader = (slag: 'risker' | 'atgarder' | 'egenkontroller'): number =>
    avsnitt
      .flatMap(({ data }) => processerna(data))
      .reduce((antal, process) => antal + (process[slag]?.length ?? 0), 0);
  const [risker, atgarder, egenkontroller] = [rader('risker'), rader('atgarder'), rader('egenkontroller')];
  return [
    [`Det här är en plan för ${String(ar)}.`, `${namnd} har bestämt planen.`, 'Planen säger vad som ska bli bättre.'],
    risker > 0 ? [`Planen tar upp ${String(risker)} ${bojt(risker)} som kan gå fel.`, 'Det kallas risker.'] : [],
    atgarder > 0 ? [`Planen har ${String(atgarder)} ${bojt(atgarder)} som ska göras.`, 'Det kallas åtgärder.'] : [],
    egenkontroller > 0
      ? [
          `Vi ska också kontrollera ${String(egenkontroller)} ${bojt(egenkontroller)} under året.`,
          'Då ser vi om det har blivit bättre.',
        ]
      : [],
  ];
};

type Planprocess = Readonly<Partial<Record<'risker' | 'atgarder' | 'egenkontroller', readonly unknown[]>>>;

const processerna = (data: unknown): readonly Planprocess[] =>
  typeof data === 'object' && data !== null && 'processer' in data && Array.isArray(data.processer)
    ? (data.processer as Planprocess[])
    : [];

const bojt = (antal: number): string => (antal === 1 ? 'sak' : 'saker');

/** The half-year, which is told of before a year is. */
const halvaretsStycken = (underlag: Underlag, avsnitt: readonly FrystAvsnitt[]): string[][] => {
  const halvaret = avser(underlag);
  const tal = (kod: string, typ?: string): Siffra | null =>
    sokI(
      avsnitt.map(({ data }) => data),
      ({ kod: kodI, dimensioner, period, del }) => {
        const delar = typ === undefined ? 0 : 1;
        const ratt = Object.keys(dimensioner).length === delar && (typ === undefined || dimensioner.typ === typ);
        return kodI === kod && ratt && period.fran === underlag.period.fran && del === undefined;
      },
    );
  return [
    [`${underlag.namnd} har skrivit en rapport om ${halvaret}.`, 'Den handlar om klagomål och lex Sarah.'],
    [
      'Ett klagomål är när någon säger att något är fel.',
      ...med(
        tal('synpunkt.inkomna', 'klagomal'),
        (antal) => `Det kom in ${antal} klagomål.`,
        'Hur många klagomål det kom in visas inte här.',
      ),
    ],
    [
      'Lex Sarah är när personalen berättar om allvarliga fel eller risker.',
      ...med(
        tal('lex_sarah.rapporterade'),
        (antal) => `Det kom ${antal} sådana rapporter.`,
        'Hur många sådana rapporter det kom visas inte här.',
      ),
    ],
  ];
};

type Faktahanvisning = NonNullable<Siffra['fakta']>;

/** The first number that is what is looked for, in whichever chapter it stands. */
const sokI = (data: unknown, arDen: (fakta: Faktahanvisning) => boolean): Siffra | null => {
  if (typeof data !== 'object' || data === null) return null;
  if (arSiffra(data)) return data.fakta && arDen(data.fakta) ? data : null;
  for (const del of Object.values(data)) {
    const funnen = sokI(del, arDen);
    if (funnen) return funnen;
  }
  return null;
};

/** The year's number in whichever chapter it stands. */
const siffrorI =
  (avsnitt: readonly FrystAvsnitt[], ar: number) =>
  (kod: string, ettAr = ar): Siffra | null =>
    sokI(
      avsnitt.map(({ data }) => data),
      ({ kod: kodI, dimensioner, del }) =>
        kodI === kod && Object.keys(dimensioner).length === 1 && Number(dimensioner.ar) === ettAr && del === undefined,
    );

const med = (siffra: Siffra | null, mening: (tal: string) => string, doldMening?: string): string[] => {
  if (siffra?.dold) return doldMening === undefined ? [] : [doldMening];
  return siffra === null || siffra.varde === null ? [] : [mening(siffra.visas)];
};

const merAnNoll = (siffra: Siffra | null): Siffra | null => (siffra?.varde === 0 ? null : siffra);

/** What makes it hard to read. */
export const svarlast = (text: string): string[] => {
  const langa = medSiffror(text)
    .split(/(?<=[.!?])\s+|\n+/)
    .filter((mening) => mening.trim().split(/\s+/).length > HOGST_ORD);
  return [
    ...langa.map(
      (mening) =>
        `Dela meningen ”${mening.trim().split(/\s+/).slice(0, 6).join(' ')} …”. Högst ${String(HOGST_ORD)} ord går att läsa lätt.`,
    ),
    ...(text.length > HOGST_TECKEN
      ? [`Korta texten så att den ryms på en sida, högst ${String(HOGST_TECKEN)} tecken.`]
      : []),
  ];
};
