import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { Vardefiler } from '../../src/indikatorer/varden/vardefil.service.js';
import { csvmall, excelmall } from '../../src/indikatorer/varden/vardemall.js';
import { startaApp, type Provapp } from '../givet/app.js';
import { nyDatabas, type Provdatabas } from '../givet/databas.js';
import { indikatorprov } from '../givet/indikatorer.js';
import { enNamnd, type Namnd } from '../givet/organisation.js';

let db: Provdatabas;
let prov: Provapp;
let namnd: Namnd;
let filer: Vardefiler;
let prova: ReturnType<typeof indikatorprov>;

beforeAll(async () => {
  db = await nyDatabas();
  namnd = await enNamnd(db);
  prov = await startaApp(db);
  filer = prov.app.get(Vardefiler, { strict: false });
  prova = indikatorprov(prov, namnd);
});
afterAll(async () => {
  await prov.stang();
  await db.stang();
});

describe('en fil med värden', () => {
  const fil = (...rader: string[]): Buffer =>
    Buffer.from(['Indikator;Period;Enhet;Kön;Täljare;Nämnare;Värde;Kommentar', ...rader].join('\n'));

  it('läses in helt och hållet eller inte alls, och provläses först utan att något sparas', async () => {
    const id = await prova.ny({ kod: 'FIL1' });
    const bra = fil('FIL1;2023;;;7;8;;', 'fil1;2024;Utredningsgruppen;Kvinnor;1;4;;Få', 'FIL1;2025;;;;;;');
    expect(await filer.prova(namnd.samordnare, bra)).toMatchObject({ problem: [], nya: 2, tomma: 1 });
    expect(await prova.rader(id)).toEqual([[1, []]]);
    const trasig = fil('FIL1;2023;;;7;8;;', 'FIL1;2024;;;9;8;;');
    expect((await filer.lasIn(namnd.samordnare, trasig)).problem).toEqual([
      { rad: 3, kolumn: 'Täljare', text: 'Täljaren kan inte vara större än nämnaren.' },
    ]);
    expect(await prova.rader(id)).toEqual([[1, []]]);
    expect(await filer.lasIn(namnd.samordnare, bra)).toMatchObject({ problem: [], nya: 2 });
    expect(await filer.lasIn(namnd.samordnare, bra)).toMatchObject({ nya: 0, andrade: 0, oforandrade: 2 });
    expect(await filer.lasIn(namnd.samordnare, fil('FIL1;2023;;;6;8;;'))).toMatchObject({ nya: 0, andrade: 1 });
    expect(await prova.rader(id)).toEqual([[1, [['2023', 75]]]]);
  });

  it('säger för varje rad vad som är fel', async () => {
    await prova.ny({ kod: 'FIL2' });
    await prova.ny({ kod: 'FIL3', kalla: 'kolada', kpi: 'U33400', kommun: '0182' });
    const svar = await filer.prova(
      namnd.samordnare,
      fil(
        ...['FINNSEJ;2024;;;1;2;;', 'FIL2;2024K1;;;1;2;;', 'FIL2;2999;;;1;2;;', 'FIL2;2024;Okänd;;1;2;;'],
        ...['FIL2;2024;;Hund;1;2;;', 'FIL2;2024;;;ett;2;;', 'FIL2;2024;;;1;;;', 'FIL3;2024;;;1;2;;'],
        ...['FIL2;2022;;;1;2;;', 'FIL2;2022;;Totalt;1;2;;', 'FIL2;2021;;;0;0;;', 'FIL2;2020;;;1;2;;19121212-1212'],
      ),
    );
    expect(svar.problem.map(({ rad, kolumn }) => [rad, kolumn])).toEqual([
      ...[
        [2, 'Indikator'],
        [3, 'Period'],
        [4, 'Period'],
        [5, 'Enhet'],
        [6, 'Kön'],
        [7, 'Täljare'],
        [8, 'Nämnare'],
      ],
      ...[
        [9, 'Indikator'],
        [11, 'Period'],
        [12, 'Kommentar'],
        [13, 'Kommentar'],
      ],
    ]);
  });

  it('rör inget som är låst', async () => {
    const id = await prova.ny({ kod: 'FIL4' });
    await prova.fyll(id, '2024', 1, 2);
    await prova.las(id, '2024-12-31');
    const svar = await filer.lasIn(namnd.samordnare, fil('FIL4;2024;;;2;2;;', 'FIL4;2023;;;2;2;;'));
    expect(svar.problem).toEqual([{ rad: 2, kolumn: 'Period', text: expect.stringContaining('låst') }]);
    expect(await prova.rader(id)).toEqual([[1, [['2024', 50]]]]);
  });

  it('från en chef gäller bara de egna enheterna', async () => {
    await prova.ny({ kod: 'FIL5' });
    expect(await filer.lasIn(namnd.chef, fil('FIL5;2024;Utredningsgruppen;;1;2;;'))).toMatchObject({
      problem: [],
      nya: 1,
    });
    expect((await filer.lasIn(namnd.chef, fil('FIL5;2024;;;1;2;;'))).problem[0]).toMatchObject({ kolumn: 'Enhet' });
    await expect(filer.lasIn(namnd.mas, fil('FIL5;2024;Utredningsgruppen;;2;2;;'))).resolves.toMatchObject({
      problem: [{ kolumn: 'Enhet' }],
    });
  });

  it('utgår från en mall som säger vad som ska fyllas i, också som arbetsbok', async () => {
    await prova.ny({ kod: 'FIL6' });
    const uppslag = await filer.uppslag(namnd.samordnare);
    const rad = csvmall(uppslag)
      .toString()
      .split('\r\n')
      .find((en) => en.startsWith('FIL6'));
    expect(rad).toMatch(/^FIL6;20\d\d;;;;;;;;$/);
    const bok = await excelmall(uppslag);
    expect((await readSheet(bok)).some(([kod]) => kod === 'FIL6')).toBe(true);
    // as it comes it holds nothing, and changes nothing
    expect(await filer.lasIn(namnd.samordnare, bok)).toMatchObject({ problem: [], nya: 0 });
  });
});
