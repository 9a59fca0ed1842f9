/** Code lists of processes, risks, egenkontroller and åtgärder: code in ASCII, label as a person reads it. */
export interface Kodrad {
  readonly etikett: string;
  /** Other spellings that real plans use and an import accepts. */
  readonly varianter?: readonly string[];
}
export type Kodlista<K extends string = string> = Readonly<Record<K, Kodrad>>;

/** The six areas of god kvalitet in socialtjänsten, in the order the reports use. */
export const kvalitetsomraden = {
  sjalvbestammande: {
    etikett: 'Självbestämmande och integritet',
    varianter: ['Självbestämmande', 'Självbestämmande, integritet'],
  },
  helhetssyn: {
    etikett: 'Helhetssyn och samordning',
    varianter: ['Helhetssyn', 'Helhetsyn', 'Helhetsyn och samordning'],
  },
  trygghet: { etikett: 'Trygghet och säkerhet', varianter: ['Trygghet', 'Trygg och säker'] },
  kunskapsbaserad: { etikett: 'Kunskapsbaserad verksamhet', varianter: ['Kunskapsbaserad', 'Kunskapsbaserat arbete'] },
  tillganglighet: { etikett: 'Tillgänglighet', varianter: ['Tillgänglig', 'Tillgänglig verksamhet'] },
  effektivitet: { etikett: 'Effektivitet', varianter: ['Effektiv', 'Effektiv verksamhet'] },
} as const satisfies Kodlista;
export type Kvalitetsomrade = keyof typeof kvalitetsomraden;

export const processlag = {
  huvudprocess: { etikett: 'Del av huvudprocess', varianter: ['Huvudprocess-del', 'Huvudprocess', 'Delprocess'] },
  stodprocess: { etikett: 'Stödprocess', varianter: ['Stöd'] },
} as const satisfies Kodlista;
export type Processlag = keyof typeof processlag;

/** How an egenkontroll is done; SOSFS 2011:9 5 kap. 2 §, allmänna råd, and what the plans we have read use. */
export const egenkontrollmetoder = {
  aktgranskning: { etikett: 'Aktgranskning', varianter: ['Granskning av akter', 'Journalgranskning'] },
  kollegial_granskning: { etikett: 'Kollegial granskning', varianter: ['Kollegial aktgranskning'] },
  registerdata: { etikett: 'Registerdata' },
  oppna_jamforelser: { etikett: 'Öppna jämförelser', varianter: ['ÖJ'] },
  brukarundersokning: { etikett: 'Brukarundersökning' },
  barnenkat: { etikett: 'Barnenkät' },
  djupintervju: { etikett: 'Djupintervju', varianter: ['Djupintervjuer'] },
  verksamhetsstatistik: {
    etikett: 'Statistik ur verksamhetssystem',
    varianter: ['Verksamhetsstatistik', 'Statistik ur verksamhetssystemet'],
  },
  stickprov: { etikett: 'Stickprov' },
  loggkontroll: { etikett: 'Loggkontroll' },
  avtalsuppfoljning: { etikett: 'Avtalsuppföljning' },
  sjalvskattning: { etikett: 'Självskattning' },
  ivo_tillsyn: { etikett: 'Tillsyn av IVO', varianter: ['IVO-tillsyn'] },
  revision: { etikett: 'Revision' },
} as const satisfies Kodlista;
export type Egenkontrollmetod = keyof typeof egenkontrollmetoder;

export const frekvenser = {
  lopande: { etikett: 'Löpande' },
  veckovis: { etikett: 'Varje vecka', varianter: ['Veckovis'] },
  manadsvis: { etikett: 'Varje månad', varianter: ['Månadsvis'] },
  kvartalsvis: { etikett: 'Varje kvartal', varianter: ['Kvartalsvis'] },
  tertialvis: { etikett: 'Varje tertial', varianter: ['Tertialvis'] },
  halvarsvis: { etikett: 'Varje halvår', varianter: ['Halvårsvis', 'Två gånger per år'] },
  arligen: { etikett: 'Varje år', varianter: ['Årligen', 'En gång per år'] },
  vartannat_ar: { etikett: 'Vartannat år' },
} as const satisfies Kodlista;
export type Frekvens = keyof typeof frekvenser;

export const atgardstyper = {
  utbildning: { etikett: 'Utbildning' },
  rutinandring: { etikett: 'Ny eller ändrad rutin', varianter: ['Rutinändring'] },
  bemanning: { etikett: 'Bemanning' },
  teknik: { etikett: 'Teknik' },
  samverkan: { etikett: 'Samverkan' },
  information: { etikett: 'Information' },
  individuell: { etikett: 'Individuell åtgärd', varianter: ['Individuell'] },
  annat: { etikett: 'Annat' },
} as const satisfies Kodlista;
export type Atgardstyp = keyof typeof atgardstyper;

/** Why something went wrong, as an avvikelse is classified and an åtgärd is measured. */
export const orsaker: Kodlista = {
  kommunikation: { etikett: 'Kommunikation och information' },
  organisation: { etikett: 'Omgivning och organisation' },
  tidsbrist: { etikett: 'Tidsbrist eller hög arbetsbelastning' },
  rutiner: { etikett: 'Rutiner och riktlinjer saknas eller följs inte' },
  teknik: { etikett: 'Teknik och utrustning' },
  kompetens: { etikett: 'Kunskap och kompetens' },
  ovrigt: { etikett: 'Övrigt' },
};

/** Letters and digits only, so that case, diacritics, hyphens and a last full stop make no difference. */
function jamforbar(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The code behind what somebody wrote: the code itself, its label or an accepted variant; otherwise null. */
export function tolkaKod<K extends string>(lista: Kodlista<K>, skrivet: string): K | null {
  const sokt = jamforbar(skrivet);
  for (const kod of Object.keys(lista) as K[]) {
    const { etikett, varianter = [] } = lista[kod];
    if ([kod, etikett, ...varianter].some((form) => jamforbar(form) === sokt)) return kod;
  }
  return null;
}

/** A code list as a form offers it. */
export const kodval = (lista: Kodlista): { varde: string; text: string }[] =>
  Object.entries(lista).map(([varde, { etikett }]) => ({ varde, text: etikett }));

/** The label of a stored code; the code itself when it is no longer in the list. */
export const kodtext = (lista: Kodlista, kod: string | null): string =>
  kod === null ? '' : (lista[kod]?.etikett ?? kod);
