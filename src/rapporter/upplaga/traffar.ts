/** What in a text could point out a person, or a number that is hidden elsewhere. */
export const TRAFFSLAG = {
  personnummer: 'Kan vara ett personnummer eller samordningsnummer',
  epost: 'E-postadress',
  telefon: 'Kan vara ett telefonnummer',
  register: 'Namn på någon som arbetar här',
  namn: 'Kan vara ett namn',
  initialer: 'Kan vara initialer',
  tal: 'Ett tal som är dolt på annan plats',
} as const;
export type Traffslag = keyof typeof TRAFFSLAG;

export interface Traff {
  readonly slag: Traffslag;
  readonly text: string;
  readonly fran: number;
}

/** What the search knows beforehand. */
export interface Kannedom {
  /** Names of those who work in the nämnd. */
  readonly personer: readonly string[];
  /** Names that are nobody's: of the nämnd, its enheter and its processes. */
  readonly kanda: readonly string[];
  /** Numbers that the public edition hides. */
  readonly doldaTal: ReadonlySet<number>;
}

/** Any six or eight figures that are a day, and four more: a mistyped one points out somebody too. Day + 60 as well. */
const PERSONNUMMER = /(?<!\d)(?:18|19|20)?\d{2}-?(\d{2})-?(\d{2})\s?[-–—−+]?\s?\d{4}(?!\d)/gu;
const EPOST = /[\p{L}\d._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/giu;
const TELEFON = /(?<![\d/-])(?:\+46|0046|0)[\s-]?(?:\(0\)\s?)?\d(?:[\s–-]?\d){5,10}(?!\d)/gu;
const NAMNFOLJD =
  /\p{Lu}[\p{Ll}é]+(?:-\p{Lu}\p{Ll}+)?(?:[^\S\n]+(?:(?:von|af|de)[^\S\n]+)?\p{Lu}[\p{Ll}é]+(?:-\p{Lu}\p{Ll}+)?)+/gu;
const STORT_ORD = /(?<![\p{L}\d])\p{Lu}[\p{Ll}é]+(?:-\p{Lu}\p{Ll}+)?/gu;
/** A word in the middle of a sentence is written so when it is a name: of whom or of what. */
const MITT_I_MENINGEN = /(?<=[\p{Ll},;]\s)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?/gu;
const INITIALER = /(?<![\p{L}\d.])\p{Lu}\.\s?(?:\p{Lu}\.?(?!\p{L})|\p{Lu}\p{Ll}+)/gu;
/** So small counts are written in words; «en» and «ett» are mostly articles. */
const RAKNEORD = ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const TALORD = new RegExp(`(?<!\\p{L})(?:${RAKNEORD.join('|')})(?!\\p{L})`, 'giu');
const TAL = /(?<![\d,.§-])(?:\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+|\d+)(?![\d]|[,.]\d)/gu;

/** Words that begin a sentence and are no name, and names that are no person's. */
const INLEDER = new Set(
  'Under I På Vid För Den Det De En Ett Alla Hos Enligt Av Till Med Efter Sedan När Om Vi Som Från Mellan Utan Både Samt Och Men Att'.split(
    ' ',
  ),
);
const LAGEN = /\blex[^\S\n]+(?:Sarah|Maria)\b/giu;
const INGET_NAMN = new Set(
  'Dnr Lex Barnkonventionen Kolada Socialstyrelsen Inspektionen Justitieombudsmannen Sverige Sveriges Kommuner Regioner'.split(
    ' ',
  ),
);
const INGEN_PERSON = /^(?:Sveriges Kommuner|Inspektionen)\b/u;

/** Every hit in the order of the text; of two that overlap the one that says most. `fri` is what somebody has written. */
export const traffarI = (text: string, kannedom: Kannedom, fri: boolean): Traff[] => sokare(kannedom)(text, fri);

/** The same for many texts: what the names are is put together once. */
export const sokare = ({ personer, kanda, doldaTal }: Kannedom): ((text: string, fri: boolean) => Traff[]) => {
  const namn: Namnkannedom = {
    kanda: namnmonster(kanda),
    delar: new Set(personer.flatMap((ett) => ett.split(/\s+/)).filter((del) => /^\p{Lu}\p{L}{2,}/u.test(del))),
  };
  const medSiffra = namnmonster(kanda.filter((ett) => /\d/.test(ett)));
  return (text, fri) => {
    const funna: Traff[] = [
      ...alla(text, PERSONNUMMER, 'personnummer').filter((traff) => arEnDag(traff.text)),
      ...alla(text, EPOST, 'epost'),
      ...alla(text, TELEFON, 'telefon'),
      ...namnen(text, namn, fri),
      ...alla(text, INITIALER, 'initialer'),
      // an enhet may have a number in its name
      ...(fri ? talen(utan(text, medSiffra), doldaTal) : []),
    ];
    return funna
      .filter((en, nr) => !funna.slice(0, nr).some((annan) => overlappar(en, annan)))
      .sort((x, y) => x.fran - y.fran);
  };
};

interface Namnkannedom {
  readonly kanda: RegExp;
  /** What the names of colleagues are made up of. */
  readonly delar: ReadonlySet<string>;
}

/** Any of the names, the longest first. */
const namnmonster = (namn: readonly string[]): RegExp =>
  new RegExp(
    [...namn]
      .filter((ett) => ett !== '')
      .sort((x, y) => y.length - x.length)
      .map((ett) => ett.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|') || '(?!)',
    'gu',
  );

/** The text with blanks where it stands: the places of all else stay the same. */
const utan = (text: string, monster: RegExp): string => text.replace(monster, (ord) => ' '.repeat(ord.length));

const alla = (text: string, monster: RegExp, slag: Traffslag): Traff[] =>
  [...text.matchAll(monster)].map((traff) => ({ slag, text: traff[0], fran: traff.index }));

const overlappar = (a: Traff, b: Traff): boolean => a.fran < b.fran + b.text.length && b.fran < a.fran + a.text.length;

const arEnDag = (text: string): boolean => {
  const siffror = text.replace(/\D/g, '');
  const [manad, dag] = [siffror.slice(-8, -6), siffror.slice(-6, -4)].map(Number);
  const kalenderdag = dag !== undefined && dag > 60 ? dag - 60 : (dag ?? 0);
  return manad !== undefined && manad >= 1 && manad <= 12 && kalenderdag >= 1 && kalenderdag <= 31;
};

const talen = (text: string, doldaTal: ReadonlySet<number>): Traff[] =>
  [...alla(text, TAL, 'tal'), ...alla(text, TALORD, 'tal')].filter((traff) => arDolt(text, traff, doldaTal));

/** Two words that are written as names are, and every single word that is part of a colleague's name. */
const namnen = (text: string, { kanda, delar }: Namnkannedom, fri: boolean): Traff[] => {
  const tackt = utan(utan(text, LAGEN), kanda);
  const foljder = alla(tackt, NAMNFOLJD, 'namn').flatMap((traff): Traff[] => {
    const [forst = ''] = traff.text.split(/\s+/);
    const kvar = INLEDER.has(forst) ? traff.text.slice(forst.length).trimStart() : traff.text;
    if (!/\s/.test(kvar) || INGEN_PERSON.test(kvar)) return [];
    const arKollega = kvar.split(/\s+/).some((ord) => delar.has(ord));
    return [{ slag: arKollega ? 'register' : 'namn', text: kvar, fran: traff.fran + traff.text.length - kvar.length }];
  });
  const ensamma = fri ? alla(tackt, MITT_I_MENINGEN, 'namn').filter((traff) => !INGET_NAMN.has(traff.text)) : [];
  return [...foljder, ...alla(tackt, STORT_ORD, 'register').filter((traff) => delar.has(traff.text)), ...ensamma];
};

/** Paragraphs, quarters, the steps of a scale and their product, the end of a diarienummer. */
const FORE_ANNAT = /(?:§\s*|kap\.?\s*|[Kk]vartal\s|[Ss]annolikhet\s|:|×\s*|×\s*\d+\s*=\s*|\d{4}\/)$/u;
/** Provisions and days, also from one to another, the steps of a scale, and how often something is done. */
const EFTER_ANNAT =
  /^(?:\s?[–-]\s?\d+)?\s?(?:[a-z]\s)?(?:§|kap\b|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b)|^\s*×|^\s(?:gånger|ggr)\s(?:per|om)\s/u;

/** The numbers of a list, of a provision, a day or a scale are not counts. */
const arDolt = (text: string, { text: tal, fran }: Traff, dolda: ReadonlySet<number>): boolean => {
  const fore = text.slice(Math.max(0, fran - 14), fran);
  const efter = text.slice(fran + tal.length, fran + tal.length + 24);
  if (/(?:^|\n)\s*$/.test(fore) && /^[.)]\s/.test(efter)) return false;
  return !FORE_ANNAT.test(fore) && !EFTER_ANNAT.test(efter) && dolda.has(vardet(tal));
};

const vardet = (tal: string): number => {
  const ord = RAKNEORD.indexOf(tal.toLowerCase());
  return ord < 0 ? Number(tal.replace(/\D/g, '')) : ord + 2;
};
