import { Injectable } from '@nestjs/common';
import { Databas, type Tx } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import type { Atgard } from './atgard.krav.js';
import { utforAtgard, type Steg } from './atgardssteg.js';
import { matningsfel, matningskolumner } from './matning.js';
import type { Matning } from './matning.texter.js';

/** P in PDSA: the goal, the prediction and how it is measured, set while nobody knows the answer. SOSFS 2011:9 5 kap. 2 §. */
@Injectable()
export class Matningsplan {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
  ) {}

  async planera(vem: Vem, id: number, form: Steg & Matning): Promise<Atgard> {
    const fel = matningsfel(form);
    if (Object.keys(fel).length > 0) throw new OgiltigtFormular(fel);
    return this.databas.skriv(vem, async (tx) => {
      await kravIndikator(tx, form);
      return utforAtgard(
        tx,
        this.motor,
        'planeraMatning',
        id,
        form,
        () =>
          tx.sql(
            'atgarder.planera-matning',
            `update atgard set mal = $2, prediktion = $3, matsatt = $4, indikator_id = $5, orsak = $6, fore_fran = $7,
               fore_till = $8, efter_fran = $9, efter_till = $10, riktning = $11, forvantat = $12, effektmatning = $13
             where id = $1`,
            [id, ...matningskolumner(form)],
          ),
        // the prediction may be changed until it is carried out, and each change is found here
        {
          ...{ matsatt: form.matsatt, indikator: form.indikatorId ?? null, orsak: form.orsak ?? null },
          ...{ fore: [form.foreFran ?? null, form.foreTill ?? null], riktning: form.riktning ?? null },
          ...{ efter: [form.efterFran ?? null, form.efterTill ?? null], forvantat: form.forvantat ?? null },
        },
      );
    });
  }
}

const kravIndikator = async (tx: Tx, { matsatt, indikatorId }: Matning): Promise<void> => {
  if (matsatt !== 'indikator') return;
  const rad = await tx.en('atgarder.finns-indikator', 'select id from indikator where id = $1', [indikatorId]);
  if (!rad) throw new OgiltigtFormular({ indikatorId: ['Indikatorn finns inte. Välj igen.'] });
};
