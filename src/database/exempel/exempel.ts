import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import type { Vem } from '../vem.js';
import { hasha } from '../../organisation/losenord.js';
import { EXEMPELKONTON, EXEMPELLOSENORD } from '../../organisation/exempelkonton.texter.js';
import { skapaAtgarder } from './atgarder.js';
import { skapaAvvikelser } from './avvikelser.js';
import { skapaBerattelseutkast } from './berattelseutkast.js';
import { skapaDokument, type Exempeldokument } from './dokument.js';
import { skapaEnskildRegi } from './enskild-regi.js';
import { skapaGranskningar } from './granskningar.js';
import { skapaHalvarsredovisning } from './halvarsredovisning.js';
import { skapaKontrolltillfallen } from './kontrolltillfallen.js';
import { skapaFemAr } from './fem-ar.js';
import { raknaIndikatorer, skapaIndikatorer } from './indikatorer.js';
import { skapaLexSarah } from './lex-sarah.js';
import { skapaMonster } from './monster.js';
import { skapaNamnduppdrag } from './namnduppdrag.js';
import { skapaNackasPlan } from './nacka.js';
import { skapaOrganisation, type Exempelnamnd } from './organisation.js';
import { skapaPlanforslag } from './planforslag.js';
import { skapaPlan2025 } from './plan-2025.js';
import { skapaArshjul } from './arshjul.js';
import { skapaEnhetsblad } from './enhetsblad.js';
import { skapaEnkater } from './enkater.js';
import { skapaKrav } from './krav.js';
import { skapaKvartalsrapporter } from './kvartalsrapporter.js';
import { skapaKvalitetsmatris } from './kvalitetsmatris.js';
import { skapaRiskanalyser } from './riskanalyser.js';
import { skapaOppenvardsuppdrag } from './oppenvard.js';
import { skapaProcessbeskrivning } from './processbeskrivning.js';
import { skapaStyrdokument } from './styrdokument.js';
import { skapaSynpunkter } from './synpunkter.js';

export interface Exempel {
  readonly konton: readonly { readonly epost: string; readonly befattning: string }[];
  readonly losenord: string;
  readonly dokument: readonly Exempeldokument[];
}

/**
 * The example nämnd, for an own computer: people, Nacka's plan, five years of avvikelser and the two first documents.
 * Made once; a later start finds it and changes nothing.
 */
export const skapaExempel = async (app: INestApplicationContext, agareUrl: string): Promise<Exempel> => {
  const agare = new pg.Pool({ connectionString: agareUrl, max: 2 });
  try {
    const { exempel } = await skapaOrganisation(agare, hasha);
    await skapaNackasPlan(app, exempel.namndId);
    await skapaAvvikelser(app, agare, exempel);
    await skapaSynpunkter(app, agare, exempel);
    await skapaStyrdokument(app, agare, exempel);
    await skapaLexSarah(app, agare, exempel);
    const samordnare = samordnaren(exempel);
    await skapaProcessbeskrivning(app, agare, exempel);
    await skapaKrav(app, samordnare);
    await skapaKvalitetsmatris(app, samordnare);
    await skapaPlan2025(app, samordnare);
    await skapaRiskanalyser(app, agare, exempel, samordnare);
    await skapaAtgarder(app, agare, exempel, samordnare);
    await skapaKontrolltillfallen(app, agare, exempel);
    await skapaGranskningar(app, agare, exempel);
    await skapaMonster(app, agare, exempel, samordnare);
    await skapaEnkater(app, agare, exempel, samordnare);
    await skapaOppenvardsuppdrag(app, agare, exempel);
    await skapaKvartalsrapporter(app, samordnare);
    await skapaIndikatorer(app, agare, samordnare);
    await skapaArshjul(app, agare, samordnare);
    await skapaNamnduppdrag(app, agare, samordnare);
    await skapaEnskildRegi(app, agare, exempel);
    await skapaFemAr(app, agare, samordnare);
    await raknaIndikatorer(app, agare, samordnare);
    await skapaPlanforslag(app, samordnare);
    const dokument = await skapaDokument(app, samordnare);
    await skapaBerattelseutkast(app, agare, exempel, samordnare);
    await skapaHalvarsredovisning(app, samordnare);
    await skapaEnhetsblad(app, agare, exempel);
    return { konton: EXEMPELKONTON, losenord: EXEMPELLOSENORD, dokument };
  } finally {
    await agare.end();
  }
};

const samordnaren = ({ namndId, personer }: Exempelnamnd): Vem => ({
  slag: 'person',
  namndId,
  personId: personer['kvalitetssamordnare@exempel.se'] ?? null,
  namn: 'Maria Ek',
  roller: ['kvalitetssamordnare'],
  enheter: [],
  hemenheter: [],
});
