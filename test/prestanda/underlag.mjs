/**
 * The underlag of a berättelse of the size that is measured: about 40 pages with 30 tables and 12 charts. Built from the
 * product's own chapters, so it is printed by the very templates that print a real one, and with all that a frozen one
 * carries: every number a faktum, the code lists, the provisions and the templates. Only the figures are made up.
 */
import { ur } from './miljo.mjs';

const [{ aktuellMall }, { kodlistorFor }, { lagrumFor }] = await Promise.all(
  ['mallar', 'kodlistor', 'lagrum'].map((fil) => ur(`rapporter/frysning/${fil}.js`)),
);

const AR = 2026;
const DIAGRAM = 12;

const ORD =
  'Nämnden har under året följt hur insatserna planeras, genomförs och följs upp i verksamheterna och tagit del av vad ' +
  'brukare, anhöriga och medarbetare har berättat om bemötande, delaktighet, trygghet och kontinuitet';
const MENINGAR = [
  `${ORD}.`,
  'Egenkontrollerna visar att genomförandeplanerna oftare är aktuella än förra året, men att uppföljningen av små enheter behöver tätare avstämningar.',
  'Flera avvikelser handlar om överlämning mellan arbetslag, och rutinen för muntlig rapport har därför skrivits om tillsammans med dem som använder den.',
  'Arbetet fortsätter nästa år med kollegial granskning, utbildning i dokumentation och en tydligare återkoppling till den som har rapporterat.',
];

/** `antal` sentences, another order each time, split into paragraphs of four. */
const stycken = (fro, antal) => {
  const rad = Array.from({ length: antal }, (_, i) => MENINGAR[(fro + i * (1 + (fro % 3))) % MENINGAR.length]);
  const delar = [];
  for (let i = 0; i < rad.length; i += 4) delar.push(rad.slice(i, i + 4).join(' '));
  return delar.join('\n\n');
};

const KODER = [
  'avvikelse.rapporterade',
  'synpunkt.inkomna',
  'avvikelse.hog_risk',
  'atgard.antal',
  'lex_sarah.rapporterade',
];
const kod = (fro) => KODER[fro % KODER.length];
const PERIOD = { fran: `${String(AR - 4)}-01-01`, till: `${String(AR)}-12-31` };
const fakta = (fro, dimensioner) => ({ kod: kod(fro), dimensioner, period: PERIOD });
/** What a number is called in a text that somebody has written. */
const token = (fro) => `{{fakta ${kod(fro)} ar=${String(AR)}}}`;

const siffra = (varde, fro = varde, dimensioner = {}) => ({
  visas: varde.toLocaleString('sv-SE'),
  varde,
  fakta: fakta(fro, { ar: AR, ...dimensioner }),
});
const tal = (fro, i) => ((fro * 7919 + i * 104_729) % 997) + 3;

const tabell = (id, rubrik, kolumner, antalRader, fro) => ({
  id,
  rubrik,
  kolumner: kolumner.map((namn, k) => ({ rubrik: namn, siffra: k > 0 })),
  rader: Array.from({ length: antalRader }, (_, r) => [
    `Område ${String(r + 1)}: planering, genomförande och uppföljning`,
    ...kolumner
      .slice(1)
      .map((_, k) => siffra(tal(fro + k, r), fro, { ar: AR - k, kvalitetsomrade: `omrade_${String(r)}`, enhet: fro })),
  ]),
  not: 'Räknat på rapportdatum. En rapport kan ha flera kategorier, så summan kan bli större än antalet rapporter.',
});

const ARTAL = [4, 3, 2, 1, 0].map((tillbaka) => String(AR - tillbaka));
const ENHETER = ['Norra', 'Södra', 'Östra', 'Västra', 'Centrum', 'Sjöstaden', 'Höjden', 'Ängen'];

const FIGURER = [
  (fro) => ({ slag: 'stapel', etiketter: ARTAL, varden: ARTAL.map((_, i) => tal(fro, i)) }),
  (fro) => ({ slag: 'liggande', etiketter: ENHETER, varden: ENHETER.map((_, i) => tal(fro, i)) }),
  (fro) => ({
    slag: 'linje',
    etiketter: ARTAL,
    serier: ['Äldreomsorg', 'Funktionsstöd', 'Individ och familj'].map((namn, s) => ({
      namn,
      varden: ARTAL.map((_, i) => tal(fro + s, i)),
    })),
  }),
  (fro) => ({
    slag: 'riskmatris',
    lodrat: 'Konsekvens',
    antal: [0, 1, 2, 3].map((y) => [0, 1, 2, 3].map((x) => tal(fro + y, x) % 40)),
  }),
];

const figur = (nr) => {
  const rubrik = `Utveckling av mått ${String(nr)}`;
  return {
    ...FIGURER[nr % FIGURER.length](nr),
    id: `matt-${String(nr)}`,
    rubrik,
    alt: `Diagram över mått ${String(nr)}; tabellen nedanför visar samma siffror.`,
    tabell: tabell(`tabell-matt-${String(nr)}`, rubrik, ['År', 'Antal', 'Förra året'], 6, nr),
  };
};

