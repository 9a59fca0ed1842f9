import { ROLLER, type Personroll } from '../database/vem.js';
import { flode, NY, OPPEN } from '../floden/flode.js';
import { lexSarahImport } from './importrader.js';
import { AVHJALPANDE, BEDOMNING, MOTTAGNING, SNARAST, TILL_IVO, UPPFOLJNING, UTREDNING } from './lex-sarah.frister.js';
import type { LexSarah } from './lex-sarah.krav.js';
import * as krav from './lex-sarah.krav.js';
import { lexSarahNotiser } from './lex-sarah.notiser.js';
import { fyllPaLexSarah, lexSarahRelationer } from './lex-sarah.relationer.js';
import {
  lexSarahtexter,
  type LexSarahhandling,
  type LexSarahrelation,
  type LexSarahstatus,
} from './lex-sarah.texter.js';

/** Everybody who fulfils tasks in the verksamhet; a ledamot of the nämnd does not. SoL 27 kap. 2 §. */
export const LEX_SARAH_PERSONAL: readonly Personroll[] = ROLLER.filter((roll) => roll !== 'namndledamot');
const ANSVARIG = 'lex_sarah_ansvarig';
const BESLUTARE = [ANSVARIG, 'forvaltningschef'] as const;
const UTREDAREN = { relation: 'utredare' } as const;
/** Who has a part in what happened, or answers for where it happened, neither assesses nor decides. FL 16 §. */
const JAVIGA = ['rapportor', 'involverad', 'linjechef'] as const;
const RUTIN = 'Nämndens rutin för lex Sarah';

const anmald = (sak: LexSarah): boolean => sak.ivo_anmald_vid !== null;
const utredningenSaknasHosIvo = (sak: LexSarah): boolean => anmald(sak) && sak.ivo_utredning_datum === null;

