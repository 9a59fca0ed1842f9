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
const INITIALER = /(?<![\p{L}\d.])\p{Lu}\.\s?(?:\p{Lu}\.?(?!\p{L})|\p{Lu}\p{Ll}+)/gu;
const TAL = /(?<![\d,.§-])(?:\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+|\d+)(?![\d]|[,.]\d)/gu;

/** Words that begin a sentence and are no name, and names that are no person's. */
const INLEDER = new Set(
  'Under I På Vid För Den Det De En Ett Alla Hos Enligt Av Till Med Efter Sedan När Om Vi Som Från Mellan Utan Både Samt Och Men Att'.split(
    ' ',
  ),
);
const LAGEN = /\blex[^\S\n]+(?:Sarah|Maria)\b/giu;
const INGEN_PERSON = /^(?:Sveriges Kommuner|Inspektionen)\b/u;

/** Every hit in the order of the text; of two that overlap the one that says most. */
export const traffarI = (text: string, kannedom: Kannedom, medTal: boolean): Traff[] => {
  const funna: Traff[] = [
    ...alla(text, PERSONNUMMER, 'personnummer').filter((traff) => arEnDag(traff.text)),
    ...alla(text, EPOST, 'epost'),
    ...alla(text, TELEFON, 'telefon'),
    ...namnen(text, kannedom),
    ...alla(text, INITIALER, 'initialer'),
    ...(medTal ? alla(text, TAL, 'tal').filter((traff) => arDolt(text, traff, kannedom.doldaTal)) : []),
  ];
  return funna
    .filter((en, nr) => !funna.slice(0, nr).some((annan) => overlappar(en, annan)))
    .sort((a, b) => a.fran - b.fran);
};

const alla = (text: string, monster: RegExp, slag: Traffslag): Traff[] =>
  [...text.matchAll(monster)].map((traff) => ({ slag, text: traff[0], fran: traff.index }));

const overlappar = (a: Traff, b: Traff): boolean => a.fran < b.fran + b.text.length && b.fran < a.fran + a.text.length;

const arEnDag = (text: string): boolean => {
  const siffror = text.replace(/\D/g, '');
  const [manad, dag] = [siffror.slice(-8, -6), siffror.slice(-6, -4)].map(Number);
  const kalenderdag = dag !== undefined && dag > 60 ? dag - 60 : (dag ?? 0);
  return manad !== undefined && manad >= 1 && manad <= 12 && kalenderdag >= 1 && kalenderdag <= 31;
};

/** Two words that are written as names are, and every single word that is part of a colleague's name. */
const namnen = (text: string, { personer, kanda }: Kannedom): Traff[] => {
  const tackt = kanda
    .filter((namn) => namn !== '')
    .sort((a, b) => b.length - a.length)
    .reduce(
      (kvar, namn) => kvar.replaceAll(namn, ' '.repeat(namn.length)),
      text.replace(LAGEN, (lag) => ' '.repeat(lag.length)),
    );
  const delar = new Set(personer.flatMap((namn) => namn.split(/\s+/)).filter((del) => /^\p{Lu}\p{L}{2,}/u.test(del)));
  const foljder = alla(tackt, NAMNFOLJD, 'namn').flatMap((traff): Traff[] => {
    const [forst = ''] = traff.text.split(/\s+/);
    const kvar = INLEDER.has(forst) ? traff.text.slice(forst.length).trimStart() : traff.text;
    if (!/\s/.test(kvar) || INGEN_PERSON.test(kvar)) return [];
    const arKollega = kvar.split(/\s+/).some((ord) => delar.has(ord));
    return [{ slag: arKollega ? 'register' : 'namn', text: kvar, fran: traff.fran + traff.text.length - kvar.length }];
  });
  return [...foljder, ...alla(tackt, STORT_ORD, 'register').filter((traff) => delar.has(traff.text))];
};

/** Years, paragraphs and the numbers of a list are not counts. */
const arDolt = (text: string, { text: tal, fran }: Traff, dolda: ReadonlySet<number>): boolean => {
  const varde = Number(tal.replace(/\D/g, ''));
  const fore = text.slice(Math.max(0, fran - 14), fran);
  if (/(?:^|\n)\s*$/.test(fore) && /^[.)]\s/.test(text.slice(fran + tal.length))) return false;
  return !/(?:§\s*|kap\.?\s*|[Kk]vartal\s|[Ss]annolikhet\s|:)$/u.test(fore) && dolda.has(varde);
};
