import { plusDagar } from '../plattform/klocka/datum.js';
import { csvposter } from '../plattform/text/csvposter.js';
import { personnummerI } from '../plattform/text/personnummer.js';
import { tolkaKod } from '../processer/kodlistor.texter.js';
import { LOPNUMMER, LOPNUMMERFEL } from './oppenvard.forms.js';
import {
  avslutsorsaker,
  deltaganden,
  insatser,
  konen,
  type Avslutsorsak,
  type Deltagande,
  type Insats,
  type Kon,
} from './oppenvard.texter.js';

/** The columns of the file, in the words of its header. */
export const KOLUMNER = [
  { namn: 'löpnummer', kravs: true, hjalp: 'ÖV 2025-14. Aldrig namn eller personnummer.' },
  { namn: 'enhet', kravs: true, hjalp: 'Enhetens namn, som i organisationen.' },
  { namn: 'utförare', kravs: false, hjalp: 'Tomt för egen regi.' },
  {
    namn: 'insats',
    kravs: true,
    hjalp: Object.values(insatser)
      .map(({ etikett }) => etikett)
      .join(', '),
  },
  { namn: 'kön', kravs: false, hjalp: 'Flicka, pojke, K eller M.' },
  { namn: 'beslutat', kravs: true, hjalp: 'ÅÅÅÅ-MM-DD, som alla dagar.' },
  { namn: 'bistånd till', kravs: false, hjalp: 'Sista dagen som beslutet gäller, om det har en.' },
  { namn: 'fördelat', kravs: false, hjalp: 'Krävs när insatsen har startat.' },
  { namn: 'uppstartsmöte', kravs: false, hjalp: '' },
  { namn: 'barnet med', kravs: false, hjalp: 'Ja, barnet ville inte, blev inte tillfrågat eller olämpligt.' },
  { namn: 'startat', kravs: false, hjalp: '' },
  { namn: 'genomförandeplan', kravs: false, hjalp: '' },
  { namn: 'senaste uppföljning', kravs: false, hjalp: 'Nästa räknas från den.' },
  { namn: 'avslutat', kravs: false, hjalp: '' },
  { namn: 'orsak', kravs: false, hjalp: 'Krävs när uppdraget är avslutat.' },
] as const;
type Kolumn = (typeof KOLUMNER)[number]['namn'];

export interface Filrad {
  readonly lopnummer: string;
  readonly enhetId: number;
  readonly utforareId: number | null;
  readonly insats: Insats;
  readonly kon: Kon | null;
  readonly beslutad: string;
  readonly bistandTill: string | null;
  readonly fordelad: string | null;
  readonly uppstartsmote: string | null;
  readonly barn: Deltagande | null;
  readonly verkstalld: string | null;
  readonly plan: string | null;
  readonly uppfoljning: string | null;
  readonly avslutad: string | null;
  readonly orsak: Avslutsorsak | null;
}

/** What is wrong, where: the row as a spreadsheet counts it, with the header as the first. */
export interface Radfel {
  readonly rad: number;
  readonly kolumn: Kolumn | null;
  readonly text: string;
}

export interface Uppslag {
  readonly idag: string;
  /** Lower-case name → id. */
  readonly enheter: ReadonlyMap<string, number>;
  readonly utforare: ReadonlyMap<string, number>;
}

const BARN: Readonly<Record<string, Deltagande>> = {
  ja: 'deltog',
  'barnet ville inte': 'ville_inte',
  'blev inte tillfrågat': 'tillfragades_inte',
  olämpligt: 'olampligt',
};

/** Every row, or everything that is wrong with any of them: a file is read in whole or not at all. */
export const tolkaUppdragsfil = (text: string, uppslag: Uppslag): { rader: Filrad[]; fel: Radfel[] } => {
  const [huvud, ...poster] = [...csvposter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))];
  if (huvud === undefined || 'fel' in huvud)
    return { rader: [], fel: [{ rad: 1, kolumn: null, text: 'Filen är tom.' }] };
  const rubriker = huvud.falt.map((falt) => falt.toLowerCase());
  const saknas = KOLUMNER.filter(({ namn, kravs }) => kravs && !rubriker.includes(namn));
  if (saknas.length > 0)
    return { rader: [], fel: saknas.map(({ namn }) => ({ rad: 1, kolumn: namn, text: 'Kolumnen saknas.' })) };
  const fel: Radfel[] = [];
  const sedda = new Set<string>();
  const rader = poster.flatMap((post, nr): Filrad[] => {
    if ('fel' in post) return (fel.push({ rad: nr + 2, kolumn: null, text: post.fel }), []);
    if (post.falt.every((falt) => falt === '')) return [];
    const rad = new Radlasare(post.falt, rubriker, nr + 2, uppslag).las();
    if (rad.fel.length > 0) return (fel.push(...rad.fel), []);
    if (sedda.has(rad.rad.lopnummer))
      fel.push({ rad: nr + 2, kolumn: 'löpnummer', text: 'Numret finns på fler rader i filen.' });
    sedda.add(rad.rad.lopnummer);
    return [rad.rad];
  });
  if (rader.length === 0 && fel.length === 0) fel.push({ rad: 2, kolumn: null, text: 'Filen har inga uppdrag.' });
  return { rader, fel };
};

