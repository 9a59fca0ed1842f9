import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Aterspelslada, type Aterspel } from './aterspel.js';
import type { Kakor } from './kakor.js';
import { menyFor, type Menyval } from './meny.js';
import { oppnaDetaljer } from './oppna-detaljer.js';
import type { Statiskt } from './statiskt.js';
import type { Vyer } from './vyer.js';

export interface Sidval {
  /** Name of the product, in the header and the page title. */
  readonly produkt: string;
  readonly meny: readonly Menyval[];
  /** Entries of the menu under the person's name. */
  readonly personmeny: readonly Menyval[];
  /** The one act that is always at hand, such as reporting. */
  readonly genvag?: Menyval;
}

/** Draws whole pages: the view model of the handler inside the frame that every page has. */
export class Sidor {
  constructor(
    private readonly vyer: Vyer,
    private readonly statiskt: Statiskt,
    private readonly kakor: Kakor,
    private readonly lada: Aterspelslada,
    private readonly val: Sidval,
  ) {}

  rita(req: FastifyRequest, reply: FastifyReply, mall: string, modell: object): string {
    const aterspel = this.lada.ta(req.headers[Aterspelslada.HUVUD]);
    const sida = this.ram(req, reply, aterspel);
    const html = this.vyer.rita(mall, { ...modell, sida }, 'layout/sida');
    return aterspel ? oppnaDetaljer(html) : html;
  }

  private ram(req: FastifyRequest, reply: FastifyReply, aterspel: Aterspel | undefined): object {
    const { kakor, val } = this;
    const inloggning = req.inloggning ?? null;
    const genvag = val.genvag && inloggning ? menyFor([val.genvag], inloggning.vem, req.url)[0]?.val[0] : undefined;
    return {
      url: req.url,
      produkt: val.produkt,
      namnd: inloggning?.namnd,
      vem: inloggning && { namn: inloggning.vem.namn, roller: inloggning.vem.roller },
      meny: inloggning ? menyFor(val.meny, inloggning.vem, req.url) : [],
      personmeny: inloggning ? menyFor(val.personmeny, inloggning.vem, req.url) : [],
      genvag,
      flash: kakor.taFlash(req, reply),
      statiskt: this.statiskt.adresser,
      aterspel,
      // read only by pages that hold a form: an open page without one sets no cookie
      get csrf(): string {
        return inloggning?.session?.csrf ?? kakor.oppenCsrf(req, reply);
      },
      nyckel: randomUUID(),
    };
  }
}
