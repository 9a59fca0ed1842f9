import { describe, expect, it } from '@jest/globals';
import { effektmening, effektnoter, utfallsord, vantadLinje, type Effektrad } from '../../src/atgarder/effektord.js';
import { aretsVarde } from '../../src/indikatorer/arsutfall.queries.js';
import { aretsSumma } from '../../src/indikatorer/arsvarde.queries.js';
import {
  arendepunkter,
  arendeutfall,
  periodnamn,
  sammanvag,
  serienot,
  type Matvarde,
  type Rakningsrad,
} from '../../src/indikatorer/effekt.js';

const manad = (nr: number, taljare: number | null, namnare: number | null, varde: number | null): Matvarde => ({
  ...{ id: nr, serieNr: 1, taljare, namnare, varde },
  fran: `2026-0${nr}-01`,
  till: `2026-0${nr}-28`,
});

describe('värdet för ett helt år', () => {
  const ett = (taljare: number | null, namnare: number | null, varde: number) => ({ taljare, namnare, varde });
  const ar = (matform: Parameters<typeof aretsVarde>[0], ...varden: ReturnType<typeof ett>[]) =>
    aretsVarde(matform, aretsSumma(varden));

  it('är årets alla täljare av årets alla nämnare, summan av antal och annars det sista', () => {
    // 45 of 60 and 5 of 40: 50 of 100, not the mean of 75 and 12,5
    expect(ar('andel', ett(45, 60, 75), ett(5, 40, 12.5))).toBe(50);
    expect(ar('kvot', ett(3, 2, 1.5), ett(1, 2, 0.5))).toBe(1);
    expect(ar('antal', ett(4, null, 4), ett(7, null, 7))).toBe(11);
    expect(ar('median', ett(null, null, 30), ett(null, null, 12))).toBe(12);
    expect(ar('andel')).toBeNull();
    expect(ar('antal')).toBeNull();
  });
});

