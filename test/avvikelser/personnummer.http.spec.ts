import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { enAvvikelseapp, type Avvikelseapp } from './avvikelseapp.js';

const NUMMER = '640823-3234';
const TEXT = `Pojken ${NUMMER} fick fel dos.`;
const SKAL = 'Två barn har samma namn på boendet.';

let app: Avvikelseapp;
beforeAll(async () => {
  app = await enAvvikelseapp();
});
afterAll(() => app.stang());

const rapportera = async (om: Record<string, string>) =>
  (await app.som('medarbetare')).skicka(
    '/avvikelser',
    app.ifyllt({ nyckel: randomUUID(), handelseforlopp: TEXT, ...om }),
  );

describe('ett personnummer i en rapport', () => {
  it.each([
    ['utan skäl', {}],
    ['med för kort skäl', { personnummerSkal: 'Behövs' }],
    ['med numret i skälet', { personnummerSkal: `Det är ${NUMMER} som avses.` }],
  ])('nekas %s, och det skrivna står kvar', async (_hur, om) => {
    const svar = await rapportera(om);
    expect([svar.status, svar.html.includes('Varför behövs personnumret?'), svar.html.includes(TEXT)]).toEqual([
      422,
      true,
      true,
    ]);
  });

  it('tas emot med ett skäl, som står i ärendet men aldrig i listan eller i ett mejl', async () => {
    const svar = await rapportera({ personnummerSkal: SKAL });
    expect(svar.status).toBe(303);
    const id = Number(/(\d+)$/.exec(svar.plats ?? '')?.[1]);
    const chef = await app.som('chef');
    const arende = (await chef.oppna(`/avvikelser/${String(id)}`)).html;
    expect([arende.includes(`Personnummer i texten: ${SKAL}`), arende.includes(NUMMER)]).toEqual([true, true]);
    for (const vag of ['/avvikelser', '/sok?q=pojken']) {
      const { html } = await chef.oppna(vag);
      expect([html.includes('[personnummer]'), html.includes(NUMMER)]).toEqual([true, false]);
    }
    const { rows } = await app.db.agare.query('select sak, sak_id, falt, skal, person_id from personnummer_motivering');
    expect(rows).toEqual([
      {
        sak: 'avvikelse',
        sak_id: id,
        falt: ['handelseforlopp'],
        skal: SKAL,
        person_id: app.namnd.medarbetare.personId,
      },
    ]);
    const mejl = await app.db.agare.query(
      'select (select count(*) from mejl where text || html || amne like $1) + (select count(*) from notis where text like $1) as antal',
      [`%${NUMMER}%`],
    );
    expect(mejl.rows).toEqual([{ antal: 0 }]);
  });

  it('står inte heller i rapportörens egen lista, men i rapporten', async () => {
    const svar = await rapportera({ personnummerSkal: SKAL });
    const medarbetare = await app.som('medarbetare');
    const egen = await medarbetare.oppna(String(svar.plats).replace('/avvikelser/kvitto', '/mina-rapporter'));
    expect(egen.html).toContain(NUMMER);
    const lista = (await medarbetare.json('/mina-rapporter')).kropp;
    expect(JSON.stringify(lista)).toContain('Pojken [personnummer] fick fel dos.');
    expect(JSON.stringify(lista)).not.toContain(NUMMER);
  });

  it('ett skäl utan personnummer sparas inte', async () => {
    const fore = await app.db.agare.query('select 1 from personnummer_motivering');
    expect((await rapportera({ handelseforlopp: 'Fel dos.', personnummerSkal: SKAL })).status).toBe(303);
    expect((await app.db.agare.query('select 1 from personnummer_motivering')).rows).toHaveLength(fore.rows.length);
  });

  it('går aldrig i en åtgärd, som visas i listor', async () => {
    const id = await app.rapporterad();
    const chef = await app.som('chef');
    const svar = await chef.skicka(`/avvikelser/${String(id)}/atgard`, {
      version: '1',
      text: `Ge ${NUMMER} rätt dos.`,
      personnummerSkal: SKAL,
      ansvarigPersonId: String(app.namnd.chef.personId),
      klartSenast: '2030-01-01',
    });
    expect(svar.status).toBe(422);
  });
});

/** Texts that are not marked, each with its reason. */
const UNDANTAG: Record<string, string> = {
  'UtkastForm.handelseforlopp': 'judged when it is sent',
  'UtkastForm.omedelbarAtgard': 'judged when it is sent',
  'PubliktForm.text': 'the public is asked kindly, with a box to tick',
  'BarnetsForm.text': 'the public is asked kindly, with a box to tick',
  'AvsandarensForm.text': 'the public is asked kindly, with a box to tick',
  'NojdForm.text': 'the public',
};
const INTE_FRITEXT = new Set(['kontakt', 'tolk', 'stampel', 'webbplats', 'sok', 'rubrik']);

describe('varje fritext i de tre ärendetyperna', () => {
  it('är märkt', async () => {
    const omarkta: string[] = [];
    for (const rum of ['avvikelser', 'lex-sarah', 'synpunkter']) {
      const mapp = new URL(`../../src/${rum}/`, import.meta.url);
      for (const fil of (await readdir(mapp)).filter((namn) => namn.endsWith('.forms.ts'))) {
        const klasser = (await import(`../../src/${rum}/${fil.replace('.ts', '.js')}`)) as Record<string, unknown>;
        for (const klass of Object.values(klasser).filter((ett) => typeof ett === 'function'))
          omarkta.push(...utanMarke(klass));
      }
    }
    expect(omarkta.filter((ett) => !(ett in UNDANTAG)).sort()).toEqual([]);
    expect(Object.keys(UNDANTAG).filter((ett) => !omarkta.includes(ett))).toEqual([]);
  });
});

/** Its text fields with room for more than a code that nobody has marked. */
const utanMarke = (klass: { readonly name: string }): string[] => {
  const regler = getMetadataStorage().getTargetValidationMetadatas(klass as never, '', false, false);
  const falt = [...new Set(regler.map(({ propertyName }) => propertyName))];
  return falt
    .filter((ett) => {
      const har = regler.filter(({ propertyName }) => propertyName === ett);
      const langd = har.find(({ name }) => name === 'isLength')?.constraints as number[] | undefined;
      const markt = har.some(({ name }) => name === 'utanPersonnummer' || name === 'aldrigPersonnummer');
      return !markt && !INTE_FRITEXT.has(ett) && (langd?.[1] ?? 0) >= 100;
    })
    .map((ett) => `${klass.name}.${ett}`);
};
