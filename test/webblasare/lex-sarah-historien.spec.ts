import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INNEHALL, utredningsinnehall } from '../../src/lex-sarah/kodlistor.texter.js';
import type { Namnd } from '../givet/organisation.js';
import { SKARMAR, type Besok, type Skarm } from './chromium.js';
import { axe } from './granskning.js';
import { oppnaNamnd, type Namndhus } from './namndhus.js';

const HANDELSE = 'Pojken lämnades ensam i bilen medan personalen handlade.';
const SVAR = 'Tack. Nu åker alltid två ur personalen med.';

describe.each(['mobil', 'dator'] as const)('lex Sarah från rapport till uppföljning på %s', (skarm: Skarm) => {
  let hus: Namndhus;
  let id = '';

  beforeAll(async () => {
    hus = await oppnaNamnd();
  }, 120_000);
  afterAll(() => hus.stang(), 60_000);

  const fynd: string[] = [];
  /** Looks at the page as it stands before going on. */
  const se = async (besok: Besok): Promise<void> => {
    fynd.push(...(await axe(besok)).map((ett) => `${besok.vag} ${ett}`));
    expect(await besok.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      SKARMAR[skarm].width,
    );
  };
  const som = async (vem: keyof Namnd, gora: (besok: Besok) => Promise<void>): Promise<void> => {
    await hus.som(vem, gora, { skarm });
    expect(fynd).toEqual([]);
  };
  const FORM = 'main form.formular';
  /** On a phone: to where the row of buttons stands in its place and covers no field. */
  const nederst = (besok: Besok): Promise<void> =>
    besok.page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
    });
  /** Opens the form of an act, as the button on the page does, fills it in and sends it. */
  const gor = async (besok: Besok, url: string, fyll: (form: string) => Promise<void>): Promise<void> => {
    expect(await besok.oppna(`/lex-sarah/${id}/${url}`)).toBe(200);
    await nederst(besok);
    await fyll(FORM);
    await besok.skicka(FORM);
    expect(besok.vag).toBe(`/lex-sarah/${id}`);
  };

  it('rapporterar medarbetaren i eget namn', async () => {
    await som('medarbetare', async (besok) => {
      await besok.oppna('/lex-sarah/ny');
      await se(besok);
      await besok.fyll('Din befattning', 'Socialsekreterare');
      await besok.fyll('Vilken dag hände det?', await hus.idag());
      await besok.fyll('Vad har hänt', HANDELSE);
      await besok.fyll('Hur fick du veta det?', 'Jag kom till bilen.');
      await besok.skicka(FORM);
      expect(await besok.text()).toContain('Rapporten är inskickad.');
      await se(besok);
      id = /^\/mina-lex-sarah\/(\d+)$/.exec(besok.vag)?.[1] ?? '';
      expect(id).not.toBe('');
    });
  }, 90_000);

  it('tar den ansvariga emot, bedömer och utser en utredare', async () => {
    await som('lexSarahAnsvarig', async (besok) => {
      expect(await besok.text()).toContain('Lex Sarah som väntar på dig (1)');
      await se(besok);
      await besok.oppna(`/lex-sarah/${id}`);
      expect(await besok.text()).toContain(HANDELSE);
      await se(besok);
      await gor(besok, 'mottagande', () => Promise.resolve());
      await gor(besok, 'avhjalpande', (form) => besok.fyll('Vad har gjorts', 'Pojken fick komma in genast.', form));
      await gor(besok, 'inledande-bedomning', async (form) => {
        await besok.valj('Socialtjänstlagen (SoL)', form);
        await besok.fyll('Motivering', 'Det kan vara allvarligt.', form);
      });
      await hus.db.agare.query(`update person set namn = 'Ulla Utredare' where id = $1`, [
        hus.namnd.lexSarahUtredare.personId,
      ]);
      await gor(besok, 'utredare', (form) => besok.fyll('Person', 'Ulla Utredare', form));
      expect(await besok.text()).toContain('Utredaren är utsedd.');
    });
  }, 120_000);

  it('ser chefen bara att ett ärende finns', async () => {
    await som('chef', async (besok) => {
      expect(await besok.oppna(`/lex-sarah/${id}`)).toBe(404);
      await besok.oppna('/mina-lex-sarah/pa-mina-enheter');
      expect(await besok.text()).toContain(`Ärende ${id}`);
      expect(await besok.text()).not.toContain('bilen');
      await se(besok);
    });
  }, 60_000);

  it('utreder utredaren det SOSFS 2011:5 begär och lämnar förslag', async () => {
    await som('lexSarahUtredare', async (besok) => {
      await gor(besok, 'fraga', (form) => besok.fyll('Vad behöver du veta?', 'Hur länge var han ensam?', form));
      for (const kod of INNEHALL)
        await gor(besok, 'uppgift', async (form) => {
          await besok.fyll('Vad handlar uppgiften om?', utredningsinnehall[kod].etikett, form);
          await besok.fyll('Vilken dag är uppgiften från?', await hus.idag(), form);
          await besok.fyll('Källa', 'Samtal med personalen', form);
          await besok.valj('Faktisk omständighet', form);
          await besok.fyll('Uppgiften', 'Han var ensam i tjugo minuter.', form);
        });
      await gor(besok, 'forslag', async (form) => {
        await besok.valj('4. Allvarligt missförhållande', form);
        await besok.fyll('Motivering', 'Det var varmt i bilen.', form);
      });
      await se(besok);
    });
  }, 240_000);

  it('beslutar förvaltningschefen grad 4 och anmäler till IVO, med utredningen', async () => {
    await som('forvaltningschef', async (besok) => {
      await gor(besok, 'beslut', async (form) => {
        await besok.valj('4. Allvarligt missförhållande', form);
        await besok.fyll('Motivering', 'Som förslaget.', form);
        await besok.fyll('Punkt i delegationsordningen', '8.4', form);
      });
      expect(await besok.text()).toContain('ska anmälas till IVO innan ärendet avslutas');
      await gor(besok, 'ivo-anmalan', async (form) => {
        await besok.fyll('Vårt diarienummer', 'SN 2026/99', form);
        await besok.valj('Allvarligt missförhållande', form);
        await besok.fyll('Kontaktuppgifter', 'Telefon 0123-45 67 89', form);
        await besok.fyll('Var och när hände det?', 'På en parkering i dag', form);
        await besok.fyll('Beskriv det inträffade', HANDELSE, form);
        await nederst(besok);
        await besok.valj('Ja', form);
        await besok.valj('IVO:s e-tjänst', form);
        await se(besok);
      });
      expect(await besok.text()).toContain('Anmälan till IVO är registrerad.');
      await gor(besok, 'uppfoljning', (form) => besok.fyll('Vad har åtgärderna lett till?', 'Alla åker två.', form));
    });
  }, 120_000);

  it('får rapportören svar, ärendet avslutas och dokumenten går att hämta', async () => {
    await som('lexSarahAnsvarig', async (besok) => {
      await gor(besok, 'aterkoppling', (form) => besok.fyll('Vad har rapporten lett till?', SVAR, form));
      await gor(besok, 'avslut', () => Promise.resolve());
      expect(await besok.text()).toContain('Ärendet är avslutat.');
      await hus.prov.tomKo(hus.namnd.system);
      await besok.oppna(`/lex-sarah/${id}`);
      for (const namn of ['Utredning (PDF)', 'Beslut (PDF)', 'Underlag till anmälan till IVO (PDF)'])
        expect(await besok.text()).toContain(namn);
    });
    await som('medarbetare', async (besok) => {
      await besok.oppna(`/mina-lex-sarah/${id}`);
      expect(await besok.text()).toContain(SVAR);
      expect(await besok.text()).toContain('Allvarligt missförhållande');
      await se(besok);
    });
  }, 180_000);
});
