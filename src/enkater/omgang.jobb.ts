import { Databas } from '../database/databas.js';
import { systemFor } from '../database/vem.js';
import { prova } from '../floden/prova.js';
import { plusArbetsdagar } from '../plattform/klocka/datum.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import { Jobbutforare, type Jobbarbete, type Jobbresultat, type Utforare } from '../plattform/ko/jobbutforare.js';
import { fyllPaOmgang, omgangsflode } from './omgang.flode.js';
import type { Omgang } from './omgang.krav.js';
import { OmgangService } from './omgang.service.js';

/** So long before the last day the chefer are reminded, while there is still time to hand out what lies on a desk. */
const PAMINN_ARBETSDAGAR = 3;

/** Opens, reminds of and closes rounds on their days. One that lacks something stays a draft until somebody opens it. */
@Jobbutforare('enkat-dagar', { namn: 'Enkäternas dagar' })
export class Enkatdagar implements Utforare {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
    private readonly omgangar: OmgangService,
  ) {}

  async utfor({ namndId }: Pick<Jobbarbete, 'namndId'>): Promise<Jobbresultat> {
    const [vem, idag] = [systemFor(namndId), this.klocka.idag()];
    const alla = await this.databas.las(vem, async (tx) => {
      const rader = await tx.sql<Omgang>(
        'enkater.dagens',
        `select * from enkatomgang where (status = 'utkast' and oppnar <= $1 and stanger >= $1) or status = 'oppen' order by id`,
        [idag],
      );
      return Promise.all(rader.map((rad) => fyllPaOmgang(tx, rad)));
    });
    const antal = { oppnade: 0, paminda: 0, stangda: 0 };
    for (const { id, ...omgang } of alla) {
      const { status, stanger, paminda } = omgang;
      if (status === 'utkast' && prova(omgangsflode, 'oppna', { id, ...omgang }, vem).tillaten) {
        await this.omgangar.oppna(vem, id, {});
        antal.oppnade += 1;
      }
      if (status === 'oppen' && stanger < idag) {
        await this.omgangar.stang(vem, id, {});
        antal.stangda += 1;
      } else if (status === 'oppen' && !paminda && plusArbetsdagar(idag, PAMINN_ARBETSDAGAR) >= stanger) {
        await this.omgangar.paminn(vem, id, {});
        antal.paminda += 1;
      }
    }
    return antal;
  }
}
