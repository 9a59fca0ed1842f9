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
import { PROVHEMLIGHET } from '../givet/hemlighet.js';

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
    hemlighet: PROVHEMLIGHET,
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
