import { describe, expect, it } from '@jest/globals';
import type { Tillfallesrad } from '../../src/egenkontroller/kontrolltillfalle.queries.js';
import type { Kontrollstatus } from '../../src/egenkontroller/kontrolltillfalle.texter.js';
import { aretsUtfall, utfallCsv, utfallsoversikt } from '../../src/egenkontroller/utfallsoversikt.js';

const rad = (status: Kontrollstatus, andrat: Partial<Tillfallesrad> = {}): Tillfallesrad => ({
  ...{ id: 1, egenkontrollId: 1, text: 'Andel hörda barn', processId: 1, process: '4.1 Utredning', enhet: null },
  ...{ period: 'kvartal 1 2026', fran: '2026-01-01', senast: '2026-04-14', status, statustext: status, ton: 'info' },
  ...{ ansvarig: null, taljare: null, namnare: null, avvikelser: null, skal: '', missadDatum: null },
  ...andrat,
});

describe('utfallet per enhet', () => {
  // by hand: five that should have been reported by 22 November; one was missed, one was missed and then done
  const rader = [
    rad('klar', { avvikelser: 2 }),
    rad('analyserad', { avvikelser: 1, missadDatum: '2026-04-15' }),
    rad('inrapporterad', { enhet: 'Mottagningen', avvikelser: 0 }),
    rad('kvalitetssakrad', { enhet: 'Mottagningen' }),
    rad('missad', { enhet: 'Mottagningen', missadDatum: '2026-04-15' }),
    rad('planerad', { enhet: 'Mottagningen', senast: '2027-01-14' }),
  ];

  it('räknas för hand till samma tal', () => {
    const { perEnhet, alla } = utfallsoversikt(rader, '2026-11-22');
    expect(perEnhet.map(({ namn }) => namn)).toEqual(['Hela verksamheten', 'Mottagningen']);
    expect(alla).toEqual({
      ...{ namn: 'Alla', antal: 6, kvar: 1, missade: 1, inrapporterade: 1, kvalitetssakrade: 1, analyserade: 2 },
      ...{ avvikelser: 3, iTid: { taljare: 3, namnare: 5 } },
    });
    expect(perEnhet[1]).toMatchObject({ antal: 4, kvar: 1, missade: 1, iTid: { taljare: 2, namnare: 3 } });
  });

  it('läggs ihop för året så som berättelsen skriver det: två av fyra gjorda, 27 av 30', () => {
    const egna = [rad('klar', { taljare: 18, namnare: 20 }), rad('inrapporterad', { taljare: 9, namnare: 10 })];
    expect(aretsUtfall([...egna, rad('missad'), rad('planerad')])).toEqual({
      ...{ gjorda: 2, planerade: 4, taljare: 27, namnare: 30 },
    });
    expect(aretsUtfall([])).toEqual({ gjorda: 0, planerade: 0, taljare: 0, namnare: 0 });
  });

  it('är ingen andel alls när inget skulle ha varit klart', () => {
    const framtid = [rad('planerad', { senast: '2027-01-14' })];
    expect(utfallsoversikt(framtid, '2026-11-22').alla.iTid).toBeNull();
  });

  it('blir en fil som Excel öppnar, och en formel blir text', () => {
    const csv = utfallCsv([rad('klar', { taljare: 18, namnare: 20, avvikelser: 2, text: '=1+1' })]);
    expect(csv.startsWith('\ufeffProcess;Egenkontroll;Enhet')).toBe(true);
    expect(csv).toContain(`'=1+1;Hela verksamheten;kvartal 1 2026;2026-04-14;klar;18;20;2;;`);
  });
});
