import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dimensionsnamn } from '../../src/indikatorer/dimension.texter.js';
import { dimensionerFor, KATALOG } from '../../src/indikatorer/katalog.js';
import { hasha } from '../../src/organisation/losenord.js';
import { byggAvsnitt } from '../../src/rapporter/avsnittsbygge.js';
import { RapportQueries } from '../../src/rapporter/rapport.queries.js';
import { RapportService } from '../../src/rapporter/rapport.service.js';
import { medLankadeSiffror, medSiffror } from '../../src/rapporter/textfakta/textsiffror.js';
import { iOrd, oslutenToken, skrivToken, tokensI, tolkaToken } from '../../src/rapporter/textfakta/token.js';
import { startaApp, Webblasare, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

const namnen = { enhet: new Map([['3', 'Ekbacken']]), process: new Map([['7', '4.1 Utreda']]) };
const tolka = (token: string) => tolkaToken(token, 2025, namnen);
const PERIOD = { fran: '2025-01-01', till: '2025-12-31' };

describe('siffran i texten', () => {
  it('läses med kod, uppdelning och år, och utan år gäller dokumentets', () => {
    const fraga = { kod: 'avvikelse.rapporterade', dimensioner: { ar: 2024, enhet: 3 } };
    expect(tolka('{{fakta avvikelse.rapporterade ar=2024 enhet=3}}')).toEqual({
      fraga: { ...fraga, period: { fran: '2024-01-01', till: '2024-12-31' } },
    });
    expect(tolka('{{ fakta  avvikelse.rapporterade }}')).toEqual({
      fraga: { kod: 'avvikelse.rapporterade', dimensioner: { ar: 2025 }, period: PERIOD },
    });
    expect(tolka('{{fakta risk.antal riskband="mycket hög"}}')).toMatchObject({
      fraga: { dimensioner: { ar: 2025, riskband: 'mycket hög' } },
    });
    // processes stand from year to year
    expect(tolka('{{fakta process.antal}}')).toEqual({
      fraga: { kod: 'process.antal', dimensioner: {}, period: PERIOD },
    });
  });

  it.each([
    ['{{fakta avvikelse.gissade}}', 'Det finns ingen siffra med koden avvikelse.gissade.'],
    ['{{antal avvikelser}}', 'Skriv till exempel {{fakta avvikelse.rapporterade ar=2025}}.'],
    ['{{fakta}}', 'Skriv till exempel'],
    ['{{fakta avvikelse.rapporterade grad=4}}', 'Rapporterade avvikelser går inte att dela upp på grad.'],
    ['{{fakta avvikelse.rapporterade enhet=99}}', 'Enhet har inget värde ”99”.'],
    // what is in force stands from year to year
    ['{{fakta styrdokument.gallande kvartal=1}}', 'går inte att dela upp på kvartal.'],
    ['{{fakta avvikelse.rapporterade kvartal=5}}', 'Kvartal har inget värde ”5”.'],
    ['{{fakta avvikelse.rapporterade ar=25}}', 'Skriv året med fyra siffror, inte ”25”.'],
    ['{{fakta avvikelse.rapporterade förra året}}', 'Här går ”förra året” inte att läsa.'],
    ['{{fakta avvikelse.rapporterade del=taljare}}', 'Rapporterade avvikelser är ingen andel'],
    ['{{fakta atgard.genomforda del=hel}}', 'Skriv del=taljare eller del=namnare.'],
  ])('som inte går att räkna nämns i felet: %s', (token, varfor) => {
    const svar = tolka(token);
    if (!('fel' in svar)) throw new Error('borde inte gå');
    expect(svar.fel).toContain(`Siffran ${token} går inte att räkna.`);
    expect(svar.fel).toContain(varfor);
  });

  it('skrivs som den läses', () => {
    const dimensioner = { ar: 2025, riskband: 'ej bedömd' } as const;
    expect(skrivToken('risk.antal', dimensioner)).toBe('{{fakta risk.antal ar=2025 riskband="ej bedömd"}}');
    expect(tolka(skrivToken('atgard.genomforda', { ar: 2024 }, 'taljare'))).toMatchObject({
      fraga: { kod: 'atgard.genomforda', dimensioner: { ar: 2024 }, del: 'taljare' },
    });
    const svar = tolka('{{fakta avvikelse.rapporterade enhet=3}}');
    expect('fraga' in svar && iOrd(svar.fraga, namnen)).toBe('Rapporterade avvikelser (2025, Ekbacken)');
    expect(oslutenToken('Det kom {{fakta avvikelse.rapporterade i år.')).toBe(true);
    expect(oslutenToken('Det kom {{fakta avvikelse.rapporterade}} i år.')).toBe(false);
  });

  it('kan delas upp på allt som har ett namn', () => {
    for (const ett of KATALOG)
      for (const dimension of dimensionerFor(ett))
        expect([dimension, dimensionsnamn[dimension]]).not.toContain(undefined);
  });

  it('är text på papper och en väg till raderna på skärmen, också i en rubrik', () => {
    const token = '{{fakta avvikelse.rapporterade}}';
    const fakta = { kod: 'avvikelse.rapporterade', dimensioner: { ar: 2025 }, period: PERIOD };
    const siffror = { [token]: { visas: '161', varde: 161, fakta } };
    expect(tokensI(`${token} och ${token}`)).toEqual([token]);
    expect(medSiffror(`Det kom ${token}.`, siffror)).toBe('Det kom 161.');
    expect(medLankadeSiffror(`Det kom ${token}.`, siffror)).toBe(
      'Det kom [161](/fakta/avvikelse.rapporterade?fran=2025-01-01&till=2025-12-31&per=ar%3A2025).',
    );
    expect(medSiffror(`Det kom ${token}.`)).toBe('Det kom (siffran saknas).');
    const avsnitt = { kod: 'a', rubrik: 'A', hjalp: null, bygg: () => ({ data: {} }) };
    const [byggt] = byggAvsnitt([avsnitt], {}, new Map([['a', `## Alla ${token}`]]), siffror);
    expect(byggt?.underrubriker[0]?.text).toBe('Alla 161');
    expect(byggt?.textsiffror).toEqual(siffror);
  });
});

const avkodad = (html: string): string => html.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');

const LOSENORD = 'ett-langt-losenord-2026';

describe('siffror i ett avsnitt', () => {
  let db: Provdatabas;
  let prov: Provapp;
  let namnd: Namnd;

  beforeAll(async () => {
    db = await nyDatabas();
    namnd = await enNamnd(db, { losenordHash: await hasha(LOSENORD) });
    prov = await startaApp(db);
  });
  afterAll(async () => {
    await prov.stang();
    await db.stang();
  });

  const rapportera = (antal: number) =>
    db.agare.query(
      `insert into avvikelse (namnd_id, enhet_id, enhet_version_id, status, rapportor_id, nyckel, handelseforlopp, beror,
         rapporterad_vid, rapporterad_datum, intraffad_datum)
       select $1, $2, v.id, 'inkommen', $3, gen_random_uuid(), 'Prov', 'annat', d, d, d
       from enhet_version v, generate_series(1, $4::int) i, lateral (select date '2025-03-01' + i as d) x
       where v.enhet_id = $2`,
      [namnd.namndId, namnd.enhet, namnd.medarbetare.personId, antal],
    );

  it('är levande till frysningen, leder till raderna och står sedan fast', async () => {
    const webb = new Webblasare(prov.url);
    const { rows } = await db.agare.query<{ epost: string }>(
      `select epost from person where epost like 'samordnare.%'`,
    );
    await webb.loggaIn(rows[0]!.epost, LOSENORD);
    await rapportera(2);
    const rapporter = prov.app.get(RapportService, { strict: false });
    const { id } = await rapporter.skapa(namnd.samordnare, { slag: 'kvalitetsberattelse', ar: 2025 });
    const sida = `/rapporter/${String(id)}`;
    const avsnitt = `${sida}/avsnitt/18-slutsatser`;

    await webb.oppna(avsnitt);
    const fel = await webb.skicka(avsnitt, { text: 'Det kom {{fakta avvikelse.gissade}}.', version: '0' });
    expect(fel.status).toBe(422);
    expect(fel.html).toContain('Siffran {{fakta avvikelse.gissade}} går inte att räkna.');

    const vald = await webb.oppna(`${avsnitt}/siffror?fakta=avvikelse.rapporterade&enhet=${String(namnd.enhet)}`);
    const token = `{{fakta avvikelse.rapporterade ar=2025 enhet=${String(namnd.enhet)}}}`;
    expect(avkodad(vald.html)).toContain(token);
    expect((await webb.skicka(avsnitt, { text: 'Vi tog emot', version: '0' })).status).toBe(303);
    expect((await webb.skicka(`${avsnitt}/siffror`, { token, version: '0' })).status).toBe(409);
    expect((await webb.skicka(`${avsnitt}/siffror`, { token, version: '1' })).plats).toBe(avsnitt);
    const lank = /<a href="(\/fakta\/avvikelse\.rapporterade\?[^"]+)">2<\/a>/.exec(
      avkodad((await webb.oppna(avsnitt)).html),
    );
    const lasning = async () => (await webb.oppna(`${sida}/lasning`)).html;
    expect(await lasning()).toMatch(/Vi tog emot <a [^>]+>2<\/a>/);
    await rapportera(3);
    expect(await lasning()).toMatch(/Vi tog emot <a [^>]+>5<\/a>/);

    const oppnad = (await webb.oppna(lank![1]!)).html;
    for (const ord of [
      '1 januari 2025 – 31 december 2025',
      'Enhet: ',
      'Dagen då det rapporterades',
      'Avvikelse ',
      'rader.csv',
    ])
      expect(oppnad).toContain(ord);
    const fil = await webb.fil(`/fakta/avvikelse.rapporterade/rader.csv?fran=2025-01-01&till=2025-12-31&per=ar:2025`);
    expect(fil.typ).toContain('text/csv');
    expect(fil.innehall.toString('utf8').trim().split('\r\n')).toHaveLength(6);

    const queries = prov.app.get(RapportQueries, { strict: false });
    const version = async () => (await queries.hamta(namnd.samordnare, id)).version;
    await rapporter.diariefor(namnd.samordnare, id, { dnr: 'SN 2026/8', version: await version() });
    await rapporter.frys(namnd.samordnare, id, { version: await version(), luckskal: 'Prov.' });
    await rapportera(4);
    expect(await lasning()).toMatch(/Vi tog emot <a [^>]+>5<\/a>/);
    const fryst = (await queries.underlag(namnd.samordnare, id))?.avsnitt.find(({ kod }) => kod === '18-slutsatser');
    expect(fryst?.text).toBe(`Vi tog emot ${token}`);
    expect(fryst?.textsiffror?.[token]).toMatchObject({ visas: '5', varde: 5 });
    await prov.tomKo(namnd.system);
  }, 60_000);
});
