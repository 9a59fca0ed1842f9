import 'reflect-metadata';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Installningar } from '../../src/config/installningar.js';
import { Databas } from '../../src/database/databas.js';
import type { Vem } from '../../src/database/vem.js';
import { webbval } from '../../src/webbval.js';
import { nyAdapter, utrustaWebb } from '../../src/plattform/web/utrusta.js';
import type { Provdatabas } from './databas.js';
import { PROVHEMLIGHET } from './hemlighet.js';

/** Chromium is unpacked once for all tests of this user. */
const DATAMAPP = join(tmpdir(), `ledningssystem-prov-${String(process.getuid?.() ?? 0)}`);

export interface Provapp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Waits until the queue is done with everything that has been ordered in the nämnd. */
  tomKo(vem: Vem): Promise<void>;
  stang(): Promise<void>;
}

/** The whole product on a test's database: every room, web, queue, printing, on a free port. */
export const startaApp = async (db: Provdatabas, val: Partial<Installningar> = {}): Promise<Provapp> => {
  const installningar = Object.assign(new Installningar(), {
    databaseUrl: db.appUrl,
    dataDir: DATAMAPP,
    basUrl: 'http://localhost:3000',
    hemlighet: PROVHEMLIGHET,
    inbaddad: false,
    ...val,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.med(installningar), nyAdapter(), {
    logger: ['error'],
    abortOnError: false,
  });
  await utrustaWebb(app, webbval(installningar));
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: await app.getUrl(),
    tomKo: async (vem) => {
      for (let i = 0; i < 600; i++) {
        const kvar = await app
          .get(Databas)
          .las(vem, (tx) => tx.sql('prov.kvar-i-kon', `select id from jobb where tillstand in ('vantar', 'arbetar')`));
        if (kvar.length === 0) return;
        await vanta(100);
      }
      throw new Error('Kön blev inte tom på en minut.');
    },
    stang: () => app.close(),
  };
};

export interface Svar {
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

  constructor(
    private readonly url: string,
    /** What this browser tells of itself with everything it sends. */
    private readonly huvuden: Readonly<Record<string, string>> = {},
  ) {}

  oppna(vag: string): Promise<Svar> {
    return this.fraga('GET', vag);
  }

  skicka(vag: string, falt: Readonly<Record<string, string>> = {}): Promise<Svar> {
    return this.fraga('POST', vag, new URLSearchParams({ _csrf: this.csrf, ...falt }).toString());
  }

  /** A form with a file, as a page without script sends it. */
  skickaFil(vag: string, falt: Readonly<Record<string, string>>, filfalt: string, innehall: Buffer): Promise<Svar> {
    const form = new FormData();
    for (const [namn, varde] of Object.entries({ _csrf: this.csrf, ...falt })) form.append(namn, varde);
    form.append(filfalt, new Blob([new Uint8Array(innehall)]), '../../vad som helst');
    return this.fraga('POST', vag, form);
  }

  /** Fields in order, the same name as often as the form has it. */
  skickaPar(vag: string, par: readonly (readonly [string, string])[]): Promise<Svar> {
    return this.fraga(
      'POST',
      vag,
      new URLSearchParams([['_csrf', this.csrf], ...par.map((ett) => [...ett])]).toString(),
    );
  }

  async json<T = unknown>(vag: string): Promise<{ status: number; kropp: T }> {
    const svar = await fetch(`${this.url}${vag}`, { headers: { accept: 'application/json', cookie: this.kakrad() } });
    return { status: svar.status, kropp: (await svar.json()) as T };
  }

  async fil(vag: string): Promise<{ status: number; innehall: Buffer; typ: string | null; huvuden: Headers }> {
    const svar = await fetch(`${this.url}${vag}`, { headers: { cookie: this.kakrad() } });
    return {
      status: svar.status,
      innehall: Buffer.from(await svar.arrayBuffer()),
      typ: svar.headers.get('content-type'),
      huvuden: svar.headers,
    };
  }

  async loggaIn(epost: string, losenord: string): Promise<Svar> {
    await this.oppna('/logga-in');
    return this.skicka('/logga-in', { epost, losenord });
  }

  private kakrad(): string {
    return [...this.kakor].map(([namn, varde]) => `${namn}=${varde}`).join('; ');
  }

  private async fraga(method: 'GET' | 'POST', vag: string, body?: string | FormData): Promise<Svar> {
    const form = {
      'sec-fetch-site': 'same-origin',
      ...(typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const svar = await fetch(`${this.url}${vag}`, {
      method,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
      headers: { ...this.huvuden, accept: 'text/html', cookie: this.kakrad(), ...(body === undefined ? {} : form) },
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
