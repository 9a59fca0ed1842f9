import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Body, Controller, Delete, Get, Module, Post, Query, StreamableFile } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ArrayNotEmpty, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { systemFor, type Vem } from '../../../src/database/vem.js';
import { Andrad, FinnsInte, OgiltigtFormular, Regelbrott } from '../../../src/plattform/fel.js';
import { Den, FormularSida, Id, Kraver, Oppen, Vy } from '../../../src/plattform/web/decorators.js';
import { AndrandeFormular, SkapandeFormular } from '../../../src/plattform/web/formular.js';
import { klart, type Klart } from '../../../src/plattform/web/klart.js';
import { nyAdapter, utrustaWebb } from '../../../src/plattform/web/utrusta.js';
import { VEM_LASARE, type Inloggning, type VemLasare } from '../../../src/plattform/web/vem-lasare.js';
import { MALLKATALOG, Vyer } from '../../../src/plattform/web/vyer.js';
import { PROVHEMLIGHET } from '../../givet/hemlighet.js';

export const CSRF = 'synkron-hemlighet';
const PROVVAL = {
  hemlighet: PROVHEMLIGHET,
  sakerCookie: false,
  basUrl: 'http://kvalitet.test',
  produkt: 'Ledningssystem',
  meny: [
    { text: 'Översikt', url: '/' },
    { text: 'Saker', url: '/saker' },
    { text: 'Användare', url: '/anvandare', roller: ['systemadmin' as const] },
  ],
  personmeny: [{ text: 'Min sida', url: '/min-sida' }],
};

class Sakform extends SkapandeFormular {
  @IsNotEmpty({ message: 'Skriv en rubrik.' })
  @MaxLength(100, { message: 'Rubriken får ha högst 100 tecken.' })
  rubrik: string;

  @IsOptional()
  @IsString()
  text?: string;

  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Antalet ska vara minst 1.' })
  antal?: number;

  @IsOptional()
  @ArrayNotEmpty({ message: 'Välj minst ett slag.' })
  @IsIn(['rod', 'bla'], { each: true, message: 'Välj bland slagen i listan.' })
  slag?: string[];
}

class Rubrikform extends AndrandeFormular {
  @IsNotEmpty({ message: 'Skriv en rubrik.' })
  rubrik: string;
}

class Oppenform {
  @IsNotEmpty({ message: 'Skriv en rubrik.' })
  rubrik: string;
}

class Sokning {
  @IsOptional()
  @IsInt({ message: 'Sidan ska vara ett heltal.' })
  sida?: number;
}

const SLAGEN = [
  { varde: 'rod', text: 'Röd' },
  { varde: 'bla', text: 'Blå' },
];

/** A room without database: what is proved here is the platform around it. */
@Controller('saker')
class SakerController {
  private readonly saker = [{ id: 1, rubrik: '<script>alert("å")</script>', version: 3 }];
  private readonly nycklar = new Map<string, number>();

  @Get()
  @Vy('prov/saker')
  lista(@Query() { sida }: Sokning): object {
    return { titel: 'Saker', saker: this.saker, sida2: sida };
  }

  @Get('ny')
  @Vy('prov/ny')
  ny(): object {
    return { titel: 'Ny sak', slagen: SLAGEN };
  }

  @Post()
  @FormularSida('/saker/ny')
  skapa(@Body() { nyckel, ...form }: Sakform, @Den() vem: Vem): Klart {
    if (form.rubrik === 'upptagen') throw new OgiltigtFormular({ rubrik: ['Rubriken finns redan.'] });
    if (form.rubrik === 'krasch') throw new Error('hemlig detalj om Anna');
    const finns = nyckel === undefined ? undefined : this.nycklar.get(nyckel);
    const id = finns ?? this.saker.push({ id: this.saker.length + 1, rubrik: form.rubrik, version: 1 });
    if (nyckel !== undefined) this.nycklar.set(nyckel, id);
    return klart(`/saker/${id}`, { flash: `${vem.namn} sparade.`, skapad: true, resurs: { id, ...form } });
  }

  @Get('fil')
  fil(): StreamableFile {
    return new StreamableFile(Buffer.from('a;b'), { type: 'text/csv' });
  }

  @Get(':id')
  @Vy('prov/sak')
  sak(@Id() id: number): object {
    const sak = this.saker.find((s) => s.id === id);
    if (!sak) throw new FinnsInte();
    return { titel: sak.rubrik, ...sak, brister: id === 1 ? [] : ['Utredningen är inte klar.'] };
  }

