import { lagrumFor } from '../floden/lagrum.js';
import { svensktDatum, svenskTid } from '../plattform/klocka/datum.js';
import {
  ALLVARLIGT_FRAN,
  dokumentslag,
  gradtext,
  INNEHALL,
  ivokanaler,
  ivoslag,
  lagval,
  underrattade,
  uppgiftsarter,
  utredningsinnehall,
  type Dokumentslag,
  type Ivokanal,
  type Ivoslag,
  type Underrattad,
} from './kodlistor.texter.js';
import { lexSarahFlode } from './lex-sarah.flode.js';
import type { Arendeunderlag, Uppgiftsrad } from './underlag.queries.js';

/** A part of a document: named values, text, and entries with who wrote them. */
interface Del {
  readonly rubrik: string;
  readonly uppgifter?: readonly { readonly namn: string; readonly varde: string }[];
  readonly text?: string;
  readonly poster?: readonly { readonly om: string; readonly text: string }[];
}

/** All that a document is printed from; frozen with its hash when it is ordered. */
export interface Underlag {
  readonly format: 1;
  readonly slag: Dokumentslag;
  readonly titel: string;
  readonly dnr: string;
  readonly namnd: string;
  readonly kommun: string;
  /** ISO instant. */
  readonly skapad: string;
  readonly delar: readonly Del[];
  /** To a child: short sentences in large letters, and nothing that is not for the child. SoL 3 kap. 3 §. */
  readonly barn?: true;
  /** Who the underrättelse is to. */
  readonly till?: Underrattad;
  /** The day of the letter to a child. */
  readonly skrivet?: string | null;
}

type Bygge = (underlag: Arendeunderlag) => readonly Del[] | null;

/** Null when the case does not yet hold what the document is made of. */
export const dokumentunderlag = (slag: Dokumentslag, arende: Arendeunderlag, skapad: Date): Underlag | null => {
  const delar = BYGGEN[slag](arende);
  if (!delar) return null;
  const { sak, namnd, kommun } = arende;
  const allt = { format: 1, slag, dnr: sak.dnr, namnd, kommun, skapad: skapad.toISOString() } as const;
  const titel = `${dokumentslag[slag].etikett} enligt lex Sarah`;
  if (slag !== 'underrattelse') return { ...allt, titel, delar };
  const senaste = senasteUnderrattelsen(arende);
  const till = senaste?.uppgifter.vem as Underrattad;
  if (till !== 'barn') return { ...allt, titel, delar, till };
  const skrivet = senaste?.datum ?? null;
  return { ...allt, titel: 'Ett brev till dig', delar: tillBarnet(arende), barn: true, skrivet, till };
};

const rad = (namn: string, varde: string | null) => (varde === null || varde === '' ? [] : [{ namn, varde }]);
const dag = (datum: string | null): string => (datum === null ? 'Okänt' : svensktDatum(datum));

const arendet = ({ sak, enhet, utredare }: Arendeunderlag): Del => ({
  rubrik: 'Ärendet',
  uppgifter: [
    ...rad('Ärende', sak.dnr),
    ...rad('Verksamhet', enhet),
    ...rad('Rapporterad', svensktDatum(sak.rapporterad_datum)),
    ...rad('Inträffade', dag(sak.intraffad_datum)),
    ...rad('Lag', sak.lagar.map((lag) => lagval[lag].etikett).join(', ')),
    ...rad('Utredare', utredare),
  ],
});

// The reporter is not named here: it is the verksamhet that is investigated.
const utredning: Bygge = (arende) => {
  const { sak, uppgifter, fakta } = arende;
  if (uppgifter.length === 0) return null;
  const faktum = (vilket: string, medNamn = true) =>
    fakta
      .filter((ett) => ett.fakta === vilket)
      .map(({ datum, namn, befattning, text, uppgifter: { med } }) => ({
        om: [
          svensktDatum(datum),
          ...(typeof med === 'string' ? [`Samtal med ${med}`] : []),
          ...(medNamn ? [[namn, befattning].filter(Boolean).join(', ')] : []),
        ].join(' · '),
        text,
      }));
  const delar: Del[] = [
    arendet(arende),
    { rubrik: 'Rapporten', text: sak.rapport_text },
    { rubrik: 'Tillägg från rapportören', poster: faktum('komplettering', false) },
    ...INNEHALL.map((kod) => ({
      rubrik: utredningsinnehall[kod].etikett,
      poster: uppgifter.filter(({ innehall, rattad_av: rattad }) => innehall === kod && rattad === null).map(post),
    })),
    { rubrik: 'Samtal', poster: faktum('samtal') },
    { rubrik: 'Avhjälpt eller undanröjt', poster: faktum('avhjalpande') },
    ...(sak.forslag_grad === null
      ? []
      : [
          {
            rubrik: 'Utredarens förslag',
            uppgifter: rad('Bedömning', gradtext(sak.forslag_grad)),
            text: sak.forslag_text,
          },
        ]),
    { rubrik: 'Synpunkter vid faktagranskning', poster: faktum('faktagranskning') },
  ];
  return delar.filter(({ poster, text }) => poster === undefined || poster.length > 0 || text !== undefined);
};

const post = ({ datum, kalla, art, text, namn, befattning, rattelse_skal: skal }: Uppgiftsrad) => ({
  om: [svensktDatum(datum), `Källa: ${kalla}`, uppgiftsarter[art].etikett, `${namn}, ${befattning}`].join(' · '),
  text: skal === null ? text : `${text}\n\nRättad. Skäl: ${skal}`,
});