describe('flera värden som ett', () => {
  it('väger en andel efter hur många som räknats, inte efter hur många månader det är', () => {
    // 1 of 2 and 9 of 18: 10 of 20. The mean of the months would be the same by chance, so a third: 0 of 20.
    const varden = [manad(1, 1, 2, 50), manad(2, 9, 18, 50), manad(3, 0, 20, 0)];
    // 10 of 40, not the mean of 50, 50 and 0
    expect(sammanvag(varden, 'andel')).toEqual({ taljare: 10, namnare: 40, varde: 25 });
  });

  it('lägger ihop ett antal och tar medelvärdet av det som inte går att lägga ihop', () => {
    const varden = [manad(1, null, null, 3), manad(2, null, null, 4), manad(3, null, null, 8)];
    expect(sammanvag(varden, 'antal').varde).toBe(15);
    expect(sammanvag(varden, 'median').varde).toBe(5);
  });

  it('låter det som saknas saknas: inget värde är aldrig noll', () => {
    expect(sammanvag([manad(1, null, null, null)], 'antal').varde).toBeNull();
    expect(sammanvag([], 'andel')).toEqual({ taljare: null, namnare: null, varde: null });
    expect(sammanvag([manad(1, 0, 0, null)], 'andel')).toEqual({ taljare: 0, namnare: 0, varde: null });
    // one month is missing and the other is zero: zero is what there is
    expect(sammanvag([manad(1, null, null, null), manad(2, null, null, 0)], 'antal').varde).toBe(0);
  });

  it('säger när definitionen bytts under tiden, och bara då', () => {
    expect(serienot([manad(1, 1, 2, 50)], [manad(2, 1, 2, 50)])).toEqual([]);
    expect(serienot([manad(1, 1, 2, 50)], [{ ...manad(2, 1, 2, 50), serieNr: 2 }])).toEqual([
      'Indikatorns definition har ändrats under tiden (serie 1 och 2). Talen betyder inte samma sak.',
    ]);
  });

  it.each([
    ['2026-03-01', '2026-03-31', 'mars 2026'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2026-01-01', '2026-03-31', '2026-01-01 – 2026-03-31'],
  ])('kallar %s–%s för %s', (fran, till, namn) => expect(periodnamn(fran, till)).toBe(namn));
});

describe('ärenden före och efter', () => {
  const F = { foreFran: '2025-11-15', foreTill: '2026-01-14', efterFran: '2026-03-01', efterTill: '2026-04-30' };
  const rad = (id: number, dag: string, traff = true): Rakningsrad => ({ id, dag, traff });
  const fore = [rad(1, '2025-11-15'), rad(2, '2025-12-24'), rad(3, '2026-01-14'), rad(4, '2026-01-02', false)];
  const efter = [rad(5, '2026-03-31'), rad(6, '2026-04-01', false), rad(7, '2026-04-30', false)];

  it('räknar de med orsaken av alla: 3 av 4 → 1 av 3', () => {
    expect(arendeutfall(fore, F.foreFran, F.foreTill, true)).toEqual({ taljare: 3, namnare: 4, varde: 3 });
    expect(arendeutfall(efter, F.efterFran, F.efterTill, true)).toEqual({ taljare: 1, namnare: 3, varde: 1 });
    // dagen före fönstret och dagen efter räknas inte
    expect(arendeutfall([rad(8, '2025-11-14'), rad(9, '2026-01-15')], F.foreFran, F.foreTill, true).namnare).toBe(0);
  });

  it('ger en punkt i månaden, med lucka och inte noll mellan fönstren', () => {
    expect(arendepunkter([...fore, ...efter], F)).toEqual([
      { etikett: 'nov 2025', fore: 1, efter: null },
      { etikett: 'dec 2025', fore: 1, efter: null },
      { etikett: 'jan 2026', fore: 1, efter: null },
      { etikett: 'feb 2026', fore: null, efter: null },
      { etikett: 'mars 2026', fore: null, efter: 1 },
      { etikett: 'april 2026', fore: null, efter: 0 },
    ]);
  });
});

describe('orden', () => {
  const effekt: Effektrad = {
    ...{ varv: 1, definition: 'Avvikelser.', enhet: 'antal', punkter: [], noter: ['En not.'] },
    ...{ foreFran: '2025-01-01', foreTill: '2025-06-30', efterFran: '2025-07-01', efterTill: '2025-12-31' },
    fore: { taljare: 3, namnare: 40, varde: 3 },
    efter: { taljare: 1, namnare: 42, varde: 1 },
  };

  it('säger vad det var och vad det blev, aldrig om det är bra', () => {
    expect(effektmening(effekt)).toBe('3 av 40 → 1 av 42');
    expect(utfallsord({ taljare: 10, namnare: 40, varde: 25 }, 'procent')).toBe('10 av 40 (25 procent)');
    expect(utfallsord({ taljare: null, namnare: null, varde: 12.5 }, 'dagar')).toBe('12,5 dagar');
    expect(utfallsord({ taljare: null, namnare: null, varde: 0 }, 'antal')).toBe('0');
    expect(utfallsord({ taljare: null, namnare: null, varde: null }, 'dagar')).toBe('saknas');
  });

  it('drar det väntade som en linje bara när punkterna mäts som helheten', () => {
    const punkter = [
      { etikett: 'juni 2025', fore: 50, efter: null },
      { etikett: 'juli 2025', fore: null, efter: 80 },
    ];
    expect(vantadLinje({ ...effekt, enhet: 'procent', punkter }, 90)).toEqual([null, 90]);
    // two in half a year are not two a month
    expect(vantadLinje({ ...effekt, punkter }, 2)).toBeNull();
    expect(vantadLinje({ ...effekt, enhet: 'procent', punkter }, null)).toBeNull();
  });

  it('säger till när tiderna är olika långa, men inte för några dagar', () => {
    // 181 and 184 days
    expect(effektnoter(effekt)).toEqual(['En not.']);
    expect(effektnoter({ ...effekt, efterTill: '2025-09-28' })).toEqual([
      'Tiden före är 181 dagar och tiden efter 90.',
      'En not.',
    ]);
  });
});