/** A day of the almanac, written in full: 30 February is none. */
const finnsDagen = (skrivet: string): boolean => {
  try {
    return plusDagar(skrivet, 0) === skrivet;
  } catch {
    return false;
  }
};

class Radlasare {
  private readonly fel: Radfel[] = [];

  constructor(
    private readonly falt: readonly string[],
    private readonly rubriker: readonly string[],
    private readonly nr: number,
    private readonly uppslag: Uppslag,
  ) {}

  las(): { rad: Filrad; fel: readonly Radfel[] } {
    const { uppslag } = this;
    // a number in any field at all is too much
    if (personnummerI(this.falt.join(' ; ')).length > 0)
      this.nej(null, 'Raden innehåller ett personnummer. Ta bort det.');
    const lopnummer = this.varde('löpnummer');
    if (!LOPNUMMER.test(lopnummer)) this.nej('löpnummer', LOPNUMMERFEL);
    const rad: Filrad = {
      lopnummer,
      enhetId: this.slaUpp('enhet', uppslag.enheter, 'Enheten finns inte, eller så är den inte din.') ?? 0,
      utforareId: this.slaUpp('utförare', uppslag.utforare, 'Utföraren finns inte.'),
      insats: this.kod('insats', (skrivet) => tolkaKod(insatser, skrivet)) ?? 'annan',
      kon: this.kod('kön', (skrivet) => tolkaKod(konen, skrivet)),
      beslutad: this.dag('beslutat') ?? '',
      bistandTill: this.dag('bistånd till', true),
      fordelad: this.dag('fördelat'),
      uppstartsmote: this.dag('uppstartsmöte'),
      barn: this.kod('barnet med', (skrivet) => BARN[skrivet.toLowerCase()] ?? tolkaKod(deltaganden, skrivet)),
      verkstalld: this.dag('startat'),
      plan: this.dag('genomförandeplan'),
      uppfoljning: this.dag('senaste uppföljning'),
      avslutad: this.dag('avslutat'),
      orsak: this.kod('orsak', (skrivet) => tolkaKod(avslutsorsaker, skrivet)),
    };
    this.hangerIhop(rad);
    return { rad, fel: this.fel };
  }

  private hangerIhop(rad: Filrad): void {
    if (this.varde('enhet') === '') this.nej('enhet', 'Skriv vilken enhet.');
    if (this.varde('insats') === '') this.nej('insats', 'Skriv vilken insats.');
    if (this.varde('beslutat') === '') this.nej('beslutat', 'Skriv vilken dag beslutet fattades.');
    if (rad.verkstalld !== null && rad.verkstalld < rad.beslutad)
      this.nej('startat', 'Insatsen startade före beslutet.');
    if (rad.bistandTill !== null && rad.bistandTill <= rad.beslutad)
      this.nej('bistånd till', 'Biståndet tar slut före beslutet.');
    if (rad.verkstalld !== null && rad.fordelad === null)
      this.nej('fördelat', 'Skriv vilken dag uppdraget fördelades.');
    if (rad.verkstalld === null && (rad.plan ?? rad.uppfoljning) !== null)
      this.nej('startat', 'Skriv vilken dag insatsen startade.');
    if (rad.uppfoljning !== null && rad.uppfoljning < (rad.verkstalld ?? ''))
      this.nej('senaste uppföljning', 'Insatsen hade inte startat då.');
    if (rad.avslutad !== null && rad.avslutad < rad.beslutad) this.nej('avslutat', 'Dagen är före beslutet.');
    if ((rad.avslutad === null) !== (rad.orsak === null)) this.nej('orsak', 'Dag och orsak för avslut hör ihop.');
  }

  private varde(kolumn: Kolumn): string {
    return this.falt[this.rubriker.indexOf(kolumn)] ?? '';
  }

  private dag(kolumn: Kolumn, farLiggaFramat = false): string | null {
    const skrivet = this.varde(kolumn);
    if (skrivet === '') return null;
    if (!finnsDagen(skrivet)) return this.nej(kolumn, 'Skriv dagen som ÅÅÅÅ-MM-DD.');
    return skrivet > this.uppslag.idag && !farLiggaFramat ? this.nej(kolumn, 'Dagen har inte varit än.') : skrivet;
  }

  private kod<K extends string>(kolumn: Kolumn, tolka: (skrivet: string) => K | null): K | null {
    const skrivet = this.varde(kolumn);
    return skrivet === '' ? null : (tolka(skrivet) ?? this.nej(kolumn, 'Ordet finns inte i listan.'));
  }

  private slaUpp(kolumn: Kolumn, lista: ReadonlyMap<string, number>, saknas: string): number | null {
    const skrivet = this.varde(kolumn);
    return skrivet === '' ? null : (lista.get(skrivet.toLowerCase()) ?? this.nej(kolumn, saknas));
  }

  private nej(kolumn: Kolumn | null, text: string): null {
    this.fel.push({ rad: this.nr, kolumn, text });
    return null;
  }
}
