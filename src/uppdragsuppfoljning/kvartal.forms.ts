import { Datumfalt } from '../plattform/web/datumfalt.js';
import { SkapandeFormular } from '../plattform/web/formular.js';

export class SkickadForm extends SkapandeFormular {
  @Datumfalt('Ange vilken dag rapporten skickades.')
  skickad!: string;
}
