import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinnsInte, OgiltigtFormular, Regelbrott, SaknarBehorighet } from '../../src/plattform/fel.js';
import { enLexSarahrapport, ENIVOANMALAN, ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

describe('en rapport', () => {
  it('har alltid ett namn och en befattning', async () => {
    const id = await rum.enRapporterad();
    expect(await rum.lexSarahrad(id)).toMatchObject({
      status: 'rapporterad',
      rapportor_id: rum.namnd.medarbetare.personId,
      rapportor_befattning: 'Socialsekreterare',
      rapportor_namn: 'Prov Person',
    });
    const utan = rum.lexSarah.rapportera(
      rum.namnd.medarbetare,
      enLexSarahrapport(rum.namnd.enhet, { befattning: ' ' }),
    );
    await expect(utan).rejects.toThrow(OgiltigtFormular);
  });

  it('lämnas inte av en nämndledamot eller av allmänheten', async () => {
    for (const vem of [rum.namnd.ledamot, rum.namnd.allmanhet])
      await expect(rum.lexSarah.rapportera(vem, enLexSarahrapport(rum.namnd.enhet))).rejects.toThrow();
    await expect(rum.lexSarah.rapportera(rum.namnd.ledamot, enLexSarahrapport(rum.namnd.enhet))).rejects.toThrow(
      SaknarBehorighet,
    );
  });

  it('får eget nummer i följd, och blir en när den skickas två gånger', async () => {
    const rapport = enLexSarahrapport(rum.namnd.enhet);
    const [a, b] = await Promise.all([
      rum.lexSarah.rapportera(rum.namnd.medarbetare, rapport),
      rum.lexSarah.rapportera(rum.namnd.medarbetare, rapport),
    ]);
    expect(a).toEqual(b);
    const nasta = await rum.enRapporterad();
    const nr = async (id: number) => (await rum.lexSarahrad(id)).dnr_nr;
    expect(await nr(nasta)).toBe(((await nr(a.id)) as number) + 1);
    await expect(rum.lexSarah.rapportera(rum.namnd.chef, rapport)).rejects.toThrow('redan använd');
  });

  it('om en verksamhet i enskild regi lämnas till den som bedriver den, inte till nämnden', async () => {
    await rum.agare.query(`update enhet set regi = 'enskild' where id = $1`, [rum.namnd.grannenhet]);
    const fel = rum.lexSarah.rapportera(rum.namnd.medarbetare, enLexSarahrapport(rum.namnd.grannenhet));
    await expect(fel).rejects.toThrow('enskild regi');
  });

  it('ändras aldrig, inte ens av ägaren', async () => {
    const id = await rum.enBeslutad();
    await rum.beslut.anmalTillIvo(rum.namnd.lexSarahAnsvarig, id, ENIVOANMALAN);
    const andra = (sats: string) => rum.agare.query(`update lex_sarah set ${sats} where id = $1`, [id]);
    await expect(andra(`rapport_text = 'Annat'`)).rejects.toThrow('ändras aldrig');
    await expect(andra(`rapportor_namn = 'Annan'`)).rejects.toThrow('ändras aldrig');
    await expect(andra('grad = 0')).rejects.toThrow('Ett fattat beslut');
    await expect(andra(`ivo_innehall = '{}'`)).rejects.toThrow('anmälan till IVO');
    for (const tabell of ['lex_sarah_fakta', 'lex_sarah_uppgift'])
      await expect(rum.agare.query(`delete from ${tabell} where lex_sarah_id = $1`, [id])).rejects.toThrow('bara växa');
  });
});

describe('utredningen', () => {
  it('lämnas inte till beslut förrän alla nio delarna finns', async () => {
    const id = await rum.enSomUtreds();
    const foresla = () => rum.utredning.foresla(rum.namnd.lexSarahUtredare, id, { grad: 2, motivering: 'Ja.' });
    await expect(foresla()).rejects.toThrow(/Utredningen saknar: vad som har hänt.*ställningstagandet/);
  });

  it('skrivs bara av den som är utsedd, med datum, källa, art, namn och befattning', async () => {
    const { namnd, utredning } = rum;
    const id = await rum.enSomUtreds();
    const uppgift = {
      innehall: 'orsaker',
      datum: '2026-11-21',
      kalla: 'Samtal',
      art: 'bedomning',
      text: 'Brist.',
    } as const;
    await expect(utredning.utred(namnd.lexSarahAnsvarig, id, uppgift)).rejects.toThrow('Det här kan bara göras av');
    await expect(utredning.utred(namnd.chef, id, uppgift)).rejects.toThrow(FinnsInte);
    await utredning.utred(namnd.lexSarahUtredare, id, uppgift);
    const { rows } = await rum.agare.query('select * from lex_sarah_uppgift where lex_sarah_id = $1', [id]);
    expect(rows).toMatchObject([{ ...uppgift, namn: 'Prov Person', befattning: 'Prov' }]);
    await expect(utredning.utred(namnd.lexSarahUtredare, id, { ...uppgift, datum: '2026-11-23' })).rejects.toThrow(
      'Dagen har inte varit än.',
    );
  });

  it('rättas med en ny uppgift och ett skäl, och den första står kvar', async () => {
    const { namnd, utredning } = rum;
    const id = await rum.enForeslagen();
    await rum.beslut.aterforvisa(namnd.lexSarahAnsvarig, id, { motivering: 'Rätta.' });
    const { rows } = await rum.agare.query(
      `select id::int from lex_sarah_uppgift where lex_sarah_id = $1 and innehall = 'orsaker'`,
      [id],
    );
    const ratta = (motivering: string) =>
      utredning.rattaUppgift(namnd.lexSarahUtredare, id, { uppgiftId: rows[0].id, text: 'Rätt.', motivering });
    await expect(ratta(' ')).rejects.toThrow('Skriv en motivering.');
    await ratta('Fel dag.');
    await expect(ratta('Igen.')).rejects.toThrow(OgiltigtFormular);
    const sida = await rum.arende.hamta(namnd.lexSarahUtredare, id);
    const { uppgifter } = sida.utredning.find(({ kod }) => kod === 'orsaker')!;
    expect(uppgifter.map(({ text, rattad }) => [text, rattad])).toEqual([
      ['Om orsaker.', true],
      ['Rätt.', false],
    ]);
  });
});

describe('anmälan till IVO', () => {
  it('kan göras innan utredningen är klar, sparas ordagrant och görs bara en gång', async () => {
    const { namnd, beslut, handlaggning } = rum;
    const id = await rum.enMottagen();
    await beslut.anmalTillIvo(namnd.lexSarahAnsvarig, id, ENIVOANMALAN);
    const rad = await rum.lexSarahrad(id);
    expect(JSON.parse(rad.ivo_innehall as string)).toEqual({ avsandare: 'Socialnämnden', ...ENIVOANMALAN });
    expect(rad).toMatchObject({ ivo_dnr: 'SN 2026/88', status: 'mottagen' });
    await expect(beslut.anmalTillIvo(namnd.lexSarahAnsvarig, id, ENIVOANMALAN)).rejects.toThrow('gäller inte');
    const inte = handlaggning.bedomInteUtredas(namnd.lexSarahAnsvarig, id, {
      lagar: ['SoL'],
      motivering: 'Nej.',
      aterkoppling: 'Nej.',
    });
    await expect(inte).rejects.toThrow('Då ska det alltid utredas.');
  });

  it.each<[string, 0 | 1 | 2 | 3 | 4, object, string]>([
    ['utan diarienummer', 4, { dnr: ' ' }, 'Ange diarienumret för anmälan.'],
    ['när beslutet är nej', 2, {}, 'Beslutet är att det inte är ett allvarligt missförhållande.'],
  ])('nekas %s', async (_vad, grad, om, mening) => {
    const id = await rum.enBeslutad(grad);
    const anmaler = rum.beslut.anmalTillIvo(rum.namnd.lexSarahAnsvarig, id, { ...ENIVOANMALAN, ...om });
    await expect(anmaler).rejects.toThrow(mening);
  });

  it('bifogar inte en utredning som inte är klar', async () => {
    const id = await rum.enSomUtreds();
    const anmaler = rum.beslut.anmalTillIvo(rum.namnd.lexSarahAnsvarig, id, {
      ...ENIVOANMALAN,
      utredningBifogad: true,
    });
    await expect(anmaler).rejects.toThrow('Utredningen är inte klar än.');
  });
});

describe('ärendet avslutas', () => {
  it('inte förrän det är avhjälpt, anmält, sänt till IVO och återkopplat', async () => {
    const { namnd, beslut, handlaggning } = rum;
    const ansvarig = namnd.lexSarahAnsvarig;
    const id = await rum.enBeslutad(4);
    const brister = async () => {
      const fel: unknown = await beslut.avsluta(ansvarig, id, {}).catch((orsak: unknown) => orsak);
      return fel instanceof Regelbrott ? fel.brister.length : 0;
    };
    expect(await brister()).toBe(4);
    await handlaggning.avhjalp(ansvarig, id, { text: 'Nattpersonal tillsatt.' });
    expect(await brister()).toBe(3);
    await beslut.foljUpp(ansvarig, id, { text: 'Ingen har lämnats ensam sedan dess.' });
    expect(await brister()).toBe(2);
    await beslut.anmalTillIvo(ansvarig, id, ENIVOANMALAN);
    expect(await brister()).toBe(2);
    await beslut.sandUtredningTillIvo(ansvarig, id, { datum: '2026-11-22' });
    await handlaggning.aterkoppla(ansvarig, id, { text: 'Tack. Nya rutiner.' });
    await beslut.avsluta(ansvarig, id, {});
    expect(await rum.lexSarahrad(id)).toMatchObject({ status: 'avslutad', avslutad_datum: '2026-11-22' });
    await beslut.registreraIvoArendenummer(ansvarig, id, { arendenummer: '3.1-1/2026' });
    expect(await rum.listor.minRapport(namnd.medarbetare, id)).toMatchObject({
      aterkoppling: 'Tack. Nya rutiner.',
      utfall: 'Allvarligt missförhållande',
    });
  });

  it('också utan anmälan, när det inte är allvarligt', async () => {
    const id = await rum.enBeslutad(1);
    await rum.handlaggning.avhjalp(rum.namnd.lexSarahAnsvarig, id, { text: 'Klart.' });
    await rum.handlaggning.aterkoppla(rum.namnd.lexSarahAnsvarig, id, { text: 'Svar.' });
    await expect(rum.beslut.avsluta(rum.namnd.lexSarahAnsvarig, id, {})).rejects.toThrow('Följ upp');
    await rum.beslut.foljUpp(rum.namnd.lexSarahAnsvarig, id, { text: 'Det fungerar.' });
    await rum.beslut.avsluta(rum.namnd.lexSarahAnsvarig, id, {});
    expect((await rum.lexSarahrad(id)).status).toBe('avslutad');
  });
});

it('en underrättelse med ja behöver en dag, och syns som besvarad fråga', async () => {
  const { namnd, handlaggning } = rum;
  const id = await rum.enSomUtreds();
  const underratta = (om: object) =>
    handlaggning.underratta(namnd.lexSarahUtredare, id, { vem: 'barn', svar: 'ja', text: 'Vi har pratat.', ...om });
  await expect(underratta({})).rejects.toThrow('Ange vilken dag');
  await underratta({ datum: '2026-11-21' });
  await underratta({ vem: 'polis', svar: 'ej_aktuellt', text: undefined });
  const { underrattelser, dokument } = await rum.arende.hamta(namnd.lexSarahUtredare, id);
  expect(underrattelser.map(({ svar }) => svar)).toEqual([null, null, null, 'Ja', null, 'Ej aktuellt']);
  expect(dokument.map(({ namn }) => namn)).toEqual(['Underrättelse']);
});

describe('lagen på stegets dag', () => {
  it('är 14 kap. före den 1 juli 2025 och 27 kap. därefter, i samma ärende', async () => {
    rum.klocka.stall('2025-06-30');
    const { id } = await rum.lexSarah.rapportera(
      rum.namnd.medarbetare,
      enLexSarahrapport(rum.namnd.enhet, { intraffadDatum: '2025-06-28' }),
    );
    rum.klocka.stall('2025-07-01');
    await rum.handlaggning.taEmot(rum.namnd.lexSarahAnsvarig, id, {});
    await rum.handlaggning.bedomUtredas(rum.namnd.lexSarahAnsvarig, id, { lagar: ['LSS'], motivering: 'Utreds.' });
    rum.klocka.stall('2026-11-22');
    const { rows } = await rum.agare.query(
      `select lagrum[1] as lagrum from handelse where sak = 'lex_sarah' and sak_id = $1 order by nr`,
      [id],
    );
    expect(rows.map(({ lagrum }) => lagrum)).toEqual([
      '14 kap. 3 § socialtjänstlagen (2001:453)',
      '27 kap. 5 § socialtjänstlagen (2025:400)',
      '24 e § lagen (1993:387) om stöd och service till vissa funktionshindrade',
    ]);
  });

  it('säger genast för SoL och utan dröjsmål för LSS, och kallar nämndens tid lokal', async () => {
    const id = await rum.enSomUtreds();
    const { handlingar } = await rum.arende.hamta(rum.namnd.lexSarahUtredare, id);
    expect(handlingar.find(({ namn }) => namn === 'utred')?.frist?.text).toBe(
      'genast enligt SoL, senast 17 januari 2027 (lokal tidsgräns)',
    );
    await rum.agare.query(`update lex_sarah set lagar = '{LSS}' where id = $1`, [id]);
    await rum.agare.query(
      `update namnd set installningar = installningar || '{"lex_sarah_utredning_dagar": 10}' where id = $1`,
      [rum.namnd.namndId],
    );
    const sedan = await rum.arende.hamta(rum.namnd.lexSarahUtredare, id);
    expect(sedan.handlingar.find(({ namn }) => namn === 'utred')?.frist?.text).toBe(
      'utan dröjsmål enligt LSS, senast 2 december 2026 (lokal tidsgräns)',
    );
  });
});