const beslut: Bygge = (arende) => {
  const { sak, beslutsfattare } = arende;
  if (sak.grad === null || sak.beslutad_datum === null) return null;
  const lagrum = lagrumFor(lexSarahFlode.rader.besluta.lagrum ?? [], sak.lagar, sak.beslutad_datum);
  return [
    arendet(arende),
    {
      rubrik: 'Beslut',
      uppgifter: [
        ...rad('Bedömning', gradtext(sak.grad)),
        ...rad('Anmäls till IVO', sak.grad >= ALLVARLIGT_FRAN ? 'Ja' : 'Nej'),
        ...rad('Beslutad', svensktDatum(sak.beslutad_datum)),
        ...rad('Beslutsfattare', beslutsfattare),
        ...rad('Delegationspunkt', sak.delegationspunkt),
      ],
    },
    { rubrik: 'Motivering', text: sak.beslut_motivering ?? '' },
    { rubrik: 'Lagrum', poster: lagrum.map(({ text }) => ({ om: '', text })) },
  ];
};

interface SkickadAnmalan {
  readonly avsandare: string;
  readonly dnr: string;
  readonly slag: Ivoslag;
  readonly kontakt: string;
  readonly verksamhet: string;
  readonly varOchNar: string;
  readonly beskrivning: string;
  readonly utredningBifogad: boolean;
  readonly kanal: Ivokanal;
  readonly kvittens?: string;
  readonly datum: string;
}

// From what was frozen when it was sent, never from the case as it is now.
const ivo: Bygge = ({ sak, namnd, kommun }) => {
  if (sak.ivo_innehall === null) return null;
  const anmalan = JSON.parse(sak.ivo_innehall) as SkickadAnmalan | { readonly importerad: true };
  // what was sent before this system lies where it was sent from
  if ('importerad' in anmalan) return null;
  return [
    {
      rubrik: 'Anmälan',
      uppgifter: [
        ...rad('Avsändarens diarienummer', anmalan.dnr),
        ...rad('Anmälan gäller', ivoslag[anmalan.slag].etikett),
        ...rad('Typ av anmälare', `${anmalan.avsandare} (${namnd}, ${kommun})`),
        ...rad('Kontaktuppgifter', anmalan.kontakt),
        ...rad('Skickad', svensktDatum(anmalan.datum)),
        ...rad('Hur den skickades', ivokanaler[anmalan.kanal].etikett),
        ...rad('Kvittens', anmalan.kvittens ?? ''),
        ...rad('Utredningen bifogas', anmalan.utredningBifogad ? 'Ja' : 'Nej, den sänds när den är klar'),
      ],
    },
    { rubrik: 'Verksamhet', text: anmalan.verksamhet },
    { rubrik: 'Var och när', text: anmalan.varOchNar },
    { rubrik: 'Beskrivning av det inträffade', text: anmalan.beskrivning },
  ];
};

const senasteUnderrattelsen = ({ fakta }: Arendeunderlag) =>
  fakta.findLast(({ fakta: f, uppgifter, text }) => f === 'underrattelse' && uppgifter.svar === 'ja' && text !== '');

const TAR_REDA_PA = 'Vi tar reda på vad som gick fel och varför. Sedan ändrar vi så att det inte händer igen.';
const HAR_TAGIT_REDA_PA =
  'Vi har tagit reda på vad som gick fel och varför. Nu ändrar vi så att det inte händer igen. Vi kollar sedan att det blev bättre.';
// a number is never broken at the end of a line
const BRIS = 'Du kan ringa Bris på 116\u00a0111. Det kostar inget och syns inte på telefonräkningen.';
const IVO_BARN =
  'Du kan också ringa IVO:s barnlinje på 020-120\u00a006\u00a006. IVO kontrollerar att de som ska hjälpa barn gör det på rätt sätt.';

const tillBarnet = (arende: Arendeunderlag): Del[] => {
  const senaste = senasteUnderrattelsen(arende);
  return [
    { rubrik: 'Det här vill vi berätta', text: senaste?.text ?? '' },
    {
      rubrik: 'Vad händer nu?',
      text: `${arende.sak.grad === null ? TAR_REDA_PA : HAR_TAGIT_REDA_PA} Det som hände är inte ditt fel.`,
    },
    {
      rubrik: 'Vill du prata med någon?',
      text: `Du får fråga om allt du undrar över, och säga vad du tycker. Prata med ${senaste?.namn ?? 'oss'} eller med en annan vuxen som du litar på.\n\n${BRIS}\n\n${IVO_BARN}`,
    },
  ];
};

const underrattelse: Bygge = (arende) => {
  const { sak, enhet } = arende;
  const senaste = senasteUnderrattelsen(arende);
  if (!senaste) return null;
  return [
    {
      rubrik: 'Underrättelse',
      uppgifter: [
        ...rad('Till', underrattade[senaste.uppgifter.vem as Underrattad].etikett),
        ...rad('Lämnad', svensktDatum(senaste.datum)),
        ...rad('Av', [senaste.namn, senaste.befattning].filter(Boolean).join(', ')),
        ...rad('Ärende', sak.dnr),
        ...rad('Verksamhet', enhet),
      ],
    },
    { rubrik: 'Det här har vi berättat', text: senaste.text },
  ];
};

const BYGGEN: Readonly<Record<Dokumentslag, Bygge>> = { utredning, beslut, ivo, underrattelse };

/** When the document was ordered, as it reads on paper. */
export const upprattad = ({ skapad }: Underlag): string => svenskTid(new Date(skapad));
