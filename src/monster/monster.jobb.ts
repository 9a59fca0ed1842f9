import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { Monsterspaning } from './monster.service.js';

/** Every night: what is reported is compiled and analysed. SOSFS 2011:9 5 kap. 6 §. */
@Jobbutforare('monster', { namn: 'Mönster i det som rapporteras' })
export class Monsterjobb implements Utforare {
  constructor(private readonly spaning: Monsterspaning) {}

  async utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    return { ...(await this.spaning.spana(namndId)), lank: '/monster' };
  }
}
