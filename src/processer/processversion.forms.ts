import { Datumfalt } from '../plattform/web/datumfalt.js';
import { AndrandeFormular, SkapandeFormular } from '../plattform/web/formular.js';

export class NyProcessversionForm extends SkapandeFormular {}

/** Acts that need nothing more than to be done. */
export class ProcessversionsstegForm extends AndrandeFormular {}

export class ProcessremissForm extends AndrandeFormular {
  @Datumfalt('Ange till och med vilken dag det går att svara.')
  svarSenast!: string;
}
