import { Injectable } from '@nestjs/common';
import { Databas } from '../../database/databas.js';
import { systemFor, type Vem } from '../../database/vem.js';
import { Flodesmotor } from '../../floden/flodesmotor.js';
import { DimensionQueries } from '../../indikatorer/dimension.queries.js';
import { FaktaQueries } from '../../indikatorer/fakta.queries.js';
import { helaAret } from '../../indikatorer/faktum.js';
import { Andrad, FinnsInte, Regelbrott } from '../../plattform/fel.js';
import { Klocka } from '../../plattform/klocka/klocka.js';
import { halvan, type Halva } from '../halvar.js';
import { MaterialQueries } from '../material.queries.js';
import { rapportFlode, type Rapport } from '../rapport.flode.js';
import { avsnittstexter, hamtaRapport } from '../rapport.queries.js';
import { RapportService } from '../rapport.service.js';
import { Siffror } from '../siffror.js';
import { Textfakta } from '../textfakta/textfakta.service.js';
import { harUtkast, skrivHalvarsutkast, skrivUtkast } from './kapitelutkast.js';
import { Raknare } from './raknare.js';
import { godkannI, markera, tystaEnheterna, utkastlagen } from './textutkast.queries.js';
import { utkastfragor } from './utkastfragor.js';

const INGET = 'Det finns inga siffror att skriva ett utkast från.';

/** A chapter's first draft out of the figures, and the approval that makes it somebody's word. */
@Injectable()
export class Textutkast {
  constructor(
    private readonly databas: Databas,
    private readonly motor: Flodesmotor,
    private readonly klocka: Klocka,
    private readonly fakta: FaktaQueries,
    private readonly dimensioner: DimensionQueries,
    private readonly textfakta: Textfakta,
    private readonly rapporter: RapportService,
    private readonly material: MaterialQueries,
  ) {}

  /** The draft as Markdown with live numbers. @throws Regelbrott for a chapter that nothing is counted for. */
  async skriv(vem: Vem, rapport: Pick<Rapport, 'slag' | 'ar' | 'halvar'>, kod: string): Promise<string> {
    const { slag, ar, halvar } = rapport;
    if (!harUtkast(slag, kod)) throw new Regelbrott([INGET]);
    const text = await (halvar === null ? this.omAret(vem, kod, ar) : this.omHalvaret(vem, kod, { ar, halvar }));
    if (!text) throw new Regelbrott([INGET]);
    return text;
  }

  private async omAret(vem: Vem, kod: string, ar: number): Promise<string | null> {
    const varden = await this.fakta.varden(vem, ...utkastfragor(ar));
    const tysta = await this.databas.las(systemFor(vem.namndId), (tx) => tystaEnheterna(tx, ar));
    return skrivUtkast(kod, {
      ar,
      raknare: new Raknare(ar, new Siffror(helaAret(ar, 1), varden.flat())),
      tysta: tysta.map(({ namn }) => namn),
      enhetsnamn: (await this.dimensioner.namnen(vem)).enhet,
      pagar: this.klocka.idag() <= `${String(ar)}-12-31`,
    });
  }

  private async omHalvaret(vem: Vem, kod: string, halva: Halva): Promise<string | null> {
    const { siffror } = await this.material.halvarsmaterial(vem, halva);
    const om = (en: Halva): Raknare => new Raknare(en.ar, siffror.for(en), en);
    return skrivHalvarsutkast(kod, {
      halva,
      nu: om(halva),
      fjol: om({ ...halva, ar: halva.ar - 1 }),
      verksamhetsnamn: (await this.dimensioner.namnen(vem)).enhet,
      pagar: this.klocka.idag() <= halvan(halva).till,
    });
  }

  /** Puts the draft in the chapter: instead of a draft that nobody has touched, else after what stands there. */
  async hamta(vem: Vem, id: number, kod: string, version: number): Promise<'nytt' | 'efter'> {
    const { rapport, text, lage } = await this.lase(vem, id, kod);
    const utkast = await this.skriv(vem, rapport, kod);
    const skrivet = text?.text.trimEnd() ?? '';
    const ersatts = skrivet === '' || (lage?.godkantVid === null && lage.textversion === text?.version);
    const ny = ersatts ? utkast : `${skrivet}\n\n${utkast}`;
    const siffror = await this.siffrorna(vem, ny, rapport.ar);
    await this.rapporter.skriv(vem, id, kod, { text: ny, version }, async (tx) => {
      const textversion = (await avsnittstexter(tx, id)).get(kod)?.version ?? 0;
      await markera(tx, { rapportId: id, kod, textversion, vid: this.klocka.nu() }, siffror);
    });
    return ersatts ? 'nytt' : 'efter';
  }

  /** Somebody has read the text as it stands and stands for it. */
  async godkann(vem: Vem, id: number, kod: string, version: number): Promise<void> {
    const { rapport, text, lage } = await this.lase(vem, id, kod);
    if (!lage || !text) throw new FinnsInte();
    const siffror = await this.siffrorna(vem, text.text, rapport.ar);
    await this.databas.skriv(vem, (tx) =>
      this.motor.utfor(tx, rapportFlode, 'godkannText', {
        id,
        uppgifter: { avsnitt: kod },
        skriv: async () => {
          // what is approved is what was read
          const nu = (await avsnittstexter(tx, id)).get(kod);
          if (nu?.version !== version) throw new Andrad({ text: nu?.text ?? '', version: nu?.version ?? 0 });
          await godkannI(tx, { rapportId: id, kod, vid: this.klocka.nu() }, siffror);
        },
      }),
    );
  }

  private lase(vem: Vem, id: number, kod: string) {
    return this.databas.las(vem, async (tx) => ({
      rapport: await hamtaRapport(tx, id),
      text: (await avsnittstexter(tx, id)).get(kod),
      lage: (await utkastlagen(tx, id)).get(kod),
    }));
  }

  private async siffrorna(vem: Vem, text: string, ar: number): Promise<Record<string, string>> {
    const siffror = await this.textfakta.siffror(vem, [text], ar);
    return Object.fromEntries(Object.entries(siffror).map(([token, { visas }]) => [token, visas]));
  }
}
