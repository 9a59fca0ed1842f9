import type { Vem } from '../database/vem.js';
import { harRoll } from '../database/vem.js';
import { INGET } from './arendeimport.forms.js';
import type { Enhetsversion, Importrad } from './arendeimport.queries.js';
import { IMPORTSAKER, SAKER, type Importfalt } from './importfalt.js';
import type { Problem } from '../plattform/tabellfil/tabellfil.js';
import { slasUpp, vardenFor } from './mappning.js';
import { normaliserat } from './vardegissning.js';

interface Val {
  readonly varde: string;
  readonly text: string;
}

/** So many problems are shown; the file has them all. */
const VISAS = 200;

const PERSONNUMMERVAL = [
  { varde: 'neka', text: 'Säg till, så rättar vi i filen' },
  { varde: 'maskera', text: 'Byt ut numret mot [personnummer borttaget]' },
];

/** The kinds of cases that this person reads in. */
export const sakval = (vem: Vem): Val[] =>
  SAKER.filter((sak) => harRoll(vem, IMPORTSAKER[sak].roll)).map((varde) => ({
    varde,
    text: IMPORTSAKER[varde].etikett,
  }));

export const listrad = ({ id, sak, kallsystem, antalRader, uppladdadAv, uppladdadVid, ...rad }: Importrad) => ({
  id,
  sak: IMPORTSAKER[sak].etikett,
  kallsystem,
  antalRader,
  uppladdadAv,
  uppladdadVid,
  lage: lage(rad),
});

const lage = ({ inlastVid, harFil, rapport }: Pick<Importrad, 'inlastVid' | 'harFil' | 'rapport'>): string => {
  if (inlastVid !== null) return 'Inläst';
  if (!harFil) return 'Filen är borttagen';
  if (rapport === null) return 'Inte provläst';
  return rapport.antalProblem === 0 ? 'Kan läsas in' : 'Har problem';
};

/** Where a person goes on: columns, values, dry run, import. */
export const importsida = (rad: Importrad, enheter: readonly Enhetsversion[], idag: string) => {
  const { falt } = IMPORTSAKER[rad.sak];
  const provad = rad.rapport !== null && rad.provadVersion === rad.version;
  const varden = falt.filter(slasUpp).map((ett) => vardevy(ett, rad, enhetsval(enheter, idag)));
  return {
    ...listrad(rad),
    version: rad.version,
    oppen: rad.inlastVid === null && rad.harFil,
    inlastVid: rad.inlastVid,
    kolumner: rad.kolumner.map((kolumn) => ({
      kolumn,
      exempel: (rad.varden[kolumn] ?? []).slice(0, 3),
      falt: rad.mappning.kolumner[kolumn] ?? INGET,
    })),
    faltval: falt.map(({ namn, etikett, tvingande }) => ({
      varde: namn,
      text: tvingande ? `${etikett} (ska finnas)` : etikett,
    })),
    varden: varden.filter(({ rader }) => rader.length > 0),
    oversatts: varden.reduce((antal, { saknas }) => antal + saknas, 0),
    standarder: falt.filter(slasUpp).map((ett) => ({
      falt: ett.namn,
      etikett: ett.etikett,
      val: koderna(ett, enhetsval(enheter, idag)),
      kod: rad.mappning.standard[ett.namn] ?? INGET,
    })),
    personnummer: rad.mappning.personnummer,
    personnummerval: PERSONNUMMERVAL,
    rapport: rad.rapport && {
      ...rad.rapport,
      ...problemvy(rad.rapport.problem),
      gammal: !provad && rad.inlastVid === null,
    },
    kanLasasIn: provad && rad.rapport.antalProblem === 0 && rad.harFil && rad.inlastVid === null,
  };
};

const vardevy = (falt: Importfalt, { mappning, varden }: Importrad, enheter: readonly Val[]) => {
  const sagda = mappning.varden[falt.namn] ?? {};
  const rader = vardenFor(falt, mappning, varden).map((varde) => ({
    varde,
    kod: sagda[normaliserat(varde)] ?? INGET,
  }));
  // what waits for an answer comes first
  rader.sort((a, b) => Number(a.kod !== INGET) - Number(b.kod !== INGET));
  const saknas = rader.filter(({ kod }) => kod === INGET).length;
  return { falt: falt.namn, etikett: falt.etikett, val: koderna(falt, enheter), rader, saknas };
};

const koderna = ({ innehall }: Importfalt, enheter: readonly Val[]): readonly Val[] =>
  innehall.slag === 'kod'
    ? innehall.koder.map(({ kod, etikett }) => ({ varde: kod, text: kod.includes('.') ? `– ${etikett}` : etikett }))
    : enheter;

/** Every enhet by its last name; one that is closed says since when. */
const enhetsval = (versioner: readonly Enhetsversion[], idag: string): Val[] => {
  const senaste = new Map<number, Enhetsversion>();
  for (const version of versioner) {
    const har = senaste.get(version.enhetId);
    if (!har || har.fran < version.fran) senaste.set(version.enhetId, version);
  }
  return [...senaste.values()].map(({ enhetId, namn, till }) => ({
    varde: String(enhetId),
    text: till !== null && till < idag ? `${namn} (stängd ${till})` : namn,
  }));
};

/** The first of them, and how many each column has. */
const problemvy = (problem: readonly Problem[]) => {
  const per = new Map<string, number>();
  for (const { kolumn } of problem) per.set(kolumn ?? 'Hela raden', (per.get(kolumn ?? 'Hela raden') ?? 0) + 1);
  return {
    problem: problem.slice(0, VISAS),
    fler: Math.max(0, problem.length - VISAS),
    perKolumn: [...per].sort(([, a], [, b]) => b - a).map(([kolumn, antal]) => ({ kolumn, antal })),
  };
};
