import { describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { Olaslig } from '../../../src/plattform/tabellfil/olaslig.js';
import { lasTabellfil } from '../../../src/plattform/tabellfil/tabellfil.js';

describe('en fil med en tabell', () => {
  it('läses lika som CSV och som arbetsbok', async () => {
    const csv = await lasTabellfil(Buffer.from('Kod;Antal\nÅ1;7\n;\nB2;\n'));
    const text = (value: string) => ({ value, type: String });
    const rader = [['Kod', 'Antal'].map(text), [text('Å1'), { value: 7, type: Number }], [text('B2'), null]];
    const bok = await lasTabellfil(await writeXlsxFile(rader).toBuffer());
    expect([csv.kolumner, csv.rader.map(({ celler }) => celler)]).toEqual([
      ['Kod', 'Antal'],
      [
        ['Å1', '7'],
        ['B2', ''],
      ],
    ]);
    expect(bok.rader.map(({ celler }) => celler)).toEqual(csv.rader.map(({ celler }) => celler));
    // as a spreadsheet counts: the empty row is passed over, not forgotten
    expect(csv.rader.map(({ rad }) => rad)).toEqual([2, 4]);
  });

  it.each([
    ['en tom fil', Buffer.from('')],
    ['bara rubriker', Buffer.from('Kod;Antal\n')],
    ['en bild', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ])('nekas när det är %s', async (_namn, innehall) => {
    await expect(lasTabellfil(innehall)).rejects.toThrow(Olaslig);
  });

  it('säger på vilken rad något är fel', async () => {
    const { problem } = await lasTabellfil(Buffer.from('Kod;Antal\nA;1;2\nB;3\n'));
    expect(problem.map(({ rad }) => rad)).toEqual([2]);
  });
});
