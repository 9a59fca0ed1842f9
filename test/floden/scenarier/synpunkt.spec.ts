import { synpunktFlode } from '../../../src/synpunkter/synpunkt.flode.js';
import type * as krav from '../../../src/synpunkter/synpunkt.krav.js';
import type { Synpunktshandling, Synpunktsrelation } from '../../../src/synpunkter/synpunkt.texter.js';
import { avsandaren, ENHET, sak, vemSom } from '../../synpunkter/provsak.js';
import { provaVarjeRad } from './scenarier.js';

const registrator = vemSom('registrator');
const chef = vemSom('enhetschef', [ENHET]);
const samordnare = vemSom('kvalitetssamordnare');
const klarad = { overlamnad_for: ['overklagande'], kvitterade: ['overklagande'] } as const;
const okvitterad = { overlamnad_for: ['overklagande'], kvitterade: [] } as const;

provaVarjeRad<krav.Synpunkt, Synpunktshandling, Synpunktsrelation, keyof typeof krav>({
  flode: synpunktFlode,
  bas: sak({}),
  gar: {
    skicka: { vem: vemSom('allmanhet', [], null) },
    registrera: { vem: vemSom('medarbetare') },
    orosanmalan: { vem: registrator },
    overklagande: { vem: registrator },
    lexSarah: { vem: registrator },
    personuppgiftsincident: { vem: registrator },
    felMyndighet: { vem: registrator },
    annanNamnd: { vem: registrator },
    kvittera: { vem: registrator, sak: okvitterad, form: { orsak: 'overklagande' } },
    avslutaOverlamnad: { vem: registrator, sak: klarad },
    aterta: { vem: vemSom('lex_sarah_ansvarig'), sak: { overlamnad_for: ['lex_sarah'], status: 'overlamnad' } },
    bekrafta: { vem: registrator, sak: { status: 'inkommen' } },
    fordela: { vem: registrator, sak: { status: 'registrerad' }, form: { provad: true } },
    anmalBerord: { vem: registrator },
    utred: { vem: chef, sak: { status: 'fordelad' } },
    meddelaForsening: { vem: chef, form: { skal: 'Chefen är sjuk.' } },
    svara: { vem: chef, form: { text: 'Tack.', svarssatt: ['kod'] } },
    beslutaAtgard: { vem: chef },
    aterkopplaTillApt: { vem: chef, sak: { status: 'besvarad' } },
    avsluta: { vem: registrator, sak: { status: 'besvarad' }, form: { motivering: 'x' } },
    avslutaUtanSvar: { vem: chef, sak: { vill_ha_svar: false }, form: { motivering: 'x' } },
    ateroppna: { vem: registrator, sak: { status: 'avslutad' }, form: { skal: 'x' } },
    skriv: { vem: registrator },
    skrivTillbaka: { vem: avsandaren },
    nojd: { vem: registrator, sak: { status: 'besvarad' } },
    inteNojd: { vem: registrator, sak: { status: 'avslutad' } },
    importeraOppen: { vem: samordnare },
    importeraBesvarad: { vem: samordnare },
    importeraAvslutad: { vem: samordnare },
  },
  galler: {
    orosanmalan: { overlamnad_for: ['orosanmalan'] },
    overklagande: { overlamnad_for: ['overklagande'] },
    lexSarah: { overlamnad_for: ['lex_sarah'] },
    personuppgiftsincident: { overlamnad_for: ['personuppgiftsincident'] },
    felMyndighet: { overlamnad_for: ['fel_myndighet'] },
    annanNamnd: { overlamnad_for: ['annan_namnd'] },
    kvittera: { overlamnad_for: [] },
    avslutaOverlamnad: { overlamnad_for: [] },
    aterta: { overlamnad_for: ['overklagande'] },
    meddelaForsening: { vill_ha_svar: false },
    avslutaUtanSvar: { vill_ha_svar: true },
  },
  inte: { berord: { sak: { berorda: [5] } } },
  bryter: {
    hanvisningProvad: { form: { provad: false } },
    inteOverlamnadHelt: { sak: klarad },
    overlamningenKvitterad: { sak: okvitterad },
    nagotAttKvittera: { form: { orsak: 'orosanmalan' } },
    kategoriFinns: { sak: { kategorier: [] } },
    bedomningFinns: { sak: { bedomning: null } },
    utredningFinns: { sak: { utredning: ' ' } },
    svarSkrivet: { form: { text: ' ' } },
    svarssattPassar: { sak: { svarsvag: 'telefon' } },
    atgardEllerSkal: { form: { motivering: ' ' } },
    skalAngivet: { form: { skal: ' ' } },
  },
});
