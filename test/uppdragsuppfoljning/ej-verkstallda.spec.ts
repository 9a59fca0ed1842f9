import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hasha } from '../../src/organisation/losenord.js';
import { statistik } from '../../src/uppdragsuppfoljning/ej-verkstallda.js';
import { EjVerkstalldaQueries, type Ejverkstalldrad } from '../../src/uppdragsuppfoljning/ej-verkstallda.queries.js';
import { Kvartalsrapporter } from '../../src/uppdragsuppfoljning/kvartalsrapport.service.js';
import { kvartal, slutnaKvartal, tolkaKvartal } from '../../src/uppdragsuppfoljning/kvartal.js';
import { dolj } from '../../src/uppdragsuppfoljning/smatal.js';
import { Webblasare } from '../givet/app.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';
import { ettStartat, ettUppdrag, oppnaRum, type Rum } from './prov.js';

describe('kvartal', () => {
  it('börjar och slutar där almanackan gör det', () => {
    expect(kvartal(2024, 1)).toMatchObject({ fran: '2024-01-01', till: '2024-03-31', kod: '2024-1' });
    expect(kvartal(2025, 4)).toMatchObject({ fran: '2025-10-01', till: '2025-12-31', namn: 'kvartal 4 2025' });
    expect([tolkaKvartal('2026-5'), tolkaKvartal('26-1'), tolkaKvartal('2026-1')?.till]).toEqual([
      null,
      null,
      '2026-03-31',
    ]);
  });

  it('räknas bakåt över nyår, utan det som pågår', () => {
    expect(slutnaKvartal('2026-02-10', 3).map(({ kod }) => kod)).toEqual(['2025-4', '2025-3', '2025-2']);
    expect(slutnaKvartal('2025-12-31', 1).map(({ kod }) => kod)).toEqual(['2025-3']);
  });
});

describe('små tal', () => {
  it('döljs, och det som de kan räknas ut från', () => {
    // 3 is small; 12 in its row and 8 in its column follow, since the sums would tell; then 9 closes the square
    expect(
      dolj([
        [3, 12, 15],
        [8, 9, 17],
        [11, 21, 32],
      ]),
    ).toEqual([
      [null, null, 15],
      [null, null, 17],
      [11, 21, 32],
    ]);
  });

  it('visas när inget är litet, och nollan är noll', () => {
    expect(
      dolj([
        [5, 0, 5],
        [5, 0, 5],
      ]),
    ).toEqual([
      [5, 0, 5],
      [5, 0, 5],
    ]);
    expect(
      dolj([
        [2, 0, 2],
        [2, 0, 2],
      ]),
    ).toEqual([
      [null, 0, null],
      [null, 0, null],
    ]);
  });

  it('går aldrig att räkna ut ur en rad eller kolumn', () => {
    for (let fro = 1; fro < 200; fro++) {
      const tal = (nr: number): number => (fro * 7 + nr * nr * 13 + nr * fro) % 17;
      const inre = [0, 1, 2].map((r) => [0, 1].map((k) => tal(r * 2 + k)));
      const rader = inre.map((rad) => [...rad, rad.reduce((a, b) => a + b, 0)]);
      const alla = [...rader, [0, 1, 2].map((k) => rader.reduce((a, rad) => a + (rad[k] ?? 0), 0))];
      const visat = dolj(alla);
      const linjer = [...visat, ...[0, 1, 2].map((k) => visat.map((rad) => rad[k] ?? null))];
      expect(linjer.filter((linje) => linje.filter((cell) => cell === null).length === 1)).toEqual([]);
      expect(visat.flat().filter((cell) => cell !== null && cell > 0 && cell < 5)).toEqual([]);
    }
  });

  it('står inte i statistiken till fullmäktige', () => {
    const rad = (nr: number, kon: 'K' | 'M'): Ejverkstalldrad => ({
      ...{ id: nr, lopnummer: `ÖV 2026-${String(nr)}`, enhet: 'E', slag: 'ej_verkstallt', insats: 'samtalsstod', kon },
      ...{
        beslutad: '2026-01-10',
        raknatFran: '2026-01-10',
        skal: null,
        insatstext: '',
        kontext: '',
        skalstext: '',
        dagar: 120,
      },
    });
    const rader = [1, 2, 3, 4, 5, 6, 7, 8].map((nr) => rad(nr, nr < 3 ? 'K' : 'M'));
    const [konen, tider] = statistik(rader);
    // two girls and six boys: both are hidden, eight is not
    expect(konen?.rader).toEqual([
      { namn: 'Samtalsstöd', celler: ['–', '–', '0', '8'] },
      { namn: 'Totalt', celler: ['–', '–', '0', '8'] },
    ]);
    expect(tider?.rader[0]?.celler).toEqual(['8', '0', '0', '8']);
    expect(JSON.stringify(statistik(rader))).not.toContain('ÖV');
  });
});