/** Lex Sarah: SoL 27 kap. 2–6 §§, LSS 24 b–24 f §§. Only what the nämnd itself runs; SOSFS 2011:5. */
export const lexSarahFlode = flode<LexSarah, LexSarahstatus, LexSarahhandling, LexSarahrelation>('lex_sarah', {
  tabell: 'lex_sarah',
  slut: ['avslutad', 'aterlamnad'],
  texter: lexSarahtexter,
  notiser: lexSarahNotiser,
  kravlista: krav,
  lagar: (sak) => sak.lagar,
  relationer: lexSarahRelationer,
  fyllPa: fyllPaLexSarah,
  rader: {
    rapportera: {
      fran: NY,
      till: 'rapporterad',
      av: LEX_SARAH_PERSONAL,
      frist: { lag: { SoL: 'genast', LSS: 'genast' } },
      lagrum: ['SoL 27:2', 'LSS 24 b', 'SOSFS 2011:5 2'],
    },
    overta: {
      fran: NY,
      till: 'rapporterad',
      av: ['enhetschef', 'verksamhetschef', 'kvalitetssamordnare', ANSVARIG],
      frist: { lag: { SoL: 'genast', LSS: 'genast' } },
      lagrum: ['SoL 27:2', 'LSS 24 b', 'SOSFS 2011:9 5:4'],
    },
    overtaSynpunkt: {
      fran: NY,
      till: 'rapporterad',
      av: ['registrator', 'enhetschef', 'verksamhetschef', 'kvalitetssamordnare', ANSVARIG],
      frist: { lag: { SoL: 'genast', LSS: 'genast' } },
      lagrum: ['SoL 27:2', 'LSS 24 b', 'SOSFS 2011:9 5:4'],
    },
    taEmot: {
      fran: 'rapporterad',
      till: 'mottagen',
      av: ANSVARIG,
      frist: MOTTAGNING,
      lagrum: ['SoL 27:5', 'LSS 24 e'],
    },
    // The reporter adds to what he wrote, asked or not; the first text is never changed.
    begarKomplettering: {
      fran: OPPEN,
      fakta: 'fraga',
      av: [ANSVARIG, UTREDAREN],
      inte: JAVIGA,
      krav: [krav.fraganStalld],
      rutin: RUTIN,
    },
    komplettera: {
      fran: OPPEN,
      fakta: 'komplettering',
      av: { relation: 'rapportor' },
      krav: [krav.tillaggetSkrivet],
      lagrum: ['SoL 27:2', 'LSS 24 b', 'SOSFS 2011:5 2'],
    },
    avhjalp: {
      fran: OPPEN,
      fakta: 'avhjalpande',
      av: [ANSVARIG, UTREDAREN],
      krav: [krav.atgardBeskriven],
      frist: AVHJALPANDE,
      lagrum: ['SoL 27:5', 'LSS 24 e'],
    },
    bedomUtredas: {
      fran: 'mottagen',
      till: 'utreds',
      av: ANSVARIG,
      inte: JAVIGA,
      krav: [krav.motiveringAngiven],
      frist: BEDOMNING,
      lagrum: ['SoL 27:5', 'LSS 24 e', 'FL 16'],
    },
    bedomInteUtredas: {
      fran: 'mottagen',
      till: 'aterlamnad',
      av: ANSVARIG,
      inte: JAVIGA,
      krav: [krav.inteAnmald, krav.motiveringAngiven, krav.rapportorFarVeta],
      frist: BEDOMNING,
      lagrum: ['SoL 27:5', 'LSS 24 e', 'FL 16'],
    },
    utseUtredare: {
      fran: 'utreds',
      fakta: 'utredare',
      av: ANSVARIG,
      inte: JAVIGA,
      krav: [krav.utredarenStarFri],
      frist: BEDOMNING,
      lagrum: ['SoL 27:5', 'LSS 24 e', 'FL 16'],
    },
    utred: {
      fran: 'utreds',
      fakta: 'uppgift',
      av: UTREDAREN,
      inte: JAVIGA,
      frist: UTREDNING,
      lagrum: ['SoL 27:5', 'LSS 24 e', 'SOSFS 2011:5 5'],
    },
    rattaUppgift: {
      fran: 'utreds',
      fakta: 'rattelse',
      av: UTREDAREN,
      inte: JAVIGA,
      krav: [krav.motiveringAngiven],
      lagrum: ['SoL 27:5', 'LSS 24 e', 'SOSFS 2011:5 5'],
    },
    antecknaSamtal: {
      fran: 'utreds',
      fakta: 'samtal',
      av: UTREDAREN,
      inte: JAVIGA,
      krav: [krav.samtaletAtergivet],
      lagrum: ['SoL 27:5', 'LSS 24 e', 'SOSFS 2011:5 5'],
    },
    bifoga: {
      fran: ['mottagen', 'utreds', 'foreslagen', 'beslutad'],
      fakta: 'bilaga',
      av: [ANSVARIG, UTREDAREN],
      inte: JAVIGA,
      krav: [krav.bilaganBeskriven],
      rutin: RUTIN,
    },
    faktagranska: { fran: 'utreds', fakta: 'faktagranskning', av: [UTREDAREN, ANSVARIG], inte: JAVIGA, rutin: RUTIN },
    foresla: {
      fran: 'utreds',
      till: 'foreslagen',
      av: UTREDAREN,
      inte: JAVIGA,
      krav: [krav.utredningenFullstandig, krav.gradAngiven, krav.motiveringAngiven],
      frist: UTREDNING,
      lagrum: ['SoL 27:5', 'LSS 24 e', 'SOSFS 2011:5 5'],
    },
    aterforvisa: {
      fran: 'foreslagen',
      till: 'utreds',
      av: BESLUTARE,
      inte: ['utredare', ...JAVIGA],
      krav: [krav.motiveringAngiven],
      rutin: RUTIN,
    },
    besluta: {
      fran: 'foreslagen',
      till: 'beslutad',
      av: BESLUTARE,
      inte: ['utredare', ...JAVIGA],
      krav: [krav.gradAngiven, krav.motiveringAngiven, krav.delegationAngiven],
      frist: UTREDNING,
      lagrum: ['SoL 27:5', 'SoL 27:6', 'LSS 24 e', 'LSS 24 f', 'SOSFS 2011:5 5', 'KL 6:37'],
    },
    // From any open status: the anmälan may come before the utredning is ready, which is then always made ready.
    anmalTillIvo: {
      fran: OPPEN,
      fakta: 'ivo_anmalan',
      av: BESLUTARE,
      inte: JAVIGA,
      galler: (sak) => !anmald(sak),
      krav: [krav.bedomtAllvarligt, krav.dnrAngivet, krav.bifogadUtredningKlar],
      frist: SNARAST,
      lagrum: ['SoL 27:6', 'LSS 24 f', 'SOSFS 2011:5 6'],
    },
    sandUtredningTillIvo: {
      fran: 'beslutad',
      fakta: 'ivo_utredning',
      av: BESLUTARE,
      galler: utredningenSaknasHosIvo,
      frist: TILL_IVO,
      lagrum: ['SoL 27:6', 'LSS 24 f', 'SOSFS 2011:5 6'],
    },
    registreraIvoArendenummer: {
      fran: ['rapporterad', 'mottagen', 'utreds', 'foreslagen', 'beslutad', 'avslutad'],
      fakta: 'ivo_arendenummer',
      av: ANSVARIG,
      galler: anmald,
      rutin: RUTIN,
    },
    registreraIvoBeslut: {
      fran: ['rapporterad', 'mottagen', 'utreds', 'foreslagen', 'beslutad', 'avslutad'],
      fakta: 'ivo_beslut',
      av: ANSVARIG,
      galler: anmald,
      rutin: RUTIN,
    },
    underratta: {
      fran: OPPEN,
      fakta: 'underrattelse',
      av: [ANSVARIG, UTREDAREN],
      krav: [krav.dagenAngiven],
      rutin: RUTIN,
    },
    aterkoppla: { fran: OPPEN, fakta: 'aterkoppling', av: ANSVARIG, lagrum: ['SOSFS 2011:9 6:1'] },
    foljUpp: {
      fran: 'beslutad',
      fakta: 'uppfoljning',
      av: BESLUTARE,
      frist: UPPFOLJNING,
      lagrum: ['SoL 5:2', 'LSS 6'],
    },
    avsluta: {
      fran: 'beslutad',
      till: 'avslutad',
      av: ANSVARIG,
      inte: ['involverad', 'linjechef'],
      krav: [
        krav.avhjalptEllerUndanrojt,
        krav.beslutFinns,
        krav.anmaltOmAllvarligt,
        krav.utredningenHosIvo,
        krav.atgardernaUppfoljda,
        krav.rapportorenHarFattVeta,
      ],
      lagrum: ['SoL 27:5', 'SoL 27:6', 'LSS 24 e', 'LSS 24 f'],
    },
    namnLasare: { fran: OPPEN, fakta: 'lasare', av: ANSVARIG, krav: [krav.lasarenStarFri], rutin: RUTIN },
    avforLasare: { fran: OPPEN, fakta: 'avford_lasare', av: ANSVARIG, krav: [krav.lasarenFinns], rutin: RUTIN },
    angeInvolverad: { fran: OPPEN, fakta: 'involverad', av: ANSVARIG, lagrum: ['FL 16'] },
    ...lexSarahImport,
  },
});