const kapitel = (nr, kod, text, data, underrubriker = []) => {
  const id = `avsnitt-${String(nr)}`;
  const rubrik = { id, niva: 1, nummer: String(nr), text: `Kapitel ${String(nr)}` };
  const medTal = text === '' ? text : `${text} Under året kom ${token(nr)} in, mot ${token(nr + 1)} året före.`;
  const textsiffror = { [token(nr)]: siffra(tal(nr, 3), nr), [token(nr + 1)]: siffra(tal(nr, 4), nr + 1) };
  return { kod, rubrik, underrubriker, text: medTal, data, ...(text === '' ? {} : { textsiffror }) };
};

/** A chapter with one chart and two tables, on about three pages. */
const diagramkapitel = (nr) =>
  kapitel(
    nr,
    '07-riskanalys',
    `## Resultat ${String(nr)}\n\n${stycken(nr, 6)}\n\n## Bedömning ${String(nr)}\n\n${stycken(nr + 1, 4)}`,
    {
      ar: AR,
      antal: siffra(tal(nr, 1)),
      utanOmrade: siffra(tal(nr, 2) % 9),
      matris: figur(nr),
      omraden: tabell(`tabell-omraden-${String(nr)}`, `Kvalitetsområden ${String(nr)}`, ['Område', ...ARTAL], 14, nr),
      topp: null,
    },
    ['Resultat', 'Bedömning'].map((ord, i) => ({
      id: `avsnitt-${String(nr)}-rubrik-${String(i + 1)}`,
      niva: 2,
      nummer: '',
      text: `${ord} ${String(nr)}`,
    })),
  );

/** @returns the underlag of one report; `nr` makes each of them another document. */
export const stortUnderlag = (nr) => {
  const nio = (id, rubrik) => tabell(id, rubrik, ['Område', ...ARTAL], 12, nr);
  const nyckeltal = ['Rapporterade', 'Händelser', 'Avslutade', 'Återkopplade', 'Åtgärder'].map((namn, i) => ({
    namn,
    forra: siffra(tal(nr, i)),
    nu: siffra(tal(nr, i + 9)),
  }));
  const avsnitt = [
    kapitel(1, '01-sammanfattning', stycken(nr, 16), { ar: AR, forra: AR - 1, nyckeltal }),
    kapitel(2, '05-processer-och-rutiner', stycken(nr, 22), {
      antal: siffra(16),
      tabell: nio('tabell-processer', 'Processer'),
    }),
    kapitel(3, '08-egenkontroll', stycken(nr, 22), {
      antal: siffra(19),
      utanFrekvens: siffra(3),
      tabell: nio('tabell-egenkontroll', 'Egenkontroller'),
    }),
    ...Array.from({ length: DIAGRAM }, (_, i) => diagramkapitel(4 + i)),
    kapitel(16, '14-forbattrande-atgarder', stycken(nr, 22), {
      ar: AR,
      antal: siffra(48),
      genomforda: { visas: '82,0 %', varde: 0.82 },
      medEffekt: { visas: '61,0 %', varde: 0.61 },
      tabell: nio('tabell-atgarder', 'Åtgärder'),
    }),
    kapitel(17, '17-forra-arets-plan', stycken(nr, 22), { ar: AR, tabell: nio('tabell-forra', 'Förra årets plan') }),
    kapitel(18, '18-slutsatser', stycken(nr, 40), { nasta: AR + 1 }),
    kapitel(19, '90-sa-raknades-siffrorna', '', {}),
  ];
  const raknade = KODER.map((en) => ({
    kod: en,
    dimensioner: { kategori: '', orsak: '', status: '', typ: '', grad: '' },
  }));
  return {
    format: 1,
    slag: 'kvalitetsberattelse',
    ar: AR,
    utgava: nr,
    titel: `Kvalitetsberättelse ${String(AR)}`,
    kommun: 'Mätkommunen',
    namnd: 'Socialnämnden',
    dnr: `SN 2026/${String(nr).padStart(4, '0')}`,
    upprattadAv: 'Karin Ek',
    skapad: '2026-11-23T12:00:00.000Z',
    period: { fran: `${String(AR)}-01-01`, till: `${String(AR)}-12-31` },
    avsnitt,
    definitioner: Array.from({ length: 17 }, (_, i) => ({
      kod: `matt.${String(i)}`,
      namn: `Mått ${String(i + 1)}`,
      definition: MENINGAR[i % MENINGAR.length],
      bas: 'rapporterat',
    })),
    kodlistor: kodlistorFor(raknade),
    lagrum: lagrumFor(raknade, `${String(AR)}-01-01`, `${String(AR)}-11-23`),
    mall: aktuellMall(),
  };
};
