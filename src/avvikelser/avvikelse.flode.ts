import { ROLLER, type Personroll } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import { avvikelseImport } from './importrader.js';
import * as krav from './avvikelse.krav.js';
import { GRANSKNING, UTREDNING } from './avvikelse.frister.js';
import { avvikelseNotiser } from './avvikelse.notiser.js';
import {
  avvikelsetexter,
  type Avvikelsehandling,
  type Avvikelserelation,
  type Avvikelsestatus,
} from './avvikelse.texter.js';
import { lagrumsval } from './kodlistor.texter.js';
import { provningVantar } from './lage.js';

/** Everybody who works here; a ledamot of the nämnd does not. */
export const PERSONAL: readonly Personroll[] = ROLLER.filter((roll) => roll !== 'namndledamot');
const CHEFER = ['enhetschef', 'verksamhetschef'] as const;
export const HANDLAGGARE = [...CHEFER, 'kvalitetssamordnare'] as const;
const RUTIN = 'Nämndens rutin för avvikelser';

/**
 * Avvikelse: granskning, utredning, beslut, uppföljning. Everybody contributes to god kvalitet (SoL 5 kap. 1 §), and
 * what is reported is received, looked into and mended (SOSFS 2011:9 5 kap. 4–8 §§).
 */
export const avvikelseFlode = flode<krav.Avvikelse, Avvikelsestatus, Avvikelsehandling, Avvikelserelation>(
  'avvikelse',
  {
    tabell: 'avvikelse',
    slut: ['avslutad', 'overlamnad'],
    texter: avvikelsetexter,
    notiser: avvikelseNotiser,
    kravlista: krav,
    enhet: (sak) => sak.enhet_id,
    relationer: (sak, vem) => (vem.personId !== null && sak.rapportor_id === vem.personId ? ['rapportor'] : []),
    lagar: (sak) => sak.lagrum.map((val) => lagrumsval[val].lag),
    fyllPa: async (tx, sak) => {
      const mer = await tx.en<Partial<krav.Avvikelse>>(
        'avvikelser.fyll-pa',
        `select
         (select count(*) from atgard_kalla k join atgard a on a.id = k.atgard_id
           where k.sak = 'avvikelse' and k.sak_id = $1 and a.status <> 'avbruten') as "antalAtgarder",
         (select count(*) from avvikelse l where l.huvudarende_id = $1 and l.status <> 'avslutad') as lankade,
         (select count(*) from avvikelse l where l.huvudarende_id = $1 and l.status <> 'avslutad'
           and l.rapportor_id is not null and l.aterkopplad_vid is null) as "lankadeUtanSvar",
         (select h.status from avvikelse h where h.id = $2) as huvudstatus,
         (select n.installningar from namnd n where n.id = $3) as installningar`,
        [sak.id, sak.huvudarende_id, sak.namnd_id],
      );
      return { ...sak, ...mer };
    },
    rader: {
      // Granskning
      rapportera: { fran: NY, till: 'inkommen', av: PERSONAL, lagrum: ['SoL 5:1 st 2', 'LSS 24 a'] },
      taEmot: {
        fran: 'inkommen',
        till: 'granskas',
        av: HANDLAGGARE,
        frist: GRANSKNING,
        lagrum: ['SOSFS 2011:9 5:4'],
      },
      bedom: {
        fran: ['inkommen', 'granskas', 'utreds'],
        till: 'utreds',
        av: CHEFER,
        krav: [krav.misstankenStar],
        frist: GRANSKNING,
        lagrum: ['SOSFS 2011:9 5:5'],
      },
      misstankMissforhallande: {
        fran: OPPEN,
        fakta: 'misstanke',
        av: HANDLAGGARE,
        galler: (sak) => sak.misstankt_missforhallande !== true,
        frist: { lag: { SoL: 'genast', LSS: 'genast' } },
        lagrum: ['SoL 27:2', 'LSS 24 b'],
      },
      // By the line when it is unsure; by itself when the risk reaches the nämnd's limits.
      begarProvning: {
        fran: OPPEN,
        fakta: 'lex_sarah_fraga',
        av: HANDLAGGARE,
        galler: (sak) => !provningVantar(sak),
        lagrum: ['SoL 27:2', 'LSS 24 b'],
      },
      // The assessment of the lex Sarah-ansvarig is kept in the case, with its reasons.
      avskrivMisstanke: {
        fran: OPPEN,
        fakta: 'lex_sarah_bedomning',
        av: 'lex_sarah_ansvarig',
        galler: provningVantar,
        krav: [krav.skalAngivet],
        lagrum: ['SoL 27:5', 'LSS 24 e'],
      },
      // Utredning
      utred: {
        fran: 'utreds',
        fakta: 'utredning',
        av: CHEFER,
        krav: [krav.kategoriernaStammer],
        frist: UTREDNING,
        lagrum: ['SOSFS 2011:9 5:5'],
      },
      // Beslut
      beslutaAtgard: {
        fran: ['utreds', 'foljs_upp'],
        till: 'foljs_upp',
        av: CHEFER,
        krav: [krav.inteLankad, krav.bedomningFinns, krav.kategoriFinns, krav.orsakFinns, krav.utredningFinns],
        lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
      },
      avstaAtgard: {
        fran: 'utreds',
        till: 'foljs_upp',
        av: CHEFER,
        krav: [
          krav.inteLankad,
          krav.bedomningFinns,
          krav.kategoriFinns,
          krav.orsakFinns,
          krav.utredningFinns,
          krav.hogRiskHarAtgard,
          krav.skalAngivet,
        ],
        lagrum: ['SOSFS 2011:9 5:7', 'SOSFS 2011:9 5:8'],
      },
      // Uppföljning
      aterkoppla: {
        fran: OPPEN,
        fakta: 'aterkoppling',
        av: HANDLAGGARE,
        galler: (sak) => sak.rapportor_id !== null,
        lagrum: ['SOSFS 2011:9 6:1'],
      },
      avsluta: {
        fran: 'foljs_upp',
        till: 'avslutad',
        av: CHEFER,
        galler: (sak) => sak.huvudarende_id === null,
        krav: [
          krav.lagrumFinns,
          krav.bedomningFinns,
          krav.misstankeProvad,
          krav.lexSarahProvad,
          krav.kategoriFinns,
          krav.orsakFinns,
          krav.utredningFinns,
          krav.atgardEllerSkal,
          krav.hogRiskHarAtgard,
          krav.aterkopplad,
          krav.lankadeAterkopplade,
        ],
        lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 7:1'],
      },
      avslutaLankad: {
        fran: OPPEN,
        till: 'avslutad',
        av: CHEFER,
        galler: (sak) => sak.huvudarende_id !== null,
        krav: [krav.huvudarendetAvslutat, krav.lexSarahProvad, krav.aterkopplad],
        lagrum: ['SOSFS 2011:9 5:6', 'SOSFS 2011:9 7:1'],
      },
      ateroppna: {
        fran: 'avslutad',
        till: 'utreds',
        av: HANDLAGGARE,
        krav: [krav.inteLankad, krav.skalAngivet],
        lagrum: ['SoL 5:2'],
      },
      // Vid sidan av
      komplettera: {
        fran: OPPEN,
        fakta: 'komplettering',
        av: { relation: 'rapportor' },
        lagrum: ['SoL 5:1 st 2', 'LSS 24 a'],
      },
      begarKomplettering: {
        fran: OPPEN,
        fakta: 'fraga',
        av: HANDLAGGARE,
        galler: (sak) => sak.rapportor_id !== null && sak.komplettering_begard_vid === null,
        lagrum: ['SOSFS 2011:9 5:5'],
      },
      bifoga: { fran: OPPEN, fakta: 'bilaga', av: HANDLAGGARE, lagrum: ['SOSFS 2011:9 7:1'] },
      tilldela: {
        fran: OPPEN,
        fakta: 'tilldelning',
        av: HANDLAGGARE,
        krav: [krav.handlaggarenDuger],
        rutin: RUTIN,
      },
      parkera: {
        fran: OPPEN,
        fakta: 'parkering',
        av: HANDLAGGARE,
        galler: (sak) => sak.parkerad_till === null,
        krav: [krav.skalAngivet],
        rutin: RUTIN,
      },
      ateruppta: {
        fran: OPPEN,
        fakta: 'aterupptagande',
        av: HANDLAGGARE,
        galler: (sak) => sak.parkerad_till !== null,
        rutin: RUTIN,
      },
      flytta: {
        fran: ['inkommen', 'granskas', 'utreds'],
        till: 'inkommen',
        av: HANDLAGGARE,
        krav: [krav.annanEnhet, krav.inteLankad, krav.ingaLankade, krav.ingaAtgarder],
        rutin: RUTIN,
      },
      lanka: {
        fran: OPPEN,
        fakta: 'lankning',
        av: HANDLAGGARE,
        galler: (sak) => sak.huvudarende_id === null,
        krav: [krav.ingaLankade, krav.huvudarendetDuger],
        lagrum: ['SOSFS 2011:9 5:6'],
      },
      lossa: {
        fran: OPPEN,
        fakta: 'lossning',
        av: HANDLAGGARE,
        galler: (sak) => sak.huvudarende_id !== null,
        rutin: RUTIN,
      },
      // Lex Sarah takes over: type, access and custody change at once. A linked report goes with its huvudärende.
      overlamna: {
        fran: OPPEN,
        till: 'overlamnad',
        av: [...HANDLAGGARE, 'lex_sarah_ansvarig'],
        frist: { lag: { SoL: 'genast', LSS: 'genast' } },
        lagrum: ['SoL 27:2', 'LSS 24 b'],
      },
      aterta: { fran: 'overlamnad', till: 'granskas', av: 'lex_sarah_ansvarig', lagrum: ['SOSFS 2011:9 5:5'] },
      ...avvikelseImport,
    },
  },
);
