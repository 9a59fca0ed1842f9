import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import { laggBilagor } from './bilaga.service.js';
import type { LexSarah } from './lex-sarah.krav.js';
import { LexSarahSteg, type Steg } from './steg.service.js';

/** What goes on between the reporter and those who handle his report. */
@Injectable()
export class LexSarahKomplettering {
  constructor(
    private readonly databas: Databas,
    private readonly steg: LexSarahSteg,
  ) {}

  begar(vem: Vem, id: number, form: Steg & { text: string }): Promise<LexSarah> {
    return this.steg.utfor(vem, 'begarKomplettering', id, form, () => ({ text: form.text }));
  }

  /** A dated addition, with or without files. @throws FinnsInte for a report that is somebody else's. */
  async komplettera(vem: Vem, id: number, form: { text: string }, bilagor: readonly Bilaga[] = []): Promise<void> {
    const egen = await this.databas.las(vem, (tx) =>
      tx.en('lex-sarah.egen', 'select 1 from mina_lex_sarah where id = $1', [id]),
    );
    if (!egen) throw new FinnsInte();
    // He may add to a case that he may not read: the transaction sees as the ansvarig does, the act is his.
    await this.steg.utfor({ ...vem, roller: ['lex_sarah_ansvarig'], enheter: [] }, 'komplettera', id, {}, (tx) => ({
      form,
      text: form.text,
      uppgifter: { bilagor: bilagor.length },
      skriv: () => laggBilagor(tx, { id, del: 'rapport', text: 'Tillägg', vid: this.steg.nu() }, bilagor),
    }));
  }
}
