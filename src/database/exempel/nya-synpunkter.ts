import type { Kanal, Svarssatt, Svarsvag, Typ } from '../../synpunkter/kodlistor.texter.js';
import type { Overlamningshandling } from '../../synpunkter/synpunkt.texter.js';

/** A synpunkt of the example, and how far it has come. */
export interface Exempelsynpunkt {
  /** Came so many days ago. */
  readonly for: number;
  readonly typ: Typ;
  readonly text: string;
  /** Written down by somebody who works here; left out when it was written on the web. */
  readonly kanal?: Kanal;
  readonly svarsvag?: Svarsvag;
  readonly kategori?: string;
  /** It was something else, and went to whoever it was. */
  readonly over?: { readonly som: Overlamningshandling; readonly text: string; readonly kvittens?: string };
  readonly till: 'inkommen' | 'registrerad' | 'fordelad' | 'utreds' | 'besvarad' | 'avslutad' | 'overlamnad';
  /** The answer takes longer, and the sender has been told why. */
  readonly forsening?: string;
  readonly svar?: string;
  readonly svarssatt?: readonly Svarssatt[];
  /** The answer did not content: it is looked into once more. */
  readonly inteNojd?: true;
}

/** At least one in every status, and what the ways beside the straight one look like. */
export const NYA_SYNPUNKTER: readonly Exempelsynpunkt[] = [
  {
    for: 310,
    typ: 'klagomal',
    text: 'Jag har bytt handläggare tre gånger på ett halvår och får berätta allt från början varje gång.',
    svarsvag: 'kod',
    kategori: 'kontinuitet',
    till: 'avslutad',
    svar: 'Vi förstår att det är tungt. Vid byte träffas nu den gamla och den nya handläggaren tillsammans med dig.',
  },
  {
    for: 205,
    typ: 'forslag',
    text: 'Ha telefontid på kvällen en dag i veckan, för oss som arbetar dagtid.',
    svarsvag: 'kod',
    kategori: 'tillganglighet',
    till: 'avslutad',
    svar: 'Tack för förslaget. Vi provar telefontid till klockan 19 på torsdagar under hösten.',
  },
  { for: 120, typ: 'berom', text: 'Tack till er som lyssnade på min son. Han vågar prata nu.', till: 'avslutad' },
  {
    for: 58,
    typ: 'klagomal',
    text: 'I mitt kuvert låg ett brev som var till en annan familj. Jag har inte läst det, men jag såg namnet.',
    svarsvag: 'kod',
    over: {
      som: 'personuppgiftsincident',
      text: 'Ringde dataskyddsombudet samma förmiddag. Brevet är hämtat.',
      kvittens: 'Dataskyddsombudet har tagit emot det och dokumenterat incidenten.',
    },
    till: 'overlamnad',
  },
  {
    for: 46,
    typ: 'klagomal',
    text: 'Sjukhuset ringer aldrig tillbaka om min fars operation.',
    svarsvag: 'kod',
    over: {
      som: 'felMyndighet',
      text: 'Regionens patientnämnd. Avsändaren har fått deras telefonnummer.',
      kvittens: 'Patientnämnden tar emot den som ringer.',
    },
    till: 'overlamnad',
  },
  {
    for: 41,
    typ: 'klagomal',
    text: 'Vi skulle få hjälp med barnvakt men ingen har hört av sig sedan beslutet.',
    svarsvag: 'kod',
    kategori: 'insats',
    till: 'utreds',
    svar: 'Vi har för få som kan komma på kvällar och söker fler.',
    inteNojd: true,
  },
  {
    for: 34,
    typ: 'klagomal',
    text: 'Jag fick avslag på min ansökan. Det är fel och jag vill att någon annan prövar det.',
    svarsvag: 'kod',
    over: {
      som: 'overklagande',
      text: 'Handläggaren för beslutet, samma dag, med dagen då det kom in.',
      kvittens: 'Överklagandet är diariefört och prövas om det har kommit i tid.',
    },
    till: 'overlamnad',
  },
  {
    for: 24,
    typ: 'klagomal',
    text: 'Ingen har ringt tillbaka trots att jag har lämnat meddelande fyra gånger.',
    svarsvag: 'kod',
    kategori: 'bemotande',
    till: 'utreds',
  },
  {
    for: 19,
    typ: 'synpunkt',
    text: 'Kvinnan som ringde tyckte att breven är svåra att förstå för den som inte har svenska som första språk.',
    kanal: 'telefon',
    svarsvag: 'telefon',
    kategori: 'information',
    till: 'besvarad',
    svar: 'Vi skriver om de tre brev som skickas oftast, och provar dem med dem som får dem.',
    svarssatt: ['telefon'],
  },
  {
    for: 13,
    typ: 'klagomal',
    text: 'Mötet ställdes in två gånger och jag fick veta det i dörren.',
    svarsvag: 'kod',
    kategori: 'information',
    till: 'utreds',
    forsening: 'Den som var med på mötet är borta till nästa vecka, och vi vill prata med hen först.',
  },
  { for: 9, typ: 'fraga', text: 'Kan jag få ett nytt möte med tolk?', svarsvag: 'kod', till: 'fordelad' },
  {
    for: 6,
    typ: 'forslag',
    text: 'Mannen på besöket föreslog en skylt vid entrén: det går inte att se vilken dörr som är er.',
    kanal: 'besok',
    till: 'registrerad',
  },
  { for: 3, typ: 'synpunkt', text: 'Väntrummet är så lyhört att man hör vad andra berättar.', till: 'inkommen' },
  {
    for: 2,
    typ: 'synpunkt',
    text: 'Barnen i våningen ovanför är ensamma hela kvällarna. Den minsta gråter.',
    over: { som: 'orosanmalan', text: 'Ringde mottagningsgruppen direkt och läste upp texten.' },
    till: 'inkommen',
  },
  { for: 1, typ: 'klagomal', text: 'Beslutet är fel och jag vill överklaga det.', svarsvag: 'kod', till: 'inkommen' },
];
