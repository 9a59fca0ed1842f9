import { describe, expect, it } from '@jest/globals';
import { aretsVarde } from '../../src/indikatorer/arsutfall.queries.js';
import { perEtt, fall } from '../../src/indikatorer/summor.js';
import { granskningarUtifran } from '../../src/rapporter/kvalitetsberattelse/avsnitt/12-granskningar-utifran.avsnitt.js';
import { malOchStrategier } from '../../src/rapporter/kvalitetsberattelse/avsnitt/03-mal-och-strategier.avsnitt.js';
import { BERATTELSENS_INNEHALL } from '../../src/rapporter/kvalitetsberattelse/innehall.js';
import type { Berattelsematerial } from '../../src/rapporter/kvalitetsberattelse/material.js';
import { kapitlenHtml } from '../../src/rapporter/dokument.js';
import { liggande, linjer, tabell } from '../../src/rapporter/figurer.js';
import { antalet, siffrorI } from '../../src/rapporter/siffror.js';
import type { Underlag } from '../../src/rapporter/underlag.js';
import { Vyer } from '../../src/plattform/web/vyer.js';

const vyer = new Vyer();

describe('kapitlen i berättelsen', () => {
  it('har var sin kod och var sin mall, och det som människor skriver har en hjälptext', () => {
    const koder = BERATTELSENS_INNEHALL.map(({ kod }) => kod);
    expect(new Set(koder).size).toBe(koder.length);
    expect(koder).toEqual([...koder].sort((a, b) => a.localeCompare(b, 'sv')));
    for (const { kod, hjalp, bilaga } of BERATTELSENS_INNEHALL) {
      expect(vyer.finns(`rapport/kvalitetsberattelse/avsnitt/${kod}`)).toBe(true);
      expect([kod, hjalp === null]).toEqual([kod, bilaga === true]);
    }
  });

  it('utelämnas när det varken finns något att visa eller någon text', () => {
    const tomt = { ar: 2025, mal: [], uppdrag: [], yttre: [] } as unknown as Berattelsematerial;
    const plats = { nummer: '3', skrivet: false };
    expect([malOchStrategier, granskningarUtifran].map((ett) => ett.bygg(tomt, plats))).toEqual([null, null]);
    expect(malOchStrategier.bygg(tomt, { ...plats, skrivet: true })).not.toBeNull();
  });
});

describe('årets värde av en indikator', () => {
  const rad = { taljare: 30, namnare: 40, senast: 90, antal: 4 };

  it('är en andel av årets alla täljare och nämnare, en summa av antal och annars det senaste', () => {
    expect(aretsVarde('andel', rad)).toBe(75);
    expect(aretsVarde('antal', { ...rad, namnare: null })).toBe(30);
    expect(aretsVarde('median', rad)).toBe(90);
  });

  it('saknas när inget värde finns, och är då inte noll', () => {
    expect(aretsVarde('antal', undefined)).toBeNull();
    expect(aretsVarde('andel', { taljare: null, namnare: null, senast: null, antal: 0 })).toBeNull();
  });
});

it('en enhets siffror blir verksamhetens, och en lista räknas en gång i var och en av sina delar', () => {
  const kod = 'avvikelse.rapporterade';
  const varden = [
    { kod, dimensioner: { ar: 2025, enhet: 1 }, varde: 3 },
    { kod, dimensioner: { ar: 2025, enhet: 2 }, varde: 4 },
  ];
  const iVerksamhet = perEtt(varden, 'enhet', 'verksamhet', () => [9]);
  expect(fall(iVerksamhet, ['ar', 'verksamhet'])).toEqual([
    { kod, dimensioner: { ar: 2025, verksamhet: 9 }, varde: 7 },
  ]);
  const delad = perEtt(varden, 'enhet', 'kategori', () => ['a', 'b']);
  expect(fall(delad, ['kategori']).map(({ varde }) => varde)).toEqual([7, 7]);
});

