import { ROLLER, type Personroll } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import { synpunktImport } from './importrader.js';
import * as krav from './synpunkt.krav.js';
import { synpunktNotiser } from './synpunkt.notiser.js';
import {
  synpunktstexter,
  type Overlamningshandling,
  type Synpunktshandling,
  type Synpunktsrelation,
  type Synpunktsstatus,
} from './synpunkt.texter.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';

/** Everybody who works here may write down what somebody says. */
export const PERSONAL: readonly Personroll[] = ROLLER.filter((roll) => roll !== 'namndledamot');
/** Those who sort what comes in. */
export const SORTERAR = ['registrator', 'kvalitetssamordnare'] as const;
const CHEFER = ['enhetschef', 'verksamhetschef'] as const;
/** Those who work with synpunkter at all. */
export const HANDLAGGARE = [...SORTERAR, ...CHEFER] as const;
const RUTIN = 'Nämndens rutin för synpunkter och klagomål';
const INTE_BERORD = ['berord'] as const;

/** Which act hands over for which reason. */
export const ORSAK_FOR: Readonly<Record<Overlamningshandling, Orsak>> = {
  orosanmalan: 'orosanmalan',
  overklagande: 'overklagande',
  lexSarah: 'lex_sarah',
  personuppgiftsincident: 'personuppgiftsincident',
  felMyndighet: 'fel_myndighet',
  annanNamnd: 'annan_namnd',
};

/** Keys in the nämnd's settings. Local time limits, never law. */
export const BEKRAFTELSE = {
  lokal: {
    nyckel: 'synpunkt_bekraftelse_arbetsdagar',
    dagar: 2,
    raknat: 'arbetsdagar',
    fran: (sak: Pick<krav.Synpunkt, 'inkom_datum'>) => sak.inkom_datum,
  },
} as const;
export const SVAR = {
  lokal: {
    nyckel: 'synpunkt_svar_dagar',
    dagar: 14,
    raknat: 'dagar',
    // a day that has been promised since stands by itself
    fran: (sak: Pick<krav.Synpunkt, 'inkom_datum' | 'nytt_svar_senast'>) =>
      sak.nytt_svar_senast === null ? sak.inkom_datum : null,
  },
} as const;

const overlamna = (handling: Overlamningshandling) =>
  ({
    fran: OPPEN,
    fakta: 'overlamning',
    av: HANDLAGGARE,
    inte: INTE_BERORD,
    galler: (sak: krav.Synpunkt) => !sak.overlamnad_for.includes(ORSAK_FOR[handling]),
    lagrum: overlamningar[ORSAK_FOR[handling]].lagrum,
  }) as const;

const arOverlamnad = (sak: krav.Synpunkt): boolean => sak.overlamnad_for.length > 0;

/**
 * Synpunkt: received from whoever it may be, sorted, looked into, answered, mended (SOSFS 2011:9 5 kap. 3 §). What comes
 * in and is something else is handed over, at once where the law says so, and can never be closed as answered.
 */
