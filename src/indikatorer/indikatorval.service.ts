import { Injectable } from '@nestjs/common';
import { AtgardQueries } from '../atgarder/atgard.queries.js';
import type { Vem } from '../database/vem.js';
import { EnkatQueries } from '../enkater/enkat.queries.js';
import { GranskningQueries } from '../granskningar/granskning.queries.js';
import { kodval, kvalitetsomraden } from '../processer/kodlistor.texter.js';
import { ProcessQueries, type Val } from '../processer/process.queries.js';
import { matten } from '../uppdragsuppfoljning/matt.texter.js';
import { kallkod } from './definition.js';
import {
  indikatortyper,
  konen,
  matformer,
  periodiciteter,
  riktningar,
  vardekallor,
  type Vardekalla,
} from './indikator.texter.js';
import { FOLJBARA } from './katalog.js';
import { utfallstexter } from './trend/utfall.js';

/** What is the same for everybody. */
export const FASTA_VAL = {
  typval: kodval(indikatortyper),
  matformsval: kodval(matformer),
  riktningsval: kodval(riktningar),
  kallval: kodval(vardekallor),
  frekvensval: kodval(periodiciteter),
  konval: kodval(konen),
  omradesval: kodval(kvalitetsomraden),
  utfallsval: Object.entries(utfallstexter).map(([varde, text]) => ({ varde, text })),
  konsuppdelat: [{ varde: 'true', text: 'Kvinnor och män var för sig, och totalt' }],
  nollval: [{ varde: 'true', text: 'Noll är ett resultat, inte bara att ingen har rapporterat' }],
  perEnhetsval: [{ varde: 'true', text: 'Räkna också för varje enhet' }],
  faktumval: FOLJBARA.map(({ kod, namn }) => ({ varde: kod, text: namn })),
};

const UPPDRAGSVAL = {
  grupp: 'Uppdragsuppföljning',
  valen: Object.entries(matten).map(([kod, { namn }]) => ({ varde: kallkod('uppdrag', kod), text: namn })),
};

/** What the list and the forms of indikatorer offer to choose from: also what other rooms have to count. */
@Injectable()
export class Indikatorval {
  constructor(
    private readonly processer: ProcessQueries,
    private readonly atgarder: AtgardQueries,
    private readonly enkater: EnkatQueries,
    private readonly granskningar: GranskningQueries,
  ) {}

  async tillListan(vem: Vem) {
    return { ...FASTA_VAL, processval: await this.processer.alla(vem) };
  }

  async tillFormularet(vem: Vem) {
    const { personer } = await this.atgarder.formval(vem);
    const grupper = [
      { grupp: 'Granskning', valen: fragorUr('granskning', await this.granskningar.fragorMedAndel(vem)) },
      { grupp: 'Enkät', valen: fragorUr('enkat', await this.enkater.fragorMedAndel(vem)) },
      UPPDRAGSVAL,
    ];
    // a group without choices is no group
    const kallkodval = grupper.filter(({ valen }) => valen.length > 0);
    return { ...(await this.tillListan(vem)), kallkodval, personer };
  }

  async enheter(vem: Vem) {
    return (await this.atgarder.formval(vem)).enheter;
  }
}

const fragorUr = (kalla: Vardekalla, fragor: readonly Val[]): Val[] =>
  fragor.map(({ varde, text }) => ({ varde: kallkod(kalla, varde), text }));