  @Post(':id')
  @FormularSida('/saker/:id')
  andra(@Id() id: number, @Body() form: Rubrikform): Klart {
    const sak = this.saker.find((s) => s.id === id);
    if (!sak) throw new FinnsInte();
    if (form.version !== sak.version) throw new Andrad({ rubrik: sak.rubrik });
    return klart(`/saker/${id}`, { resurs: sak });
  }

  @Post(':id/avslut')
  @FormularSida('/saker/:id')
  avsluta(@Body() _form: Oppenform): Klart {
    throw new Regelbrott(['Utredningen är inte klar.', 'Åtgärder saknas.']);
  }

  @Post(':id/titel')
  utanFormularsida(@Id() _id: number, @Body() _form: Oppenform): Klart {
    throw new Andrad({ rubrik: 'Det sparade' });
  }

  @Delete(':id')
  @Kraver('systemadmin')
  taBort(@Id() id: number): Klart {
    return klart('/saker', { resurs: { id } });
  }
}

@Controller('oppen')
@Oppen()
class OppenController {
  @Get()
  @Vy('prov/oppen')
  visa(@Den() vem: Vem | null): object {
    return { titel: 'Öppen sida', namn: vem?.namn ?? 'ingen' };
  }

  @Post()
  @FormularSida('/oppen')
  skicka(@Body() form: Oppenform): Klart {
    return klart('/oppen', { flash: `Tack för ${form.rubrik}` });
  }
}

/** Cookie `session=<role>` or bearer token `<role>`. */
class Provlasare implements VemLasare {
  las(req: FastifyRequest): Promise<Inloggning | null> {
    const bearer = req.headers.authorization?.replace('Bearer ', '');
    const roll = bearer ?? req.cookies.session;
    if (roll === undefined) return Promise.resolve(null);
    const vem = { ...systemFor(1), slag: 'person', namn: 'Anna Åberg', roller: [roll] } as Vem;
    const inloggning = { vem, namnd: 'Socialnämnden' };
    return Promise.resolve(bearer === undefined ? { ...inloggning, session: { csrf: CSRF } } : inloggning);
  }
}

@Module({
  controllers: [SakerController, OppenController],
  providers: [
    { provide: VEM_LASARE, useClass: Provlasare },
    { provide: Vyer, useFactory: () => new Vyer([MALLKATALOG, fileURLToPath(new URL('./mallar/', import.meta.url))]) },
  ],
})
class Provmodul {}

export interface Provapp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** As a browser: cookie, Accept: text/html, redirects not followed. */
  sida(vag: string, val?: RequestInit): Promise<Response>;
  /** A form sent from our own page by somebody logged in. */
  skicka(vag: string, falt: Record<string, string | string[]>, val?: RequestInit): Promise<Response>;
  /** A program with a token. */
  json(vag: string, val?: RequestInit): Promise<Response>;
}

export const startaProvapp = async (val: Partial<typeof PROVVAL> = {}): Promise<Provapp> => {
  const app = await NestFactory.create<NestFastifyApplication>(Provmodul, nyAdapter(), { logger: false });
  await utrustaWebb(app, { ...PROVVAL, ...val });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const hamta = (vag: string, huvuden: Record<string, string>, mer: RequestInit = {}): Promise<Response> =>
    fetch(url + vag, {
      redirect: 'manual',
      ...mer,
      headers: { ...huvuden, ...(mer.headers as Record<string, string>) },
    });
  const webblasare = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', cookie: 'session=medarbetare' };
  return {
    app,
    url,
    sida: (vag, mer) => hamta(vag, webblasare, mer),
    skicka: (vag, falt, mer) => {
      const body = new URLSearchParams({ _csrf: CSRF });
      for (const [namn, varden] of Object.entries(falt)) for (const ett of [varden].flat()) body.append(namn, ett);
      return hamta(vag, { ...webblasare, 'sec-fetch-site': 'same-origin' }, { method: 'POST', body, ...mer });
    },
    json: (vag, mer) => {
      const huvuden = { accept: 'application/json', authorization: 'Bearer medarbetare' };
      return hamta(vag, { ...huvuden, ...(mer?.body ? { 'content-type': 'application/json' } : {}) }, mer);
    },
  };
};