describe('diagrammen', () => {
  const grund = tabell({
    id: 'tabell-x',
    rubrik: 'X',
    kolumner: ['Vad', '#2025'],
    rader: [
      ['Lite', antalet(1)],
      ['Mest', antalet(9)],
    ],
  });

  it('har det största överst, i bilden och i tabellen', () => {
    const figur = liggande(grund);
    if (figur.slag !== 'liggande') throw new Error('fel slag');
    expect([figur.etiketter, figur.varden]).toEqual([
      ['Mest', 'Lite'],
      [9, 1],
    ]);
    expect(figur.tabell.rader.map(([forsta]) => forsta)).toEqual(['Mest', 'Lite']);
  });

  it('drar linjen genom de siffror som står i tabellen', () => {
    const figur = linjer({
      ...{
        id: 'y',
        rubrik: 'Y',
        forsta: 'Kvartal',
        punkter: [1, 2].map((varde) => ({ namn: `K${String(varde)}`, varde })),
      },
      serier: [{ namn: '2025', varde: 2025 }],
      siffra: (punkt) => antalet(punkt * 10),
    });
    if (figur.slag !== 'linje') throw new Error('fel slag');
    expect(figur.serier).toEqual([{ namn: '2025', varden: [10, 20] }]);
    expect(figur.tabell.rader.map((rad) => rad[1])).toEqual([antalet(10), antalet(20)]);
  });

  const dokument = (koder: readonly string[], tal: object = {}): string => {
    const rubrik = (kod: string, nummer: string) => ({ id: `avsnitt-${kod}`, niva: 1, nummer, text: kod }) as const;
    const avsnitt = koder.map((kod) => ({
      ...{ kod, underrubriker: [], text: '', rubrik: rubrik(kod, kod === '89-tabeller' ? 'Bilaga A' : '1') },
      data:
        kod === '89-tabeller'
          ? {}
          : { ar: 2025, sista: antalet(1), forraAret: antalet(2), perKvartal: liggande(grund), ...tal },
    }));
    return kapitlenHtml({ slag: 'kvalitetsberattelse', avsnitt, definitioner: [] } as unknown as Underlag, vyer);
  };

  it('har sina siffror i bilagan när den finns, och annars bredvid sig', () => {
    const med = dokument(['10c-ej-verkstallda-beslut', '89-tabeller']);
    expect(med.match(/<table id="tabell-x"/g)).toHaveLength(1);
    expect(med.indexOf('<table id="tabell-x"')).toBeGreaterThan(med.indexOf('Bilaga A'));
    expect(med).toContain('står i bilaga\u00a0A');
    const utan = dokument(['10c-ej-verkstallda-beslut']);
    expect(utan).toContain('<table id="tabell-x"');
    expect(utan).not.toContain('bilaga\u00a0A');
  });

  it('har dem i bilagan i den ordning som läsaren har mött diagrammen, hur de än ligger i underlaget', () => {
    const diagram = (id: string) => liggande({ ...grund, id: `tabell-${id}` });
    const tal = { mer: { perKvartal: diagram('kvartal') }, perAr: diagram('ar'), perKategori: diagram('kategori') };
    const html = dokument(['11-synpunkter-och-klagomal', '89-tabeller'], { perKvartal: null, ...tal });
    const [, bilagan = ''] = html.split('Bilaga A');
    expect([...bilagan.matchAll(/<table id="tabell-([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'ar',
      'kvartal',
      'kategori',
    ]);
  });
});

it('siffrorna i ett kapitel hittas var de än står', () => {
  const siffra = { visas: '1', varde: 1, fakta: { kod: 'a.b', dimensioner: {}, period: { fran: '', till: '' } } };
  expect(siffrorI({ text: 'x', tabell: { rader: [['a', siffra]] }, andra: [siffra] })).toHaveLength(2);
  expect(siffrorI({ visas: 'inget faktum', varde: null })).toEqual([]);
});
