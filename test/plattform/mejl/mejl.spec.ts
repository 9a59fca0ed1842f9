import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Databas } from '../../../src/database/databas.js';
import { allmanhetenHos, systemFor, type Vem } from '../../../src/database/vem.js';
import { FinnsInte } from '../../../src/plattform/fel.js';
import { migreraKo } from '../../../src/plattform/ko/migrera-ko.js';
import { MejlModule } from '../../../src/plattform/mejl/mejl.module.js';
import { MejlQueries } from '../../../src/plattform/mejl/mejl.queries.js';
import { Mejl, type Mejlbestallning } from '../../../src/plattform/mejl/mejl.service.js';
import { type Provdatabas, nyDatabas } from '../../givet/databas.js';
import { enNamnd, Koprov, startaKo, tillsSant } from '../ko/ko-app.js';
import { type Provsmtp, startaSmtp } from './smtp.js';

const DATA = {
  amne: 'Åtgärden är försenad – se över den',
  mening: 'En åtgärd som du ansvarar för i Ängens hemtjänst skulle ha varit klar i går.',
  lank: '/atgarder/17',
  lanktext: 'Öppna åtgärden',
};

describe('Ett mejl', () => {
  let prov: Provdatabas;
  let vem: Vem;
  const stang: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    prov = await nyDatabas();
    await migreraKo(prov.agareUrl);
    ({ vem } = await enNamnd(prov));
  });
  afterEach(async () => {
    for (const gor of stang.splice(0).reverse()) await gor();
  });
  afterAll(() => prov.stang());

  const smtp = async (port = 0, svar?: () => number | null): Promise<Provsmtp> => {
    const server = await startaSmtp(port, svar);
    stang.push(() => server.stang());
    return server;
  };
  const starta = async (smtpPort?: number): Promise<Koprov> => {
    const app = await startaKo({
      appUrl: prov.appUrl,
      utforare: [],
      moduler: [MejlModule],
      installningar: {
        smtpUrl: smtpPort === undefined ? undefined : `smtp://127.0.0.1:${smtpPort}`,
        mejlFran: 'kvalitet@provkoping.se',
        basUrl: 'https://kvalitet.provkoping.se',
      },
    });
    stang.push(() => app.close());
    return new Koprov(app, prov);
  };
  const bestall = (ko: Koprov, av: Vem, mejl: Partial<Mejlbestallning> & { nyckel: string }): Promise<number | null> =>
    ko.app.get(Databas, { strict: false }).skriv(av, (tx) =>
      ko.app.get(Mejl, { strict: false }).bestall(tx, {
        tillPersonId: vem.personId ?? 0,
        mall: 'allmant',
        data: DATA,
        ...mejl,
      }),
    );
  const rad = async (id: number | null) =>
    (
      await prov.agare.query<{ skickad_vid: Date | null; felmening: string | null }>(
        'select * from mejl where id = $1',
        [id],
      )
    ).rows[0];
  const jobbet = async (id: number | null): Promise<number> =>
    Number(
      (await prov.agare.query<{ id: string }>('select id from jobb where nyckel = $1', [`mejl-${id}`])).rows[0]?.id,
    );

  it('kommer fram med svenska tecken, en mening och en länk, som text och som sida', async () => {
    const server = await smtp();
    const ko = await starta(server.port);
    const id = await bestall(ko, vem, { nyckel: 'svenska' });
    await ko.tills(await jobbet(id), 'klar');
    const [mejl] = server.mottagna;
    expect(server.mottagna).toHaveLength(1);
    expect(mejl!.subject).toBe('Åtgärden är försenad – se över den');
    expect(mejl!.text).toContain('En åtgärd som du ansvarar för i Ängens hemtjänst skulle ha varit klar i går.');
    expect(mejl!.text).toContain('Öppna åtgärden:\nhttps://kvalitet.provkoping.se/atgarder/17');
    expect(mejl!.html).toContain('<a href="https://kvalitet.provkoping.se/atgarder/17"');
    expect(mejl!.messageId).toBe(`<mejl-${vem.namndId}-${id}@kvalitet.provkoping.se>`);
    expect((await rad(id))?.skickad_vid).not.toBeNull();
  });

  it('kommer fram en enda gång, fast jobbet körs igen och beställs igen', async () => {
    const server = await smtp();
    const ko = await starta(server.port);
    const id = await bestall(ko, vem, { nyckel: 'en-gang' });
    const jobb = await jobbet(id);
    await ko.tills(jobb, 'klar');
    await prov.agare.query(`update jobb set tillstand = 'misslyckad' where id = $1`, [jobb]);
    await tillsSant(async () => (await ko.anslutning.ko().getJobState(`jobb-${jobb}`)) === 'unknown');
    await ko.jobb.omforsok(vem, jobb);
    expect(await ko.tills(jobb, 'klar')).toMatchObject({ forsok: 2 });
    expect(await bestall(ko, vem, { nyckel: 'en-gang' })).toBeNull();
    expect(server.mottagna).toHaveLength(1);
  });

  it('kommer fram senare när mejlservern först inte går att nå', async () => {
    const tillfallig = await startaSmtp();
    await tillfallig.stang();
    const ko = await starta(tillfallig.port);
    const id = await bestall(ko, vem, { nyckel: 'nere' });
    await tillsSant(async () => (await rad(id))?.felmening === 'Mejlservern går inte att nå.');
    const server = await smtp(tillfallig.port);
    await ko.tills(await jobbet(id), 'klar');
    expect(server.mottagna).toHaveLength(1);
    expect(await rad(id)).toMatchObject({ felmening: null, skickad_vid: expect.any(Date) });
  });

  it('försöks igen efter ett tillfälligt nej men inte efter ett slutgiltigt', async () => {
    let nej: number | null = 450;
    let tillfragad = 0;
    const server = await smtp(0, () => {
      tillfragad++;
      const svar = nej;
      if (nej === 450) nej = null;
      return svar;
    });
    const ko = await starta(server.port);
    const forst = await bestall(ko, vem, { nyckel: 'tillfalligt' });
    await ko.tills(await jobbet(forst), 'klar');
    expect(tillfragad).toBe(2);
    nej = 550;
    const sedan = await bestall(ko, vem, { nyckel: 'slutgiltigt' });
    expect((await ko.tills(await jobbet(sedan), 'misslyckad')).felmening).toBe(
      'Mejlservern tog inte emot mejlet (svarskod 550).',
    );
    expect(tillfragad).toBe(3);
    expect(await rad(sedan)).toMatchObject({ skickad_vid: null });
  });

  it('stannar i utkorgen när ingen mejlserver är inställd, och läses där bara av systemadministratören', async () => {
    const ko = await starta();
    const id = await bestall(ko, vem, { nyckel: 'utkorg' });
    const queries = ko.app.get(MejlQueries, { strict: false });
    const { mejl } = await queries.lista({ ...vem, roller: ['systemadmin'] }, null);
    expect(mejl[0]).toMatchObject({ id, amne: DATA.amne, skickad_vid: null });
    expect(await jobbet(id)).toBeNaN();
    expect((await queries.lista({ ...vem, roller: ['kvalitetssamordnare'] }, null)).mejl).toEqual([]);
    await expect(queries.visa({ ...vem, roller: ['enhetschef'] }, id ?? 0)).rejects.toThrow(FinnsInte);
  });

  it('skrivs inte när transaktionen backas', async () => {
    const ko = await starta();
    await expect(
      ko.app.get(Databas, { strict: false }).skriv(vem, async (tx) => {
        const mejl = ko.app.get(Mejl, { strict: false });
        await mejl.bestall(tx, { nyckel: 'backas', tillPersonId: vem.personId ?? 0, mall: 'allmant', data: DATA });
        throw new Error('backa');
      }),
    ).rejects.toThrow('backa');
    const { rows } = await prov.agare.query(`select 1 from mejl where nyckel = 'backas'`);
    expect(rows).toEqual([]);
  });

  it('kan orsakas av allmänheten, men går aldrig till någon i en annan nämnd eller till den som har slutat', async () => {
    const ko = await starta();
    const annan = await enNamnd(prov, 'En annan nämnd');
    const slutat = await enNamnd(prov, 'Slutat');
    await prov.agare.query(`update person set inaktiv_fran = '2020-01-01' where id = $1`, [slutat.vem.personId]);
    const hit = allmanhetenHos(vem.namndId);
    expect(await bestall(ko, hit, { nyckel: 'allmanhet' })).toEqual(expect.any(Number));
    expect(await bestall(ko, hit, { nyckel: 'fel-namnd', tillPersonId: annan.vem.personId ?? 0 })).toBeNull();
    expect(
      await bestall(ko, systemFor(slutat.namndId), { nyckel: 'slutat', tillPersonId: slutat.vem.personId ?? 0 }),
    ).toBeNull();
  });

  it('har ett ämne på en rad, och text ur en uppgift blir aldrig kod i sidan', async () => {
    const ko = await starta();
    const id = await bestall(ko, vem, {
      nyckel: 'elak',
      data: { ...DATA, amne: 'Rad ett\nBcc: alla@example.se', mening: '<script>alert(1)</script> & mer' },
    });
    const { rows } = await prov.agare.query<{ amne: string; html: string; text: string }>(
      'select * from mejl where id = $1',
      [id],
    );
    expect(rows[0]?.amne).toBe('Rad ett');
    expect(rows[0]?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer');
    expect(rows[0]?.text).toContain('<script>alert(1)</script> & mer');
  });

  it('beställs inte med en mall som inte finns eller med uppgifter som saknas', async () => {
    const ko = await starta();
    await expect(bestall(ko, vem, { nyckel: 'x', mall: 'finns-inte' })).rejects.toThrow('finns inte');
    await expect(bestall(ko, vem, { nyckel: 'x', data: { amne: 'Bara ämne' } })).rejects.toThrow('mening');
  });
});
