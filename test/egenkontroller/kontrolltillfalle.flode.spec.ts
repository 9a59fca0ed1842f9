import { describe, expect, it } from '@jest/globals';
import { kontrolltillfalleFlode } from '../../src/egenkontroller/kontrolltillfalle.flode.js';
import type { Kontrolltillfalle } from '../../src/egenkontroller/kontrolltillfalle.krav.js';
import type { Roll, Vem } from '../../src/database/vem.js';
import { granska } from '../../src/floden/granska.js';
import { prova } from '../../src/floden/prova.js';

const tillfalle = (status: string, andrat: Partial<Kontrolltillfalle> = {}): Kontrolltillfalle => ({
  ...{ id: 1, status, version: 1, namnd_id: 1, egenkontroll_id: 1, enhet_id: 7, ar: 2026 },
  ...{ fran: '2026-07-01', till: '2026-09-30', senast: '2026-10-14', ansvarig_person_id: 2, rapportor_id: 2 },
  ...{ analys: '', ingen_atgard: '', skal: '', missad_datum: null, avvikelser: 0, atgarder: 0 },
  ...andrat,
});
const vem = (roll: Roll, andrat: Partial<Vem> = {}): Vem => ({
  ...{ slag: 'person', namndId: 1, namn: 'Prov', hemenheter: [], personId: 1, enheter: [7], roller: [roll] },
  ...andrat,
});
const provad = (
  ...[handling, sak, av, form]: [keyof typeof kontrolltillfalleFlode.rader, Kontrolltillfalle, Vem, object?]
) => prova(kontrolltillfalleFlode, handling, sak, av, form);

describe('kontrollens flöde', () => {
  it('håller ihop', () => {
    expect(granska(kontrolltillfalleFlode, '2026-11-22')).toEqual([]);
  });

  it.each([
    ['rapportera', 'planerad', vem('medarbetare', { personId: 2 }), true],
    ['rapportera', 'planerad', vem('medarbetare', { personId: 3 }), false],
    ['rapportera', 'inrapporterad', vem('kvalitetssamordnare'), false],
    ['rapportera', 'pagar', vem('enhetschef'), true],
    ['rapportera', 'pagar', vem('enhetschef', { enheter: [8] }), false],
    // four eyes
    ['kvalitetssakra', 'inrapporterad', vem('enhetschef'), true],
    ['kvalitetssakra', 'inrapporterad', vem('enhetschef', { personId: 2 }), false],
    ['kvalitetssakra', 'inrapporterad', vem('kvalitetssamordnare', { personId: 2 }), false],
    ['kvalitetssakra', 'inrapporterad', vem('medarbetare'), false],
    ['missa', 'planerad', vem('system', { personId: null, slag: 'system' }), true],
    ['missa', 'planerad', vem('kvalitetssamordnare'), false],
    ['klarmarkera', 'kvalitetssakrad', vem('kvalitetssamordnare'), false],
    ['stryk', 'klar', vem('kvalitetssamordnare'), false],
  ] as const)('%s i %s', (handling, status, av, ja) => {
    expect(provad(handling, tillfalle(status), av).tillaten).toBe(ja);
  });

  it('gäller en enhet så är det bara dess chefer, gäller den hela verksamheten är det alla chefer', () => {
    const annan = vem('verksamhetschef', { enheter: [8] });
    expect(provad('analysera', tillfalle('kvalitetssakrad'), annan).tillaten).toBe(false);
    expect(provad('analysera', tillfalle('kvalitetssakrad', { enhet_id: null }), annan).tillaten).toBe(true);
  });

  it('är inte klar förrän avvikelserna är omhändertagna', () => {
    const av = vem('kvalitetssamordnare');
    const klar = (andrat: Partial<Kontrolltillfalle>, ingenAtgard: string) =>
      provad('klarmarkera', tillfalle('analyserad', andrat), av, { ingenAtgard }).brister.join(' ');
    expect(klar({ avvikelser: 2 }, '')).toContain('Föreslå en åtgärd');
    expect(klar({ avvikelser: 2 }, 'Rättades genast.')).toBe('');
    expect(klar({ avvikelser: 2, atgarder: 1 }, '')).toBe('');
    expect(klar({}, '')).toBe('');
  });

  it('görs inte i efterhand förrän det står varför den missades', () => {
    const av = vem('medarbetare', { personId: 2 });
    expect(provad('taUpp', tillfalle('missad'), av).brister).toEqual(['Skriv först varför kontrollen är missad.']);
    expect(provad('taUpp', tillfalle('missad', { skal: 'Sjukdom.' }), av).tillaten).toBe(true);
    expect(provad('forklara', tillfalle('missad'), av, { skal: ' ' }).brister).toEqual(['Skriv skälet.']);
    expect(provad('forklara', tillfalle('missad'), av, { skal: 'Sjukdom.' }).tillaten).toBe(true);
  });
});
