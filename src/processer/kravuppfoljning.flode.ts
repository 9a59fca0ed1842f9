import type { Tx } from '../database/databas.js';
import { flode, NY } from '../floden/flode.js';
import * as krav from './kravuppfoljning.krav.js';
import { kravtexter, type Kravhandling, type Kravstatus } from './kravuppfoljning.texter.js';

/** An extern utförare or an enhet is nobody's own in this: any verksamhetschef may follow it up. */
const LEDNING = ['kvalitetssamordnare', 'forvaltningschef', { relation: 'chef' }] as const;
const LAGRUM = ['SoL 5:2', 'SOSFS 2011:9 5:2'] as const;
const RUTIN = 'Nämndens rutin för avtalsuppföljning';

export const fyllPaKravuppfoljning = async (tx: Tx, sak: krav.Kravuppfoljning): Promise<krav.Kravuppfoljning> => {
  const rad = await tx.en<{ obedomda: number; utanBevis: number; utanAtgard: number }>(
    'processer.kravuppfoljningens-brister',
    `select count(*) filter (where b.krav_id is null)::int as obedomda,
       count(*) filter (where b.utfall in ('uppfyllt', 'delvis') and trim(b.bevis) = '')::int as "utanBevis",
       count(*) filter (where b.utfall in ('delvis', 'inte') and (trim(b.atgard) = '' or b.atgard_senast is null)
         and not exists (select 1 from atgard_kalla x where x.sak = 'kravbedomning' and x.sak_id = b.id))::int as "utanAtgard"
     from krav k left join kravbedomning b on b.krav_id = k.id and b.kravuppfoljning_id = $1
     where k.kravsamling_id = $2 and (k.galler_fran is null or k.galler_fran <= $3)`,
    [sak.id, sak.kravsamling_id, sak.datum],
  );
  return { ...sak, ...rad };
};

/** Krav by krav, then told to the one concerned. What is told is not changed. */
export const kravuppfoljningFlode = flode<krav.Kravuppfoljning, Kravstatus, Kravhandling, 'chef'>('kravuppfoljning', {
  tabell: 'kravuppfoljning',
  slut: ['delgiven', 'avbruten'],
  texter: { ...kravtexter, relation: { chef: 'verksamhetschef' } },
  notiser: {
    paborja: 'ingen',
    bedom: 'ingen',
    klarmarkera: {
      till: () => [{ roll: 'kvalitetssamordnare' }, { roll: 'forvaltningschef' }],
      text: () => 'En kravuppföljning är klar. Lämna resultatet till den som har följts upp.',
      lank: ({ id }) => `/kravuppfoljningar/${id}`,
    },
    delge: {
      till: ({ enhet_id: enhetId }) => (enhetId === null ? [] : [{ roll: 'enhetschef', enhetId }]),
      text: () => 'Resultatet av en kravuppföljning av din enhet finns att läsa.',
      lank: ({ id }) => `/kravuppfoljningar/${id}`,
    },
    avbryt: 'ingen',
  },
  relationer: (_sak, vem) => (vem.roller.includes('verksamhetschef') ? ['chef'] : []),
  fyllPa: fyllPaKravuppfoljning,
  kravlista: krav,
  rader: {
    paborja: {
      fran: NY,
      till: 'pagar',
      av: ['kvalitetssamordnare', 'forvaltningschef', 'verksamhetschef'],
      lagrum: LAGRUM,
    },
    bedom: { fran: 'pagar', fakta: 'kravbedomning', av: LEDNING, lagrum: LAGRUM },
    klarmarkera: {
      fran: 'pagar',
      till: 'klar',
      av: LEDNING,
      krav: [krav.allaBedomda, krav.bevisFinns, krav.atgarderFinns],
      lagrum: LAGRUM,
    },
    delge: { fran: 'klar', till: 'delgiven', av: LEDNING, rutin: RUTIN },
    avbryt: { fran: 'pagar', till: 'avbruten', av: LEDNING, krav: [krav.skaletFinns], rutin: RUTIN },
  },
});