export const synpunktFlode = flode<krav.Synpunkt, Synpunktsstatus, Synpunktshandling, Synpunktsrelation>('synpunkt', {
  tabell: 'synpunkt',
  slut: ['avslutad', 'overlamnad'],
  texter: synpunktstexter,
  notiser: synpunktNotiser,
  kravlista: krav,
  enhet: (sak) => sak.enhet_id,
  relationer: (sak, vem) => [
    ...(vem.slag === 'allmanhet' ? (['avsandare'] as const) : []),
    ...(vem.personId !== null && sak.berorda.includes(vem.personId) ? (['berord'] as const) : []),
  ],
  fyllPa: async (tx, sak) => {
    const mer = await tx.en<Partial<krav.Synpunkt>>(
      'synpunkter.fyll-pa',
      `select
         (select count(*) from atgard_kalla k join atgard a on a.id = k.atgard_id
           where k.sak = 'synpunkt' and k.sak_id = $1 and a.status <> 'avbruten') as "antalAtgarder",
         (select coalesce(array_agg(distinct f.uppgifter ->> 'orsak'), '{}') from synpunkt_fakta f
           where f.synpunkt_id = $1 and f.fakta = 'kvittens') as kvitterade`,
      [sak.id],
    );
    // node-pg reads bigint[] as text
    return { ...sak, berorda: sak.berorda.map(Number), ...mer };
  },
  rader: {
    // Den kommer in
    skicka: { fran: NY, till: 'inkommen', av: 'allmanhet', lagrum: ['SOSFS 2011:9 5:3'] },
    registrera: { fran: NY, till: 'inkommen', av: PERSONAL, lagrum: ['SOSFS 2011:9 5:3'] },
    // Är den något annat? Före allt annat
    orosanmalan: { ...overlamna('orosanmalan'), frist: { lag: { SoL: 'genast' } } },
    overklagande: overlamna('overklagande'),
    lexSarah: { ...overlamna('lexSarah'), frist: { lag: { SoL: 'genast', LSS: 'genast' } } },
    personuppgiftsincident: overlamna('personuppgiftsincident'),
    felMyndighet: overlamna('felMyndighet'),
    annanNamnd: overlamna('annanNamnd'),
    kvittera: {
      fran: OPPEN,
      fakta: 'kvittens',
      av: [...HANDLAGGARE, 'lex_sarah_ansvarig'],
      galler: arOverlamnad,
      krav: [krav.nagotAttKvittera],
      rutin: RUTIN,
    },
    avslutaOverlamnad: {
      fran: OPPEN,
      till: 'overlamnad',
      av: [...HANDLAGGARE, 'lex_sarah_ansvarig'],
      galler: arOverlamnad,
      krav: [krav.overlamningenKvitterad],
      rutin: RUTIN,
    },
    // SoL 27 kap. 5 §: what is not to be investigated as lex Sarah is still somebody's synpunkt
    aterta: {
      fran: ['inkommen', 'registrerad', 'fordelad', 'utreds', 'besvarad', 'overlamnad'],
      till: 'registrerad',
      av: 'lex_sarah_ansvarig',
      galler: (sak) => sak.overlamnad_for.includes('lex_sarah'),
      lagrum: ['SOSFS 2011:9 5:3'],
    },
    // Sortering
    bekrafta: {
      fran: 'inkommen',
      till: 'registrerad',
      av: SORTERAR,
      inte: INTE_BERORD,
      frist: BEKRAFTELSE,
      rutin: RUTIN,
    },
    fordela: {
      fran: ['registrerad', 'fordelad', 'utreds'],
      till: 'fordelad',
      av: SORTERAR,
      inte: INTE_BERORD,
      krav: [krav.hanvisningProvad],
      lagrum: ['SOSFS 2011:9 5:3'],
    },
    anmalBerord: { fran: OPPEN, fakta: 'jav', av: HANDLAGGARE, lagrum: ['FL 16'] },
    // Utredning och svar
    utred: {
      fran: ['fordelad', 'utreds'],
      till: 'utreds',
      av: CHEFER,
      inte: INTE_BERORD,
      frist: SVAR,
      lagrum: ['SOSFS 2011:9 5:3'],
    },
    meddelaForsening: {
      fran: ['inkommen', 'registrerad', 'fordelad', 'utreds'],
      fakta: 'forsening',
      av: HANDLAGGARE,
      inte: INTE_BERORD,
      galler: (sak) => sak.vill_ha_svar,
      krav: [krav.skalAngivet],
      frist: SVAR,
      lagrum: ['FL 9', 'FL 11'],
    },
    svara: {
      fran: 'utreds',
      till: 'besvarad',
      av: CHEFER,
      inte: INTE_BERORD,
      krav: [
        krav.overlamningenKvitterad,
        krav.kategoriFinns,
        krav.bedomningFinns,
        krav.utredningFinns,
        krav.svarSkrivet,
        krav.svarssattPassar,
      ],
      frist: SVAR,
      lagrum: ['SOSFS 2011:9 5:3', 'FL 6'],
    },
    beslutaAtgard: {
      fran: ['fordelad', 'utreds', 'besvarad'],
      fakta: 'atgard',
      av: CHEFER,
      inte: INTE_BERORD,
      lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
    },
    aterkopplaTillApt: {
      fran: ['fordelad', 'utreds', 'besvarad', 'avslutad'],
      fakta: 'apt',
      av: CHEFER,
      inte: INTE_BERORD,
      lagrum: ['SOSFS 2011:9 6:1'],
    },
    avsluta: {
      fran: 'besvarad',
      till: 'avslutad',
      av: HANDLAGGARE,
      inte: INTE_BERORD,
      krav: [krav.inteOverlamnadHelt, krav.atgardEllerSkal],
      lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 7:1'],
    },
    // Nobody waits for an answer; what it led to is written all the same.
    avslutaUtanSvar: {
      fran: ['fordelad', 'utreds'],
      till: 'avslutad',
      av: CHEFER,
      inte: INTE_BERORD,
      galler: (sak) => !sak.vill_ha_svar,
      krav: [
        krav.inteOverlamnadHelt,
        krav.kategoriFinns,
        krav.bedomningFinns,
        krav.utredningFinns,
        krav.atgardEllerSkal,
      ],
      lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 7:1'],
    },
    ateroppna: {
      fran: ['avslutad', 'overlamnad'],
      till: 'registrerad',
      av: SORTERAR,
      inte: INTE_BERORD,
      krav: [krav.skalAngivet],
      lagrum: ['SOSFS 2011:9 5:3'],
    },
    // Samtalet med den som skrev
    skriv: { fran: OPPEN, fakta: 'meddelande', av: HANDLAGGARE, inte: INTE_BERORD, rutin: RUTIN },
    skrivTillbaka: { fran: OPPEN, fakta: 'meddelande', av: { relation: 'avsandare' }, lagrum: ['SOSFS 2011:9 5:3'] },
    nojd: {
      fran: ['besvarad', 'avslutad'],
      fakta: 'nojd',
      av: [{ relation: 'avsandare' }, ...SORTERAR],
      inte: INTE_BERORD,
      rutin: RUTIN,
    },
    inteNojd: {
      fran: ['besvarad', 'avslutad'],
      till: 'utreds',
      av: [{ relation: 'avsandare' }, ...SORTERAR],
      inte: INTE_BERORD,
      lagrum: ['SOSFS 2011:9 5:3'],
    },
    ...synpunktImport,
  },
});
