import { lexSarahFlode } from '../../../src/lex-sarah/lex-sarah.flode.js';
import type * as krav from '../../../src/lex-sarah/lex-sarah.krav.js';
import type { LexSarahhandling, LexSarahrelation } from '../../../src/lex-sarah/lex-sarah.texter.js';
import { ENHET, JAG, oanmald, sak, vemSom } from '../../lex-sarah/provsak.js';
import { provaVarjeRad } from './scenarier.js';

const ansvarig = vemSom('lex_sarah_ansvarig');
const beslutare = vemSom('forvaltningschef');
const utredare = vemSom('lex_sarah_utredare');
const utreder = { status: 'utreds', utredare_id: JAG };
const NU = new Date(0);
const kandidat: krav.Kandidat = { personId: 3, namn: 'N', farUtreda: true, lederEnheten: false };

provaVarjeRad<krav.LexSarah, LexSarahhandling, LexSarahrelation, keyof typeof krav>({
  flode: lexSarahFlode,
  bas: sak({ status: 'utreds' }),
  gar: {
    rapportera: { vem: vemSom('medarbetare') },
    overta: { vem: vemSom('enhetschef') },
    overtaSynpunkt: { vem: vemSom('registrator') },
    taEmot: { vem: ansvarig, sak: { status: 'rapporterad' } },
    begarKomplettering: { vem: ansvarig, form: { text: 'Var någon mer där?' } },
    komplettera: { vem: vemSom('medarbetare'), sak: { rapportor_id: JAG }, form: { text: 'Ja.' } },
    avhjalp: { vem: ansvarig, form: { text: 'Besök gjort.' } },
    bedomUtredas: { vem: ansvarig, sak: { status: 'mottagen' }, form: { motivering: 'x' } },
    bedomInteUtredas: {
      vem: ansvarig,
      sak: { status: 'mottagen', ...oanmald },
      form: { motivering: 'x', aterkoppling: 'y' },
    },
    utseUtredare: { vem: ansvarig, form: { kandidat } },
    utred: { vem: utredare, sak: utreder },
    rattaUppgift: { vem: utredare, sak: utreder, form: { motivering: 'Fel dag.' } },
    antecknaSamtal: { vem: utredare, sak: utreder, form: { med: 'Chefen', text: 'x' } },
    bifoga: { vem: ansvarig, form: { text: 'Schemat.' } },
    faktagranska: { vem: utredare, sak: utreder },
    foresla: { vem: utredare, sak: utreder, form: { grad: 3, motivering: 'x' } },
    aterforvisa: { vem: beslutare, sak: { status: 'foreslagen' }, form: { motivering: 'x' } },
    besluta: {
      vem: beslutare,
      sak: { status: 'foreslagen' },
      form: { grad: 3, motivering: 'x', delegationspunkt: '8.4' },
    },
    anmalTillIvo: { vem: beslutare, sak: { status: 'beslutad', ...oanmald }, form: { dnr: 'SN 1' } },
    sandUtredningTillIvo: { vem: beslutare, sak: { status: 'beslutad', ivo_utredning_datum: null } },
    registreraIvoArendenummer: { vem: ansvarig, sak: { status: 'beslutad' } },
    registreraIvoBeslut: { vem: ansvarig, sak: { status: 'beslutad' } },
    underratta: { vem: ansvarig, form: { svar: 'nej' } },
    aterkoppla: { vem: ansvarig },
    foljUpp: { vem: beslutare, sak: { status: 'beslutad' } },
    avsluta: { vem: ansvarig, sak: { status: 'beslutad' } },
    namnLasare: { vem: ansvarig, form: { kandidat } },
    avforLasare: { vem: ansvarig, sak: { lasare: [3] }, form: { kandidat } },
    angeInvolverad: { vem: ansvarig },
    importeraOppen: { vem: ansvarig },
    importeraBeslutad: { vem: ansvarig },
    importeraAvslutad: { vem: ansvarig },
  },
  galler: {
    anmalTillIvo: { ivo_anmald_vid: NU },
    sandUtredningTillIvo: { ivo_utredning_datum: '2026-11-21' },
    registreraIvoArendenummer: oanmald,
    registreraIvoBeslut: oanmald,
  },
  inte: {
    rapportor: { sak: { rapportor_id: JAG } },
    utredare: { sak: { utredare_id: JAG } },
    involverad: { sak: { involverade: [JAG] } },
    linjechef: { enheter: [ENHET] },
  },
  bryter: {
    motiveringAngiven: { form: { motivering: ' ' } },
    atgardBeskriven: { form: { text: ' ' } },
    fraganStalld: { form: { text: ' ' } },
    tillaggetSkrivet: { form: { text: ' ' } },
    samtaletAtergivet: { form: { med: ' ' } },
    bilaganBeskriven: { form: { text: ' ' } },
    rapportorFarVeta: { form: { aterkoppling: ' ' } },
    delegationAngiven: { form: { delegationspunkt: ' ' } },
    gradAngiven: { form: { grad: 5 } },
    inteAnmald: { sak: { ivo_anmald_vid: NU } },
    utredarenStarFri: { form: { kandidat: { ...kandidat, farUtreda: false } } },
    lasarenStarFri: { form: { kandidat: { ...kandidat, lederEnheten: true } } },
    lasarenFinns: { sak: { lasare: [] } },
    utredningenFullstandig: { sak: { innehall: [] } },
    bedomtAllvarligt: { sak: { grad: 2 } },
    dnrAngivet: { form: { dnr: ' ' } },
    bifogadUtredningKlar: { sak: { grad: null }, form: { utredningBifogad: true } },
    dagenAngiven: { form: { svar: 'ja' } },
    avhjalptEllerUndanrojt: { sak: { avhjalpt_vid: null } },
    beslutFinns: { sak: { grad: null } },
    anmaltOmAllvarligt: { sak: { ...oanmald, grad: 4 } },
    utredningenHosIvo: { sak: { ivo_utredning_datum: null } },
    rapportorenHarFattVeta: { sak: { aterkopplad_vid: null } },
    atgardernaUppfoljda: { sak: { uppfoljd: false } },
  },
});