describe('ett kvartals ej verkställda beslut (SoL 34 kap. 1–3 §§)', () => {
  const LOSENORD = 'rätt lösenord 2026';
  const Q3 = kvartal(2026, 3);
  let rum: Rum;
  let namnd: Namnd;
  let queries: EjVerkstalldaQueries;
  let losenordHash: string;
  beforeAll(async () => {
    rum = await oppnaRum();
    losenordHash = await hasha(LOSENORD);
    queries = rum.prov.app.get(EjVerkstalldaQueries, { strict: false });
  });
  beforeEach(async () => {
    namnd = await enNamnd(rum.db, { losenordHash });
  });
  afterAll(() => rum.stang());

  /** By hand: the quarter ends on 30 September 2026. */
  it('är de vars tre månader har gått när kvartalet slutar', async () => {
    const beslut = (beslutad: string) => ettUppdrag(rum, namnd, { beslutad, fordelad: beslutad });
    const gammalt = await beslut('2026-05-04');
    const sistaDagen = await beslut('2026-06-30');
    await beslut('2026-07-01'); // 1 October: the next quarter
    const sent = await beslut('2026-06-01');
    await rum.steg.verkstall(namnd.medarbetare, sent, { version: 1, datum: '2026-10-05' });
    const iTid = await beslut('2026-06-02');
    await rum.steg.verkstall(namnd.medarbetare, iTid, { version: 1, datum: '2026-09-30' });
    const avslutat = await beslut('2026-06-03');
    await rum.steg.avsluta(namnd.medarbetare, avslutat, { version: 1, datum: '2026-08-01', orsak: 'aldrig_startad' });
    const rader = await queries.ejVerkstallda(namnd.samordnare, Q3);
    expect(rader.map(({ id, dagar }) => [id, dagar])).toEqual([
      [gammalt, 149],
      [sent, 121],
      [sistaDagen, 92],
    ]);
    // and when one of them has begun, that is told the quarter after
    expect((await queries.nuVerkstallda(namnd.samordnare, kvartal(2026, 4))).map(({ id }) => id)).toEqual([sent]);
    expect(await queries.ejVerkstallda(namnd.annanChef, Q3)).toEqual([]);
  });

  it('är också de som har avbrutits i tre månader, tills de används igen', async () => {
    const id = await ettStartat(rum, namnd, { beslutad: '2026-02-02', fordelad: '2026-02-02' });
    await rum.db.agare.query('update oppenvardsuppdrag set verkstalld = $2 where id = $1', [id, '2026-02-16']);
    await rum.steg.ejNyttjas(namnd.medarbetare, id, { version: 2, datum: '2026-06-30', skal: 'familjen_nar_inte' });
    expect(await queries.ejVerkstallda(namnd.samordnare, Q3)).toMatchObject([
      { id, slag: 'avbrutet', raknatFran: '2026-06-30' },
    ]);
    expect(await queries.ejVerkstallda(namnd.samordnare, kvartal(2026, 2))).toEqual([]);
    await rum.steg.ateruppta(namnd.medarbetare, id, { version: 3, datum: '2026-10-12' });
    expect(await queries.nuVerkstallda(namnd.samordnare, kvartal(2026, 4))).toMatchObject([
      { id, verkstalld: '2026-10-12' },
    ]);
  });

  it('fryses när rapporten har skickats, och en rättelse är en till', async () => {
    const rapporter = rum.prov.app.get(Kvartalsrapporter, { strict: false });
    const id = await ettUppdrag(rum, namnd, { beslutad: '2026-05-04' });
    await expect(rapporter.registrera(namnd.samordnare, Q3, '2026-09-30')).rejects.toThrow('inte slut');
    await expect(rapporter.registrera(namnd.samordnare, Q3, '2999-01-01')).rejects.toThrow('inte varit än');
    await expect(rapporter.registrera(namnd.chef, Q3, '2026-10-12')).rejects.toThrow('row-level security');
    await rapporter.registrera(namnd.samordnare, Q3, '2026-10-12');
    await rum.steg.verkstall(namnd.medarbetare, id, { version: 1, datum: '2026-06-01' });
    expect(await queries.ejVerkstallda(namnd.samordnare, Q3)).toEqual([]);
    const [skickad] = await rapporter.skickade(namnd.forvaltningschef, Q3);
    expect(skickad?.underlag.rader.map((rad) => [rad.id, rad.beslutad])).toEqual([[id, '2026-05-04']]);
    await rapporter.registrera(namnd.samordnare, Q3, '2026-10-20');
    const alla = await rapporter.skickade(namnd.samordnare, Q3);
    expect(alla.map(({ skickad: dag, underlag }) => [dag, underlag.rader.length])).toEqual([
      ['2026-10-20', 0],
      ['2026-10-12', 1],
    ]);
    expect(await rapporter.skickade(namnd.chef, Q3)).toEqual([]);
    expect([...(await rapporter.dagar(namnd.samordnare))]).toEqual([['2026-3', '2026-10-20']]);
  });

  it('blir CSV och PDF för hela nämnden, men inte för den som bara ser en del', async () => {
    await ettUppdrag(rum, namnd, { beslutad: '2026-05-04' });
    const VAG = '/oppenvardsuppdrag/ej-verkstallda/2026-3';
    const webb = new Webblasare(rum.prov.url);
    await webb.loggaIn(`samordnare.${namnd.namndId}@prov.se`, LOSENORD);
    expect((await webb.oppna(VAG)).html).toContain('1 beslut, det äldsta först');
    expect((await webb.oppna('/oppenvardsuppdrag/ej-verkstallda/2026-9')).status).toBe(404);
    const publik = (await webb.fil(`${VAG}/statistik.csv`)).innehall.toString('utf8');
    expect([publik.includes('Familjebehandling;0;0;–;–'), publik.includes('ÖV ')]).toEqual([true, false]);
    const ivo = (await webb.fil(`${VAG}/ivo.csv`)).innehall.toString('utf8');
    expect([ivo.includes('2026-05-04;Familjebehandling'), ivo.includes('ÖV ')]).toEqual([true, false]);
    await webb.oppna(VAG);
    expect((await webb.skicka(`${VAG}/utskrifter`)).status).toBe(303);
    const chef = new Webblasare(rum.prov.url);
    await chef.loggaIn(`chef.${namnd.namndId}@prov.se`, LOSENORD);
    expect((await chef.oppna(VAG)).html).not.toContain('Gör en rapport');
    expect([(await chef.skicka(`${VAG}/utskrifter`)).status, (await chef.fil(`${VAG}/ivo.csv`)).status]).toEqual([
      403, 403,
    ]);
    await rum.prov.tomKo(namnd.system);
    expect((await webb.oppna(VAG)).html).toMatch(/PDF, 1 sid/);
  }, 60_000);
});
