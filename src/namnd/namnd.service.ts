import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import type { Vem } from '../database/vem.js';
import { FinnsInte } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Rapportstatus } from '../rapporter/rapport.flode.js';
import { RapportQueries, type Dokumentfil } from '../rapporter/rapport.queries.js';
import { LeveransQueries, type Paket } from '../rapporter/leverans/leverans.queries.js';
import { rapporttexter } from '../rapporter/rapport.texter.js';
import { Rapportsida } from '../rapporter/rapportsida.service.js';
import { arForNamnden } from './namnd.queries.js';

/** Reading and fetching a document; both leave a receipt for those who delivered it. */
@Injectable()
export class NamndService {
  constructor(
    private readonly databas: Databas,
    private readonly rapporter: RapportQueries,
    private readonly sidor: Rapportsida,
    private readonly klocka: Klocka,
    private readonly leverans: LeveransQueries,
  ) {}

  /** The frozen document to read on screen. @throws FinnsInte for what has not been left to the nämnd. */
  async las(vem: Vem, id: number): Promise<object> {
    const status = await this.statusFor(vem, id);
    const sida = await this.sidor.lasning(vem, id);
    await this.kvittera(vem, id, 'oppnad_vid');
    const brodsmulor = [{ text: 'Nämndens dokument', url: '/namnd' }, { text: sida.titel }];
    return { ...sida, brodsmulor, statustext: rapporttexter.status[status] };
  }

  /** The printed document. @throws FinnsInte */
  async hamta(vem: Vem, id: number): Promise<Dokumentfil> {
    await this.statusFor(vem, id);
    const dokument = await this.rapporter.dokument(vem, id);
    await this.kvittera(vem, id, 'hamtad_vid');
    return dokument;
  }

  /** All that the nämnd was given with the document, as one file. @throws FinnsInte */
  async handlingar(vem: Vem, id: number): Promise<Paket> {
    await this.statusFor(vem, id);
    const paket = await this.leverans.paket(vem, id);
    await this.kvittera(vem, id, 'hamtad_vid');
    return paket;
  }

  private async statusFor(vem: Vem, id: number): Promise<Rapportstatus> {
    const { status } = await this.rapporter.hamta(vem, id);
    if (!arForNamnden(status)) throw new FinnsInte();
    return status;
  }

  /** The first time counts. Who has had nothing delivered has no receipt to leave. */
  private async kvittera(vem: Vem, id: number, vad: 'oppnad_vid' | 'hamtad_vid'): Promise<void> {
    await this.databas.skriv(vem, (tx) =>
      tx.sql(
        `namnd.kvittera-${vad}`,
        `update rapport_leverans set ${vad} = $3 where rapport_id = $1 and person_id = $2 and ${vad} is null`,
        [id, vem.personId, this.klocka.nu()],
      ),
    );
  }
}
