import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { InstallningarModule } from '../../src/config/installningar.module.js';
import { Installningar } from '../../src/config/installningar.js';
import { DatabasModule } from '../../src/database/databas.module.js';
import { FlodenModule } from '../../src/floden/floden.module.js';
import { NamndModule } from '../../src/namnd/namnd.module.js';
import { fingeravtryck } from '../../src/organisation/inloggning.queries.js';
import { NotisModule } from '../../src/organisation/notis.module.js';
import { OrganisationModule } from '../../src/organisation/organisation.module.js';
import { OversiktModule } from '../../src/oversikt/oversikt.module.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { KoModule } from '../../src/plattform/ko/ko.module.js';
import { MejlModule } from '../../src/plattform/mejl/mejl.module.js';
import { PdfModule } from '../../src/plattform/pdf/pdf.module.js';
import { nyAdapter, utrustaWebb } from '../../src/plattform/web/utrusta.js';
import { VyerModule } from '../../src/plattform/web/vyer.module.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { webbval } from '../../src/webbval.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { PROVHEMLIGHET } from '../givet/hemlighet.js';
import { StalldKlocka } from '../givet/klocka.js';
import type { Namnd, Personvem } from '../givet/organisation.js';

@Module({})
class Provmodul {
  static med(installningar: Installningar, klocka: Klocka): DynamicModule {
    const grund = {
      module: Provmodul,
      global: true,
      providers: [{ provide: Klocka, useValue: klocka }],
      exports: [Klocka],
    };
    const rum = [OrganisationModule, NotisModule, FlodenModule, NamndModule, OversiktModule];
    const pdf = PdfModule.med({ chromiumPath: undefined, katalog: tmpdir(), antalSidor: 1 });
    const under = [
      InstallningarModule.med(installningar),
      DatabasModule,
      VyerModule,
      KoModule.med([]),
      MejlModule,
      pdf,
    ];
    return { ...grund, imports: [...under, ...rum] };
  }
}

interface Svar {
  readonly status: number;
  readonly text: string;
  readonly plats: string | null;
  readonly huvuden: Headers;
}

/** Somebody who is logged in, with a browser without script. */
export interface Besokare {
  html(vag: string): Promise<Svar>;
  json<T>(vag: string): Promise<T>;
  skicka(vag: string, falt?: Record<string, string>): Promise<Svar>;
}

export interface Provhus {
  readonly db: Provdatabas;
  readonly app: NestFastifyApplication;
  readonly klocka: StalldKlocka;
  readonly url: string;
  som(vem: Personvem): Promise<Besokare>;
  stang(): Promise<void>;
}

/** The rooms of these pages as the product puts them together, without workers. */
export const ettProvhus = async (): Promise<Provhus> => {
  const db = await nyDatabas();
  const klocka = new StalldKlocka('2026-11-22');
  const installningar = Object.assign(new Installningar(), {
    roll: 'webb' as const,
    databaseUrl: db.appUrl,
    inbaddad: false,
    hemlighet: PROVHEMLIGHET,
  });
  const app = await NestFactory.create<NestFastifyApplication>(Provmodul.med(installningar, klocka), nyAdapter(), {
    logger: ['error'],
    abortOnError: false,
  });
  await utrustaWebb(app, webbval(installningar));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const som = async (vem: Personvem): Promise<Besokare> => {
    const hemlighet = randomBytes(32).toString('base64url');
    await db.agare.query(
      `insert into session (hash, namnd_id, person_id, skapad_vid, sedd_vid, gar_ut_vid, csrf)
       values ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours', 'csrf')`,
      [fingeravtryck(hemlighet), vem.namndId, vem.personId, klocka.nu()],
    );
    const fraga = async (vag: string, accept: string, falt?: Record<string, string>): Promise<Svar> => {
      const form = falt && { method: 'POST', body: new URLSearchParams({ _csrf: 'csrf', ...falt }) };
      const svar = await fetch(`${url}${vag}`, {
        redirect: 'manual',
        ...form,
        headers: { accept, cookie: `session=${hemlighet}`, ...(form ? { 'sec-fetch-site': 'same-origin' } : {}) },
      });
      return {
        status: svar.status,
        text: await svar.text(),
        plats: svar.headers.get('location'),
        huvuden: svar.headers,
      };
    };
    return {
      html: (vag) => fraga(vag, 'text/html'),
      json: async <T>(vag: string) => JSON.parse((await fraga(vag, 'application/json')).text) as T,
      skicka: (vag, falt = {}) => fraga(vag, 'text/html', falt),
    };
  };
  const stang = async (): Promise<void> => {
    await app.close();
    await db.stang();
  };
  return { db, app, klocka, url, som, stang };
};

export type Lage = 'utkast' | 'fryst' | 'klar' | 'faststalld' | 'publicerad';

/** A berättelse taken so far by those who may; only its PDF is put there by hand, as no Chromium runs here. */
export const enBerattelse = async ({ app, db }: Provhus, namnd: Namnd, ar: number, lage: Lage): Promise<number> => {
  const rapporter = app.get(RapportService, { strict: false });
  const version = async (id: number): Promise<number> =>
    (await db.agare.query<{ version: number }>('select version from rapport where id = $1', [id])).rows[0]!.version;
  const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar });
  if (lage === 'utkast') return id;
  await rapporter.diariefor(namnd.samordnare, id, { dnr: `SN ${String(ar)}/7`, version: await version(id) });
  await rapporter.frys(namnd.samordnare, id, { version: await version(id), luckskal: 'Prov.' });
  if (lage === 'fryst') return id;
  await db.agare.query(
    `insert into rapport_dokument (namnd_id, rapport_id, sha256, innehall, sidor, skapad_vid)
     values ($1, $2, sha256('%PDF'), '%PDF', 12, now())`,
    [namnd.namndId, id],
  );
  await rapporter.klarmarkera(namnd.forvaltningschef, id, { version: await version(id) });
  if (lage === 'klar') return id;
  const beslut = { sammantrade: '2026-03-10', paragraf: '§ 34', version: await version(id) };
  await rapporter.faststall(namnd.registrator, id, beslut);
  const skal = 'Det här provet har ingen offentlig utgåva.';
  if (lage === 'publicerad') await rapporter.publicera(namnd.registrator, id, { version: await version(id), skal });
  return id;
};
