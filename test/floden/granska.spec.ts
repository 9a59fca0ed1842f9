import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { arFlode, type Flode, type NagotFlode } from '../../src/floden/flode.js';
import { hittaFloden } from '../../src/floden/flodesfiler.js';
import { granska, granskaAlla, OgiltigtFlode } from '../../src/floden/granska.js';
import { Klocka } from '../../src/plattform/klocka/klocka.js';
import { beskrivningFinns, provflode, type Provsak } from './provflode.js';

type Fritt = Flode<Provsak, string, string, string>;
const IDAG = '2026-11-22';

/** The flow with one thing changed. */
const andrat = (om: Partial<Fritt>): NagotFlode => ({ ...(provflode as unknown as Fritt), ...om });
const rad = (handling: string, om: object): NagotFlode => {
  const rader = { ...provflode.rader } as unknown as Record<string, object>;
  return andrat({ rader: { ...rader, [handling]: { ...rader[handling], ...om } } as unknown as Fritt['rader'] });
};

it('ett flöde som håller ihop har inga fel', () => {
  expect(granska(provflode, IDAG)).toEqual([]);
  expect(() => granskaAlla([provflode], IDAG)).not.toThrow();
});

it('husets egna flöden håller ihop', async () => {
  const floden = await hittaFloden(join(import.meta.dirname, '../../src'));
  expect(floden.length).toBeGreaterThan(0);
  expect(floden.flatMap((ett) => granska(ett, new Klocka().idag()))).toEqual([]);
});

describe('granskningen vid start nekar', () => {
  const status = { ...provflode.texter.status, glomd: 'Glömd' };
  it.each<[string, NagotFlode, string]>([
    [
      'en status som inget leder till',
      andrat({ texter: { ...provflode.texter, status } }),
      'ingen väg leder till glomd.',
    ],
    ['en öppen status utan utväg', andrat({ slut: ['beslutad'] }), 'aterkallad går inte att lämna.'],
    [
      'ett kretslopp utan slut',
      { ...rad('besluta', { till: 'anmald' }), slut: ['beslutad'] },
      'från provas når ärendet aldrig ett slut.',
    ],
    [
      'ett slutläge som inte är en status',
      andrat({ slut: ['beslutad', 'aterkallad', 'borta'] }),
      'slutläget borta är ingen status.',
    ],
    ['ett flöde som ingen kan inleda', rad('anmal', { fran: 'provas' }), 'ingen handling inleder ett ärende.'],
    [
      'en rad från en okänd status',
      rad('besluta', { fran: 'finnsInte' }),
      'besluta utgår från finnsInte, som inte är en status.',
    ],
    [
      'en rad till en okänd status',
      rad('besluta', { till: 'finnsInte' }),
      'besluta leder till finnsInte, som inte är en status.',
    ],
    [
      'en rad som varken flyttar eller noterar',
      rad('yttra', { fakta: undefined }),
      'yttra har varken status att gå till eller fakta.',
    ],
    ['en rad utan stöd', rad('besluta', { lagrum: undefined }), 'besluta saknar både lagrum och lokal rutin.'],
    ['ett tomt stöd', rad('besluta', { lagrum: [], rutin: ' ' }), 'besluta saknar både lagrum och lokal rutin.'],
    [
      'ett okänt lagrum',
      rad('besluta', { lagrum: ['SoL 99:1'] }),
      'besluta hänvisar till SoL 99:1, som inte gäller i dag.',
    ],
    ['en okänd roll', rad('besluta', { av: 'rektor' }), 'besluta namnger rollen rektor, som inte finns.'],
    ['en rad för ingen', rad('besluta', { av: [] }), 'besluta får inte göras av någon.'],
    [
      'en okänd relation',
      rad('yttra', { av: { relation: 'granne' } }),
      'yttra namnger relationen granne, som inte finns.',
    ],
    ['ett okänt undantag', rad('besluta', { inte: ['granne'] }), 'besluta namnger relationen granne, som inte finns.'],
    [
      'relationer som ingen avgör',
      andrat({ relationer: undefined }),
      'yttra bygger på relationer, men flödet säger inte vilka de är.',
    ],
    [
      'en linjechef utan enhet',
      andrat({ enhet: undefined }),
      'prova får göras av linjechef, men flödet säger inte vilken enhet ärendet hör till.',
    ],
    [
      'en lokal tidsgräns utan dagar',
      rad('prova', { frist: { lokal: { nyckel: 'x', dagar: 0, raknat: 'dagar', fran: () => null } } }),
      'prova har en lokal tidsgräns utan dagar.',
    ],
    [
      'en handling utan besked om notis',
      andrat({ notiser: { ...provflode.notiser, yttra: undefined } as never }),
      'yttra säger inte vem som får veta.',
    ],
    [
      'en handling utan text',
      andrat({
        texter: { ...provflode.texter, handling: { ...provflode.texter.handling, yttra: undefined } } as never,
      }),
      'yttra saknar text.',
    ],
    [
      'två handlingar med samma adress',
      andrat({
        texter: {
          ...provflode.texter,
          handling: { ...provflode.texter.handling, yttra: { ...provflode.texter.handling.yttra, url: 'beslut' } },
        },
      }),
      'besluta delar adressen beslut med en annan handling.',
    ],
    [
      'en relation utan text',
      andrat({ texter: { ...provflode.texter, relation: { rapportor: ' ' } } }),
      'rapportor saknar text.',
    ],
    [
      'ett krav som ingen rad ställer',
      andrat({ kravlista: { glomtKrav: () => null } }),
      'kravet glomtKrav används inte av någon handling.',
    ],
    ['ett krav utan namn', rad('besluta', { krav: [() => null] }), 'besluta har ett krav utan namn.'],
  ])('%s', (_namn, flode, fel) => {
    expect(granska(flode, IDAG)).toContain(`provsak: ${fel}`);
  });

  it('ett lagrum som inte gäller än', () => {
    const flode = rad('besluta', { lagrum: ['SoL 27:7'] });
    expect(granska(flode, '2025-12-31')).toEqual(['provsak: besluta hänvisar till SoL 27:7, som inte gäller i dag.']);
    expect(granska(flode, '2026-01-01')).toEqual([]);
  });

  it('alla fel på en gång, i ett och samma besked', () => {
    const trasigt = { ...rad('besluta', { lagrum: undefined, till: 'borta' }), namn: 'trasigt' };
    const starta = (): void => granskaAlla([provflode, provflode, trasigt], IDAG);
    expect(starta).toThrow(OgiltigtFlode);
    expect(starta).toThrow('Två flöden heter provsak.');
    expect(starta).toThrow('trasigt: besluta saknar både lagrum och lokal rutin.');
    expect(starta).toThrow('trasigt: besluta leder till borta, som inte är en status.');
  });
});

it('bara det som deklarerats som flöde är ett flöde', () => {
  expect(arFlode(provflode)).toBe(true);
  expect([{ ...provflode }, null, 'provsak', beskrivningFinns].some(arFlode)).toBe(false);
});
