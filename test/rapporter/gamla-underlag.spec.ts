import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Vyer } from '../../src/plattform/web/vyer.js';
import { tillDokument } from '../../src/rapporter/dokument.js';
import { kodlistorFor } from '../../src/rapporter/frysning/kodlistor.js';
import { lagrumFor } from '../../src/rapporter/frysning/lagrum.js';
import {
  aktuellMall,
  mallFor,
  offentligMall,
  vyerFor,
  type Dokumentmall,
} from '../../src/rapporter/frysning/mallar.js';
import { kanonisktJson, sha256 } from '../../src/rapporter/kanoniskt.js';
import type { Underlag } from '../../src/rapporter/underlag.js';

const vyer = new Vyer();

const fil = (namn: string): string => readFileSync(new URL(`./gamla/${namn}`, import.meta.url), 'utf8');
/** Exactly the bytes that were hashed: named so that no formatter takes them for its own. */
const lagrat = (namn: string): string => fil(`${namn}.underlag`).trimEnd();
const underlaget = (namn: string): Underlag => JSON.parse(lagrat(namn)) as Underlag;

/** The words of a page, one line a paragraph, cell or heading; how they are set out is not looked at. */
const ord = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<\/(?:p|li|h\d|t[dhr]|caption|figcaption|dt|dd)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((rad) => rad.trim())
    .filter(Boolean)
    .join('\n');

const texten = (underlag: Underlag): string => ord(tillDokument(underlag, vyer).html(new Map()));

/** What was frozen on 22 November 2026, before documents carried their own templates. */
const GAMLA = [
  ['kvalitetsberattelse-2025', 'c0232239d9e5109f90ed4938d53e5b06b9136cb89ca33888afbd90bf90e300d7'],
  ['kvalitetsplan-2020', 'c08b44957863bc16cf3d83cc364f0bb0e851dd866dc1d772a9e257e240474959'],
] as const;

describe.each(GAMLA)('det som frystes förr: %s', (namn, hash) => {
  it('har samma fingeravtryck som den dagen, både som det ligger och läst och skrivet på nytt', () => {
    expect(sha256(lagrat(namn)).toString('hex')).toBe(hash);
    expect(sha256(kanonisktJson(underlaget(namn))).toString('hex')).toBe(hash);
  });

  it('blir samma dokument, ord för ord', () => {
    expect(texten(underlaget(namn))).toBe(fil(`${namn}.txt`).trimEnd());
  });

  it('blir ett annat dokument när en enda uppgift är en annan', () => {
    const andrat = JSON.parse(lagrat(namn).replace(/"dnr":"[^"]*"/, '"dnr":"SN 1/1"')) as Underlag;
    expect(texten(andrat)).not.toBe(texten(underlaget(namn)));
  });
});

describe('det som fryses med siffrorna', () => {
  const texter = (fran: string, till: string): string[] =>
    lagrumFor([{ kod: 'lex_sarah.rapporterade' }], fran, till).map(({ text }) => text);

  it('är lagrummen så som de löd: ett år med två socialtjänstlagar har båda', () => {
    const gamla = '14 kap. 3 § socialtjänstlagen (2001:453)';
    const nya = '27 kap. 2 § socialtjänstlagen (2025:400)';
    expect(texter('2025-01-01', '2026-02-01')).toEqual(expect.arrayContaining([gamla, nya]));
    expect(texter('2026-01-01', '2027-02-01')).not.toContain(gamla);
    expect(texter('2024-01-01', '2025-06-30')).not.toContain(nya);
    expect(lagrumFor([], '2026-01-01', '2026-02-01').map(({ text }) => text)).not.toContain(nya);
  });

  it('är kodlistorna som siffrorna är delade efter, och inga andra', () => {
    const delade = [{ kod: 'lex_sarah.beslutade', dimensioner: { ar: 2025, grad: 3 } }];
    const [lista, ...ovriga] = kodlistorFor(delade);
    expect(lista).toMatchObject({ namn: 'Bedömning enligt lex Sarah' });
    expect(lista?.koder).toHaveLength(5);
    expect(ovriga).toEqual([]);
    expect(kodlistorFor([{ kod: 'lex_sarah.beslutade', dimensioner: { ar: 2025 } }])).toEqual([]);
  });
});

describe('mallen i det frysta', () => {
  const [berattelse] = GAMLA[0];

  it('är den som dokumentet trycks med, vad produkten än har för mallar då', () => {
    const egen = somHarAndrats(aktuellMall());
    const underlag: Underlag = { ...underlaget(berattelse), mall: egen };
    expect(texten(underlag)).toContain('Trycks som det en gång var');
    expect(texten({ ...underlag, mall: aktuellMall() })).not.toContain('Trycks som det en gång var');
  });

  it('är den offentliga utgåvans också, med dagens ord om utgåvan för det som frystes innan de fanns', () => {
    const OFFENTLIG = { sammantrade: '2026-03-10', paragraf: '§ 34', doldaTal: 0, utelamnade: [], utanText: [] };
    const offentligt = (hela: Underlag): string =>
      texten({
        ...hela,
        mall: offentligMall(hela),
        skapad: '2031-01-01T08:00:00.000Z',
        offentlig: { ...OFFENTLIG, lattlast: null },
      });
    const egen = somHarAndrats(aktuellMall(), 'rapport/offentlig');
    expect(offentligt({ ...underlaget(berattelse), mall: egen })).toContain('Trycks som det en gång var');
    const gammalt = offentligt(underlaget(berattelse));
    expect(gammalt).toContain('Det här är den utgåva som alla får läsa.');
    expect(gammalt).not.toContain('Fullständig utgåva');
    const { delar } = offentligMall(underlaget(berattelse));
    expect(delar['rapport/kapitel']).toBe(mallFor(underlaget(berattelse)).delar['rapport/kapitel']);
    // the first ones could not say that a table is told in fewer parts
    expect(delar['rapport/tabell']).toBe(aktuellMall().delar['rapport/tabell']);
  });

  it('nekas när någon har ändrat i den efteråt', () => {
    const egen = somHarAndrats(aktuellMall());
    const mall = {
      ...egen,
      delar: { ...egen.delar, 'rapport/omslag': 'Något annat' },
      sha256: `${egen.sha256.slice(1)}0`,
    };
    expect(() => vyerFor({ ...underlaget(berattelse), mall }, vyer)).toThrow('inte de som det frystes med');
  });

  it('är dagens för det som fryses nu, och den första för det som frystes innan dokumenten bar sin egen', () => {
    expect(mallFor({ skapad: '2026-11-23T08:00:00.000Z' })).toBe(aktuellMall());
    expect(mallFor(underlaget(berattelse))).not.toBe(aktuellMall());
    expect(aktuellMall()).toMatchObject({
      produkt: '0.1.0',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    expect(Object.keys(aktuellMall().delar)).toContain('rapport/tabell');
  });
});

/** The product's templates with other words on the cover, as those of another release. */
function somHarAndrats(mall: Dokumentmall, del = 'rapport/omslag'): Dokumentmall {
  const delar = { ...mall.delar, [del]: `${mall.delar[del] ?? ''}<p>Trycks som det en gång var</p>` };
  return { ...mall, delar, sha256: sha256(kanonisktJson({ delar, stil: mall.stil })).toString('hex') };
}
