import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Vem } from '../../src/database/vem.js';
import { Flodesmotor } from '../../src/floden/flodesmotor.js';
import { Notisformedlare } from '../../src/floden/notis.js';
import { OgiltigtFormular } from '../../src/plattform/fel.js';
import { plusDagar, plusManader, svensktDatum } from '../../src/plattform/klocka/datum.js';
import { Faststallelse } from '../../src/processer/faststallelse.service.js';
import { LasareQueries } from '../../src/processer/lasare.queries.js';
import { Laskvitto } from '../../src/processer/laskvitto.service.js';
import { Styrdokumentdagar } from '../../src/processer/styrdokument.jobb.js';
import { StyrdokumentQueries } from '../../src/processer/styrdokument.queries.js';
import { StyrdokumentService } from '../../src/processer/styrdokument.service.js';
import { VersionQueries } from '../../src/processer/version.queries.js';
import { StalldKlocka } from '../givet/klocka.js';
import type { Namnd } from '../givet/organisation.js';
import { ettStyrdokumentrum, IDAG, type Styrdokumentrum } from '../givet/styrdokument.js';

let rum: Styrdokumentrum;
let namnd: Namnd;
beforeAll(async () => {
  rum = await ettStyrdokumentrum();
  ({ namnd } = rum);
});
afterAll(() => rum.stang());
const dagarna = (dag = IDAG) =>
  new Styrdokumentdagar(
    rum.db.databas,
    new StalldKlocka(dag),
    rum.hamta(Flodesmotor),
    rum.hamta(Notisformedlare),
  ).utfor({ namndId: namnd.namndId });

const notiser = async (): Promise<string[]> =>
  (
    await rum.db.agare.query<{ text: string }>('select text from notis where person_id = $1', [
      namnd.samordnare.personId,
    ])
  ).rows.map(({ text }) => text);

describe('genomgången', () => {
  it('påminns om en gång före dagen och en gång efter, och sedan inte', async () => {
    const id = await rum.gallande(plusDagar(IDAG, -100));
    const dag = plusManader(plusDagar(IDAG, -100), 12);
    const om = async () =>
      (
        await rum.db.agare.query(
          `select slag from styrdokument_paminnelse p join styrdokument_version v on v.id = p.styrdokument_version_id
         where v.styrdokument_id = $1`,
          [id],
        )
      ).rowCount;
    await dagarna(plusDagar(dag, -31));
    expect(await om()).toBe(0);
    for (const nar of [-30, -29, 0]) await dagarna(plusDagar(dag, nar));
    expect(await om()).toBe(1);
    for (const nar of [1, 2]) await dagarna(plusDagar(dag, nar));
    expect(await om()).toBe(2);
    expect(await notiser()).toContain(`Rutin skulle ha gåtts igenom senast den ${svensktDatum(dag)}.`);
  });

  it('bekräftas med en ny dag som kommer', async () => {
    const id = await rum.gallande('2024-01-10');
    const bekrafta = async (granskasSenast: string) =>
      rum
        .hamta(Faststallelse)
        .bekrafta(namnd.chef, { id, nr: 1 }, { version: await rum.version(id, 1), granskasSenast });
    await expect(bekrafta(IDAG)).rejects.toThrow(OgiltigtFormular);
    await bekrafta(plusManader(IDAG, 12));
    expect((await rum.hamta(VersionQueries).version(namnd.chef, { id, nr: 1 })).granskas_senast).toBe(
      plusManader(IDAG, 12),
    );
  });
});

describe('läskvittot', () => {
  it('lämnas en gång av den som berörs, och chefen ser vem som inte har läst', async () => {
    const id = await rum.gallande('2024-01-10', { laskvitto: true });
    const plats = { id, nr: 1 };
    const versionId = (await rum.hamta(VersionQueries).version(namnd.chef, plats)).id;
    const lista = (vem: Vem) => rum.hamta(LasareQueries).lista(vem, id, versionId);
    expect((await lista(namnd.chef)).olasta).toHaveLength(2);
    expect(await rum.hamta(LasareQueries).mitt(namnd.medarbetare, id, versionId)).toEqual({ berors: true, vid: null });
    const olasta = () => rum.hamta(StyrdokumentQueries).lista(namnd.medarbetare, { visa: 'olasta' });
    expect((await olasta()).map((rad) => rad.id)).toEqual([id]);
    await rum.hamta(Laskvitto).kvittera(namnd.medarbetare, plats);
    await rum.hamta(Laskvitto).kvittera(namnd.medarbetare, plats);
    expect(await olasta()).toEqual([]);
    expect((await lista(namnd.chef)).lasta).toHaveLength(1);
    expect(await lista(namnd.annanChef)).toEqual({ olasta: [], lasta: [] });
  });

  it('lämnas inte av den som inte berörs, för ett utkast, eller när inget kvitto krävs', async () => {
    const id = await rum.gallande('2024-01-10', { laskvitto: true });
    await expect(rum.hamta(Laskvitto).kvittera(namnd.annanChef, { id, nr: 1 })).rejects.toThrow(
      'gäller inte där du arbetar',
    );
    const nr = await rum.hamta(StyrdokumentService).nyVersion(namnd.chef, id);
    await expect(rum.hamta(Laskvitto).kvittera(namnd.chef, { id, nr })).rejects.toThrow('gäller inte');
    const utan = await rum.gallande('2024-01-10');
    await expect(rum.hamta(Laskvitto).kvittera(namnd.chef, { id: utan, nr: 1 })).rejects.toThrow('utan kvitto');
  });
});
