import { Injectable } from '@nestjs/common';
import { Databas } from '../database/databas.js';
import { allmanhetenHos, type Vem } from '../database/vem.js';
import { Flodesmotor } from '../floden/flodesmotor.js';
import { OgiltigtFormular } from '../plattform/fel.js';
import { Klocka } from '../plattform/klocka/klocka.js';
import type { Bilaga } from '../plattform/web/bilagor.js';
import { typer, type Typ } from './kodlistor.texter.js';
import { kodhash } from './kvittokod.js';
import { overlamningar, type Orsak } from './overlamning.texter.js';
import { SamtalService } from './samtal.service.js';
import { sattNojd } from './synpunkt.service.js';
import { synpunktFlode } from './synpunkt.flode.js';
import { vantarPaSvar } from './svarsdag.js';
import { statusForAvsandare, synpunktstexter, type Synpunktsstatus } from './synpunkt.texter.js';

interface Meddelande {
  readonly fran: string;
  readonly slag: string;
  readonly text: string;
  readonly vid: Date;
  /** How many files came with it. */
  readonly bilagor: number;
}

interface Lage {
  readonly typ: Typ;
  readonly status: Synpunktsstatus;
  readonly text: string;
  readonly inkomVid: string;
  readonly svarSenast: string;
  readonly villHaSvar: boolean;
  readonly barn: boolean;
  readonly nojd: boolean | null;
  readonly besvarad: string | null;
  readonly overlamnad: readonly Orsak[];
  readonly bilagor: number;
  readonly namnd: string;
  readonly meddelanden: readonly (Omit<Meddelande, 'fran' | 'vid'> & {
    fran: 'avsandare' | 'verksamhet';
    vid: string;
  })[];
}

/** What somebody sees who has a code. Everything is plain words: the one who reads may be a child. */
export interface Avsandarvy extends Omit<Lage, 'typ' | 'inkomVid' | 'overlamnad' | 'meddelanden'> {
  readonly typ: string;
  readonly statustext: string;
  readonly innebord: string;
  readonly inkomVid: Date;
  readonly overlamnad: readonly string[];
  readonly meddelanden: readonly (Meddelande & { egen: boolean })[];
  /** An answer is still to come, also after one that did not content. */
  readonly vantar: boolean;
  readonly kanSkriva: boolean;
  readonly kanTycka: boolean;
}

interface Plats {
  readonly hash: Buffer;
  readonly namndId: number;
  readonly id: number;
}

const LAMNAD_VIDARE = 'Vi har läst det du skickade och lämnat det vidare.';
const FEL_KOD = 'Koden stämmer inte. Kontrollera att du har skrivit alla 20 tecken.';

/** What a sender does with the code, and nobody without it. */
@Injectable()
export class AvsandareService {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly samtal: SamtalService,
  ) {}

  /** @throws OgiltigtFormular, in the same words for a code that is wrong and one that never was. */
  async visa(kod: string): Promise<Avsandarvy> {
    const { hash, namndId } = await this.hitta(kod);
    const rad = await this.databas.las(allmanhetenHos(namndId), (tx) =>
      tx.en<{ lage: Lage }>('synpunkter.for-avsandare', 'select synpunkt_for_avsandare($1) as lage', [hash]),
    );
    if (!rad) throw new OgiltigtFormular({ kod: [FEL_KOD] });
    return medOrd(rad.lage);
  }

  async skrivTillbaka(kod: string, text: string, bilagor: readonly Bilaga[] = []): Promise<void> {
    const { namndId, id } = await this.hitta(kod);
    await this.databas.skriv(avsandaren(namndId), (tx) =>
      this.motor.utfor(tx, synpunktFlode, 'skrivTillbaka', {
        id,
        skriv: () => this.samtal.franAvsandaren(tx, id, text, bilagor),
      }),
    );
  }

  /** Not content opens the case again; why may be said in the same go. */
  async tyck(kod: string, nojd: boolean, text: string | undefined): Promise<void> {
    const { namndId, id } = await this.hitta(kod);
    await this.databas.skriv(avsandaren(namndId), (tx) =>
      this.motor.utfor(tx, synpunktFlode, nojd ? 'nojd' : 'inteNojd', {
        id,
        skriv: async () => {
          await sattNojd(tx, id, nojd, this.klocka.idag());
          if (text !== undefined) await this.samtal.franAvsandaren(tx, id, text);
        },
      }),
    );
  }

  private async hitta(kod: string): Promise<Plats> {
    const hash = kodhash(kod);
    const rad =
      hash &&
      (await this.databas.las(allmanhetenHos(0), (tx) =>
        tx.en<{ namnd_id: number; synpunkt_id: number }>('synpunkter.for-kod', 'select * from synpunkt_for_kod($1)', [
          hash,
        ]),
      ));
    if (!hash || !rad) throw new OgiltigtFormular({ kod: [FEL_KOD] });
    return { hash, namndId: rad.namnd_id, id: rad.synpunkt_id };
  }
}

/** The sender may write in a case that he may not read: the transaction sees as the system, the act is his. */
const avsandaren = (namndId: number): Vem => ({ ...allmanhetenHos(namndId), roller: ['system'] });

const medOrd = ({ typ, inkomVid, overlamnad, meddelanden, ...lage }: Lage): Avsandarvy => ({
  ...lage,
  typ: typer[typ].etikett,
  statustext: synpunktstexter.status[lage.status],
  // who has handed it over has read it
  innebord: lage.status === 'inkommen' && overlamnad.length > 0 ? LAMNAD_VIDARE : statusForAvsandare[lage.status],
  inkomVid: new Date(inkomVid),
  vantar: vantarPaSvar({ ...lage, overlamnad }),
  overlamnad: overlamnad.map((orsak) => overlamningar[orsak].tillAvsandaren),
  meddelanden: meddelanden.map(({ fran, vid, ...meddelande }) => ({
    ...meddelande,
    egen: fran === 'avsandare',
    fran: fran === 'avsandare' ? 'Du' : lage.namnd,
    vid: new Date(vid),
  })),
  kanSkriva: !synpunktFlode.slut.some((slut) => slut === lage.status),
  kanTycka: lage.besvarad !== null && ['besvarad', 'avslutad'].includes(lage.status),
});
