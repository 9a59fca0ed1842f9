import type { Vem } from '../../database/vem.js';
import type { Faktafraga, FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret, type Faktavarde } from '../../indikatorer/faktum.js';
import { AVVIKELSENS_OMRADEN, omradena } from '../../indikatorer/kategoriomraden.texter.js';
import { fall, perEtt } from '../../indikatorer/summor.js';
import { Siffror } from '../siffror.js';
import type { Enhetsplats } from './material.js';

const koder = (grupp: string, ...namn: readonly string[]): string[] => namn.map((ett) => `${grupp}.${ett}`);

/** What each case says once, or the empty list as `utan`. */
const iListan = (lista: string): string[] => (lista === '' || lista === 'saknas' ? [] : lista.split(','));
const delarAv = (lista: string): readonly string[] => {
  const delar = iListan(lista);
  return delar.length === 0 ? ['utan'] : delar;
};
const huvudkategorierna = (lista: string): readonly string[] => [
  ...new Set(delarAv(lista).map((kod) => kod.split('.')[0] ?? kod)),
];

/**
 * Every figure of a berättelse. Avvikelser are many: they are read through few times, each time as fine as several tables
 * need, and folded here; a case is in one enhet and has one list of kategorier, so nothing is counted twice.
 */
export const berattelsensSiffror = async (
  fakta: Pick<FaktaQueries, 'varden'>,
  enheter: readonly Enhetsplats[],
  vem: Vem,
  ar: number,
): Promise<Siffror> => {
  const [kub = [], listor = [], orsaker = [], ...ovriga] = await fakta.varden(
    vem,
    ...avvikelsefragor(ar),
    ...arendefragor(ar),
    ...arbetsfragor(ar),
  );
  const [synpunkter = [], atgarder = [], arsarbetare = [], ...resten] = ovriga;
  const regi = new Map(enheter.map((enhet) => [String(enhet.id), enhet.regi]));
  const verksamhet = new Map(enheter.map((enhet) => [String(enhet.id), enhet.verksamhetId]));
  const iRegi = (varden: readonly Faktavarde[]) => perEtt(varden, 'enhet', 'regi', (id) => [regi.get(id) ?? 'saknas']);
  const iVerksamhet = (varden: readonly Faktavarde[]) =>
    perEtt(varden, 'enhet', 'verksamhet', (id) => [verksamhet.get(id) ?? 'saknas']);
  const utanTyp = fall(synpunkter, ['ar', 'kvartal', 'enhet']);
  return new Siffror(helaAret(ar, 4), [
    ...fall(kub, ['ar']),
    ...fall(kub, ['ar', 'kvartal']),
    ...fall(kub, ['ar', 'enhet']),
    ...fall(kub, ['enhet']),
    ...fall(iRegi(kub), ['ar', 'regi']),
    ...fall(iVerksamhet(kub), ['ar', 'verksamhet']),
    ...fall(perEtt(listor, 'kategorilista', 'kategori', huvudkategorierna), ['ar', 'kategori']),
    ...fall(perEtt(listor, 'kategorilista', 'huvudkategori', huvudkategorierna), ['ar', 'huvudkategori']),
    ...fall(
      perEtt(listor, 'kategorilista', 'kvalitetsomrade', (lista) => omradena(AVVIKELSENS_OMRADEN, iListan(lista))),
      ['ar', 'kvalitetsomrade'],
    ),
    ...fall(perEtt(orsaker, 'orsakslista', 'orsak', delarAv), ['ar', 'orsak']),
    ...fall(orsaker, ['ar', 'sannolikhet', 'allvarlighet']),
    ...fall(utanTyp, ['ar']),
    ...fall(utanTyp, ['ar', 'kvartal']),
    ...fall(utanTyp, ['ar', 'enhet']),
    ...fall(iRegi(utanTyp), ['ar', 'regi']),
    ...fall(synpunkter, ['ar', 'typ']),
    ...fall(synpunkter, ['ar', 'enhet', 'typ']),
    ...fall(iVerksamhet(synpunkter), ['ar', 'verksamhet', 'typ']),
    ...fall(atgarder, ['ar']),
    ...fall(atgarder, ['ar', 'enhet']),
    ...perArsarbetare(arsarbetare, fall(kub, ['ar', 'enhet']), ar),
    ...resten.flat(),
  ]);
};

const ARSARBETARE = 'arsarbetare.antal';
const PER_HUNDRA = 'avvikelsekvot.per_100_arsarbetare';

/** How many work in the enheter that have said so, and how much those enheter report. */
const perArsarbetare = (
  arsarbetare: readonly Faktavarde[],
  perEnhet: readonly Faktavarde[],
  ar: number,
): Faktavarde[] => {
  if (arsarbetare.length === 0) return [];
  const kanda = new Set(arsarbetare.map(({ dimensioner: { enhet } }) => String(enhet)));
  const summan = (varden: readonly Faktavarde[]): number =>
    varden.reduce((summa, { varde }) => summa + (varde ?? 0), 0);
  const namnare = summan(arsarbetare);
  const taljare = summan(
    perEnhet.filter(
      ({ kod, dimensioner }) =>
        kod === 'avvikelse.rapporterade' && dimensioner.ar === ar && kanda.has(String(dimensioner.enhet)),
    ),
  );
  return [
    { kod: ARSARBETARE, dimensioner: {}, varde: namnare },
    { kod: PER_HUNDRA, dimensioner: {}, varde: (taljare * 100) / namnare, taljare, namnare },
  ];
};

