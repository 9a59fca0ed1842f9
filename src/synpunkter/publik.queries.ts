import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { allmanhetenHos } from '../database/vem.js';
import { enheterVid } from '../organisation/enhet.queries.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';

export interface PubliktFormular {
  readonly namndId: number;
  readonly namnd: string;
  readonly kommun: string;
  readonly enheter: readonly { readonly varde: number; readonly text: string }[];
  /** The enhet whose QR code led here, when it is still open. */
  readonly enhet: { readonly id: number; readonly namn: string } | null;
}

/** What the pages without login know: what the nämnd is called, and where its work is done. */
@Injectable()
export class PublikQueries {
  constructor(
    private readonly databas: Databas,
    private readonly klocka: Klocka,
  ) {}

  /** @throws FinnsInte for a nämnd that is not there. An enhet that has closed is no reason to turn somebody away. */
  formular(namndId: number, enhetId: number | null = null): Promise<PubliktFormular> {
    return this.databas.las(allmanhetenHos(namndId), async (tx) => {
      const namnd = await tx.en<{ namn: string; kommun: string }>(
        'synpunkter.namnd',
        'select namn, kommun from namnd where id = $1',
        [namndId],
      );
      if (!namnd) throw new FinnsInte();
      const enheter = await enheterVid(tx, this.klocka.idag());
      const vald = enheter.find(({ id }) => id === enhetId);
      return {
        namndId,
        namnd: namnd.namn,
        kommun: namnd.kommun,
        enheter: enheter.map(({ id, vag }) => ({ varde: id, text: vag })),
        enhet: vald ? { id: vald.id, namn: vald.namn } : null,
      };
    });
  }
}
