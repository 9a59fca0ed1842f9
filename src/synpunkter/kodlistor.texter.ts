/** Code lists of synpunkter: code in ASCII, label as a person reads it. */
interface Kod {
  readonly etikett: string;
}

export const typer = {
  klagomal: { etikett: 'Klagomål', fraga: 'Något är fel eller har blivit fel' },
  synpunkt: { etikett: 'Synpunkt', fraga: 'Jag vill säga vad jag tycker' },
  forslag: { etikett: 'Förslag', fraga: 'Jag har en idé om hur något kan bli bättre' },
  berom: { etikett: 'Beröm', fraga: 'Något är bra' },
  fraga: { etikett: 'Fråga', fraga: 'Jag undrar något' },
} as const;
export type Typ = keyof typeof typer;

export const kanaler = {
  webb: { etikett: 'Webb' },
  telefon: { etikett: 'Telefon' },
  brev: { etikett: 'Brev' },
  epost: { etikett: 'E-post' },
  samtal: { etikett: 'Samtal' },
  besok: { etikett: 'Besök' },
  blankett: { etikett: 'Blankett' },
} as const;
export type Kanal = keyof typeof kanaler;

/** SOSFS 2011:9 5 kap. 3 §: from whom synpunkter are to be received. */
export const avsandartyper = {
  barn: { etikett: 'Barn eller ungdom' },
  brukare: { etikett: 'Den som får stöd eller hjälp' },
  vardnadshavare: { etikett: 'Vårdnadshavare' },
  narstaende: { etikett: 'Närstående' },
  god_man: { etikett: 'God man eller förvaltare' },
  personal: { etikett: 'Personal' },
  utforare: { etikett: 'Annan utförare eller vårdgivare' },
  myndighet: { etikett: 'Myndighet' },
  forening: { etikett: 'Förening eller organisation' },
  allmanhet: { etikett: 'Någon annan' },
} as const;
export type Avsandartyp = keyof typeof avsandartyper;

/** Where the answer goes. `kod` needs nothing of who one is. */
export const svarsvagar = {
  kod: { etikett: 'Jag läser svaret här på webben med min kod' },
  epost: { etikett: 'Mejla mig när svaret finns, så läser jag det här med min kod' },
  telefon: { etikett: 'Ring mig' },
  brev: { etikett: 'Med brev' },
  samtal: { etikett: 'I ett samtal där vi träffas' },
  vuxen: { etikett: 'Genom en vuxen som jag litar på' },
} as const;
export type Svarsvag = keyof typeof svarsvagar;

/** What a child may choose; never a vårdnadshavare by default. */
export const BARNETS_VAGAR: readonly Svarsvag[] = ['kod', 'telefon', 'vuxen'];

export const svarssatt = {
  kod: { etikett: 'Skriftligt, läses med koden', skriftligt: true },
  epost: { etikett: 'Skriftligt, med en länk i e-post', skriftligt: true },
  brev: { etikett: 'Skriftligt, med brev', skriftligt: true },
  telefon: { etikett: 'Muntligt, i telefon', skriftligt: false },
  samtal: { etikett: 'Muntligt, i ett möte', skriftligt: false },
} as const;
export type Svarssatt = keyof typeof svarssatt;

export const kategorier: Readonly<Record<string, Kod>> = {
  bemotande: { etikett: 'Bemötande' },
  tillganglighet: { etikett: 'Tillgänglighet och kontakt' },
  information: { etikett: 'Information' },
  delaktighet: { etikett: 'Delaktighet och inflytande' },
  handlaggningstid: { etikett: 'Handläggningstid' },
  beslut: { etikett: 'Beslut' },
  insats: { etikett: 'Insatsens kvalitet' },
  kontinuitet: { etikett: 'Kontinuitet och byte av handläggare' },
  kompetens: { etikett: 'Kompetens' },
  samverkan: { etikett: 'Samverkan' },
  dokumentation: { etikett: 'Dokumentation och sekretess' },
  lokal: { etikett: 'Lokaler och miljö' },
  ekonomi: { etikett: 'Ekonomi och avgifter' },
  rattssakerhet: { etikett: 'Rättssäkerhet' },
  annat: { etikett: 'Annat' },
};

export const bedomningar = {
  befogat: { etikett: 'Befogat' },
  delvis: { etikett: 'Delvis befogat' },
  obefogat: { etikett: 'Inte befogat' },
  kan_ej_bedomas: { etikett: 'Kan inte bedömas' },
} as const;
export type Bedomning = keyof typeof bedomningar;
