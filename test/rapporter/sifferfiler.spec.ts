import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { mallFor } from '../../src/rapporter/frysning/mallar.js';
import { pdfBilagor, sifferbok, sifferCsv, sifferJson } from '../../src/rapporter/leverans/sifferfiler.js';
import { siffrorI, tabellerI } from '../../src/rapporter/leverans/tabeller.js';
import type { Underlag } from '../../src/rapporter/underlag.js';

const gammalt = JSON.parse(
  readFileSync(new URL('./gamla/kvalitetsberattelse-2025.underlag', import.meta.url), 'utf8'),
) as Underlag;
const underlag: Underlag = { ...gammalt, mall: mallFor(gammalt) };
const { siffror } = JSON.parse(sifferJson(underlag).toString()) as { siffror: unknown[] };

describe('siffrorna som filer', () => {
  it('är alla tal i dokumentet, var för sig och med hur de räknats', () => {
    const alla = siffrorI(underlag);
    expect(alla.length).toBeGreaterThan(200);
    expect(siffror).toHaveLength(alla.length);
    const [huvud, ...rader] = sifferCsv(underlag).toString('utf8').trimEnd().split('\r\n');
    expect(huvud).toBe('\ufeffavsnitt;tabell;rad;kolumn;visas;varde;faktum;dimensioner;fran;till');
    expect(rader).toHaveLength(alla.length);
    const medAr = alla.find(({ faktum, kolumn }) => faktum === 'lex_sarah.rapporterade' && kolumn === 'Antal');
    expect(medAr).toMatchObject({ dimensioner: { ar: 2021 }, varde: expect.any(Number) as unknown });
  });

  it('blir ett blad för varje tabell i Excel, med tal som tal, och samma byte varje gång', async () => {
    const bok = await sifferbok(underlag);
    expect(bok.equals(await sifferbok(underlag))).toBe(true);
    const filer = unzipSync(bok);
    const blad = Object.keys(filer).filter((namn) => /^xl\/worksheets\/sheet\d+\.xml$/.test(namn));
    expect(blad).toHaveLength(tabellerI(underlag).length + 1);
    const nr = tabellerI(underlag).findIndex(({ tabell }) => tabell.id === 'tabell-lex-sarah-per-grad');
    const celler = (tabellerI(underlag)[nr]?.tabell.rader ?? []).flat();
    const varden = celler.filter((cell) => typeof cell === 'object');
    expect(varden).toHaveLength(25);
    const forsta = Buffer.from(filer[`xl/worksheets/sheet${String(nr + 2)}.xml`] ?? []).toString();
    for (const { varde } of varden) if (varde !== null) expect(forsta).toContain(`<v>${String(varde)}</v>`);
  });

  it('följer inte med en berättelse från förr, som görs om som den var', () => {
    expect(pdfBilagor(gammalt)).toEqual([]);
    expect(pdfBilagor(underlag)).toHaveLength(2);
  });

  it('bär aldrig text som ett kalkylprogram tar för en formel', () => {
    const elak = structuredClone(underlag) as unknown as { avsnitt: { data: { tabell?: { rader: unknown[][] } } }[] };
    const tabell = elak.avsnitt.find(({ data }) => data.tabell)?.data.tabell;
    tabell!.rader = [['=HYPERLINK("http://x")', { visas: '1', varde: 1 }]];
    const csv = sifferCsv(elak as unknown as Underlag).toString();
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).not.toMatch(/(?:^|;)"?=HYPERLINK/m);
  });
});
