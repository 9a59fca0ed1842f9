import type * as krav from '../../../src/avvikelser/avvikelse.krav.js';
import { avvikelseFlode } from '../../../src/avvikelser/avvikelse.flode.js';
import type { Avvikelsehandling, Avvikelserelation } from '../../../src/avvikelser/avvikelse.texter.js';
import { ENHET, sak, vemSom } from '../../avvikelser/pahittad.js';
import { provaVarjeRad } from './scenarier.js';

const chef = vemSom('enhetschef', [ENHET]);
const ansvarig = vemSom('lex_sarah_ansvarig');
const samordnare = vemSom('kvalitetssamordnare');
const huvud = { id: 2, enhet_id: ENHET, status: 'utreds', huvudarende_id: null };

provaVarjeRad<krav.Avvikelse, Avvikelsehandling, Avvikelserelation, keyof typeof krav>({
  flode: avvikelseFlode,
  bas: sak({}),
  gar: {
    rapportera: { vem: vemSom('medarbetare') },
    taEmot: { vem: chef },
    bedom: { vem: chef, sak: { status: 'granskas' }, form: { misstankt: false } },
    misstankMissforhallande: { vem: chef },
    begarProvning: { vem: chef },
    avskrivMisstanke: { vem: ansvarig, sak: { lex_sarah_provning: 'begard' }, form: { skal: 'Ingen fara.' } },
    utred: { vem: chef, sak: { status: 'utreds' }, form: { kategorier: ['arbetssatt'] } },
    beslutaAtgard: { vem: chef, sak: { status: 'utreds' } },
    avstaAtgard: { vem: chef, sak: { status: 'utreds' }, form: { skal: 'Hände en gång.' } },
    aterkoppla: { vem: chef },
    avsluta: { vem: chef, sak: { status: 'foljs_upp' } },
    avslutaLankad: { vem: chef, sak: { huvudarende_id: 2, huvudstatus: 'avslutad' } },
    ateroppna: { vem: chef, sak: { status: 'avslutad' }, form: { skal: 'Det hände igen.' } },
    komplettera: { vem: vemSom('medarbetare'), sak: { rapportor_id: 5 } },
    begarKomplettering: { vem: chef },
    bifoga: { vem: chef },
    tilldela: { vem: chef, form: { handlaggare: { id: 4 } } },
    parkera: { vem: chef, form: { skal: 'Väntar på svar.' } },
    ateruppta: { vem: chef, sak: { parkerad_till: '2026-12-01' } },
    flytta: { vem: chef, sak: { antalAtgarder: 0 }, form: { enhetId: 8 } },
    lanka: { vem: chef, form: { huvud } },
    lossa: { vem: chef, sak: { huvudarende_id: 2 } },
    overlamna: { vem: chef },
    aterta: { vem: ansvarig, sak: { status: 'overlamnad' } },
    importeraOppen: { vem: samordnare },
    importeraAvslutad: { vem: samordnare },
  },
  galler: {
    misstankMissforhallande: { misstankt_missforhallande: true },
    begarProvning: { lex_sarah_provning: 'begard' },
    avskrivMisstanke: { lex_sarah_provning: null },
    aterkoppla: { rapportor_id: null },
    avsluta: { huvudarende_id: 2 },
    avslutaLankad: { huvudarende_id: null },
    begarKomplettering: { rapportor_id: null },
    parkera: { parkerad_till: '2026-12-01' },
    ateruppta: { parkerad_till: null },
    lanka: { huvudarende_id: 2 },
    lossa: { huvudarende_id: null },
  },
  bryter: {
    lagrumFinns: { sak: { lagrum: [] } },
    bedomningFinns: { sak: { sannolikhet: null } },
    misstankeProvad: { sak: { misstankt_missforhallande: null } },
    misstankenStar: { sak: { misstankt_missforhallande: true } },
    lexSarahProvad: { sak: { lex_sarah_provning: 'begard' } },
    kategoriFinns: { sak: { kategorier: [] } },
    orsakFinns: { sak: { orsaker: [] } },
    kategoriernaStammer: { form: { kategorier: ['hsl_fall.gang'] } },
    utredningFinns: { sak: { utredning: ' ' } },
    atgardEllerSkal: { sak: { antalAtgarder: 0 } },
    hogRiskHarAtgard: { sak: { antalAtgarder: 0, sannolikhet: 4 } },
    aterkopplad: { sak: { aterkopplad_vid: null } },
    lankadeAterkopplade: { sak: { lankadeUtanSvar: 1 } },
    inteLankad: { sak: { huvudarende_id: 2 } },
    ingaLankade: { sak: { lankade: 1 } },
    huvudarendetAvslutat: { sak: { huvudstatus: 'utreds' } },
    huvudarendetDuger: { form: { huvud: { ...huvud, id: 1 } } },
    annanEnhet: { form: { enhetId: ENHET } },
    ingaAtgarder: { sak: { antalAtgarder: 1 } },
    handlaggarenDuger: { form: { handlaggare: null } },
    skalAngivet: { form: { skal: ' ' } },
  },
});
