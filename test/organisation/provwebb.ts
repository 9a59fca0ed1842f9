import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InstallningarModule } from '../../src/config/installningar.module.js';
import { Installningar } from '../../src/config/installningar.js';
import { DatabasModule } from '../../src/database/databas.module.js';
import { OrganisationModule } from '../../src/organisation/organisation.module.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { nyAdapter, utrustaWebb } from '../../src/plattform/web/utrusta.js';
import { VyerModule } from '../../src/plattform/web/vyer.module.js';

@Module({})
class Klockmodul {
  static med(klocka: Klocka): DynamicModule {
    return { module: Klockmodul, global: true, providers: [{ provide: Klocka, useValue: klocka }], exports: [Klocka] };
  }
}

@Module({})
class Provmodul {
  static med(installningar: Installningar, klocka: Klocka): DynamicModule {
    const imports = [
      InstallningarModule.med(installningar),
      Klockmodul.med(klocka),
      DatabasModule,
      VyerModule,
      OrganisationModule,
    ];
    return { module: Provmodul, imports };
  }
}

/** The real app around this room, on the given database and clock. */
export const startaWebb = async (
  appUrl: string,
  klocka: Klocka,
  val: Partial<Installningar> = {},
): Promise<NestFastifyApplication> => {
  const installningar = Object.assign(new Installningar(), {
    databaseUrl: appUrl,
    basUrl: 'http://kvalitet.test',
    hemlighet: 'en-hemlighet-som-bara-finns-i-provet',
    inbaddad: false,
    ...val,
  });
  const app = await NestFactory.create<NestFastifyApplication>(Provmodul.med(installningar, klocka), nyAdapter(), {
    logger: false,
  });
  const { hemlighet, sakerCookie, basUrl } = installningar;
  await utrustaWebb(app, { hemlighet, sakerCookie, basUrl, produkt: 'Ledningssystem', meny: [], personmeny: [] });
  await app.listen(0, '127.0.0.1');
  return app;
};

interface Svar {
  readonly status: number;
  readonly html: string;
  readonly plats: string | undefined;
  /** What Set-Cookie said, a line each. */
  readonly kakor: string;
}

/** A browser without script: keeps cookies, follows nothing by itself, sends the forms it has seen. */
export class Webblasare {
  readonly kakor = new Map<string, string>();
  private csrf = '';

  constructor(private readonly app: NestFastifyApplication) {}

  oppna(url: string): Promise<Svar> {
    return this.fraga('GET', url);
  }

  skicka(url: string, falt: Record<string, string> = {}): Promise<Svar> {
    return this.fraga('POST', url, new URLSearchParams({ _csrf: this.csrf, ...falt }).toString());
  }

  async loggaIn(epost: string, losenord: string): Promise<Svar> {
    await this.oppna('/logga-in');
    return this.skicka('/logga-in', { epost, losenord });
  }

  private async fraga(method: 'GET' | 'POST', url: string, body?: string): Promise<Svar> {
    const svar = await fetch(`${await this.app.getUrl()}${url}`, {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
      headers: {
        accept: 'text/html',
        cookie: [...this.kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; '),
        ...(body === undefined
          ? {}
          : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
    });
    const satta = svar.headers.getSetCookie();
    for (const kaka of satta) {
      const [, namn = '', varde = ''] = /^([^=]+)=([^;]*)/.exec(kaka) ?? [];
      if (varde === '') this.kakor.delete(namn);
      else this.kakor.set(namn, varde);
    }
    const html = await svar.text();
    this.csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? this.csrf;
    return { status: svar.status, html, plats: svar.headers.get('location') ?? undefined, kakor: satta.join('\n') };
  }
}