/** The first three are folded above, in this order. */
const avvikelsefragor = (ar: number): Faktafraga[] => [
  {
    koder: koder('avvikelse', 'rapporterade', 'hog_risk'),
    period: helaAret(ar, 4),
    per: ['ar', 'kvartal', 'enhet'],
  },
  { koder: ['avvikelse.rapporterade'], period: helaAret(ar, 4), per: ['ar', 'kategorilista'] },
  {
    koder: ['avvikelse.rapporterade'],
    period: helaAret(ar),
    per: ['ar', 'orsakslista', 'sannolikhet', 'allvarlighet'],
  },
];

/** The first three are folded above. */
const arendefragor = (ar: number): Faktafraga[] => {
  const [fem, tva] = [helaAret(ar, 4), helaAret(ar, 1)];
  const inkomna = ['synpunkt.inkomna'];
  return [
    { koder: inkomna, period: fem, per: ['ar', 'kvartal', 'enhet', 'typ'] },
    { koder: koder('atgard_gjord', 'antal', 'med_effekt'), period: fem, per: ['ar', 'enhet'] },
    { koder: [ARSARBETARE], period: helaAret(ar), per: ['enhet'] },
    { koder: koder('avvikelse', 'handelser', 'efterregistrerade', 'aterkopplade'), period: tva, per: ['ar'] },
    { koder: koder('avvikelse', 'avslutade', 'handlaggningstid', 'over_30_dagar'), period: tva, per: ['ar'] },
    {
      koder: koder('synpunkt', 'besvarade_i_tid', 'svarstid', 'obesvarade', 'overlamnade'),
      period: fem,
      per: ['ar'],
    },
    { koder: inkomna, period: tva, per: ['ar', 'kategori'] },
    { koder: inkomna, period: tva, per: ['ar', 'kanal'] },
    { koder: inkomna, period: tva, per: ['ar', 'avsandartyp'] },
    { koder: inkomna, period: fem, per: ['ar', 'kvalitetsomrade', 'typ'] },
    { koder: inkomna, period: tva, per: ['ar', 'huvudkategori', 'typ'] },
    {
      koder: [
        ...koder('lex_sarah', 'rapporterade', 'beslutade', 'anmalda_till_ivo', 'ivo_beslutade', 'tid_till_anmalan'),
        ...koder('lex_sarah_enskild', 'rapporter', 'anmalningar'),
        'anmalan_27_7.anmalda',
      ],
      period: fem,
      per: ['ar'],
    },
    { koder: ['lex_sarah.beslutade'], period: fem, per: ['ar', 'grad'] },
    { koder: koder('lex_sarah', 'anmalda_till_ivo', 'ivo_beslutade'), period: fem, per: ['ar', 'grad'] },
    { koder: ['lex_sarah.ivo_beslutade'], period: fem, per: ['ar', 'utfall'] },
    { koder: ['lex_sarah.rapporterade'], period: fem, per: ['ar', 'verksamhet'] },
    { koder: ['lex_sarah.rapporterade'], period: fem, per: ['ar', 'kvalitetsomrade'] },
    { koder: ['lex_sarah.rapporterade'], period: tva, per: ['ar', 'huvudkategori'] },
    { koder: ['ej_verkstallt.antal'], period: fem, per: ['ar', 'kvartal'] },
  ];
};

const arbetsfragor = (ar: number): Faktafraga[] => {
  const [fem, ett] = [helaAret(ar, 4), helaAret(ar)];
  return [
    { koder: ['process.antal', ...koder('styrdokument', 'gallande', 'forfallna'), 'utforare.antal'], period: fem },
    { koder: koder('styrdokument', 'nya', 'reviderade'), period: fem, per: ['ar'] },
    { koder: koder('arbete', 'planerat', 'gjort'), period: ett, per: ['ar'] },
    { koder: koder('arbete', 'planerat', 'gjort'), period: ett, per: ['ar', 'slag'] },
    { koder: koder('arbete', 'planerat', 'gjort'), period: ett, per: ['ar', 'kvartal'] },
    { koder: koder('risk', 'antal', 'utan_omrade', 'ombedomda', 'hog_kvar'), period: fem, per: ['ar'] },
    { koder: ['risk.antal'], period: ett, per: ['ar', 'kvalitetsomrade'] },
    { koder: ['risk.antal', 'egenkontroll.antal', 'atgard.antal'], period: ett, per: ['ar', 'utveckling'] },
    {
      koder: ['risk.antal', 'risk_forst.antal'],
      period: ett,
      per: ['ar', 'riskskala', 'sannolikhet', 'konsekvens'],
    },
    { koder: koder('egenkontroll', 'antal', 'utan_frekvens_eller_omfattning'), period: ett, per: ['ar'] },
    { koder: koder('atgard', 'antal', 'genomforda', 'med_effekt', 'utan_ansvarig'), period: ett, per: ['ar'] },
    { koder: ['atgard.antal'], period: ett, per: ['ar', 'status'] },
    { koder: ['atgard_gjord.antal'], period: ett, per: ['ar', 'effekt'] },
    { koder: ['atgard_gjord.antal'], period: ett, per: ['ar', 'kalla'] },
    { koder: ['atgard_gjord.forsenade'], period: fem, per: ['ar'] },
    { koder: ['kravbedomning.antal'], period: ett, per: ['ar', 'utforare', 'utfall'] },
    { koder: ['oppenvardsuppdrag.beslutade', 'oppenvardsuppdrag.plan_i_tid'], period: fem, per: ['ar', 'regi'] },
    { koder: ['oppenvardsuppdrag.beslutade', 'oppenvardsuppdrag.plan_i_tid'], period: ett, per: ['ar', 'utforare'] },
  ];
};
