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
    const imports = [InstallningarModule.med(installningar), Klockmodul.med(klocka), DatabasModule, VyerModule, OrganisationModule];
    return { module: Provmodul, imports };
  }
}

/** The real app around this room, on the given database and clock. */
export const startaWebb = async (appUrl: string, klocka: Klocka, val: Partial<Installningar> = {}): Promise<NestFastifyApplication> => {
  const installningar = Object.assign(new Installningar(), {
    databaseUrl: appUrl,
    basUrl: 'http://kvalitet.test',
    hemlighet: 'en-hemlighet-som-bara-finns-i-provet',
    inbaddad: false,
    ...val,
  });
  const app = await NestFactory.create<NestFastifyApplication>(Provmodul.med(installningar, klocka), nyAdapter(), { logger: false });
  const { hemlighet, sakerCookie, basUrl } = installningar;
  await utrustaWebb(app, { hemlighet, sakerCookie, basUrl, produkt: 'Ledningssystem', meny: [], personmeny: [] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};

interface Svar {
  readonly status: number;
  readonly html: string;
  readonly plats: string | undefined;
  readonly huvuden: Record<string, unknown>;
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

  private async fraga(method: 'GET' | 'POST', url: string, payload?: string): Promise<Svar> {
    const svar = await this.app.getHttpAdapter().getInstance().inject({
      method,
      url,
      ...(payload === undefined ? {} : { payload }),
      headers: {
        accept: 'text/html',
        cookie: [...this.kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; '),
        ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }),
      },
    });
    for (const { name, value, maxAge, expires } of svar.cookies as { name: string; value: string; maxAge?: number; expires?: Date }[]) {
      if (value === '' || maxAge === 0 || expires?.getTime() === 0) this.kakor.delete(name);
      else this.kakor.set(name, encodeURIComponent(decodeURIComponent(value)));
    }
    const traff = /name="_csrf" value="([^"]+)"/.exec(svar.body);
    this.csrf = traff?.[1] ?? this.csrf;
    return { status: svar.statusCode, html: svar.body, plats: svar.headers.location as string | undefined, huvuden: svar.headers };
  }
}
