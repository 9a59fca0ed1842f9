import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enLexSarahrapport, ENIVOANMALAN, ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';
import { enPerson, vemIdag } from '../givet/organisation.js';

let rum: LexSarahrum;
beforeAll(async () => {
  rum = await ettLexSarahrum();
});
afterAll(() => rum.stang());

describe('jäv', () => {
  it.each([
    ['den som rapporterade', async () => rum.namnd.medarbetare.personId, 'har inte uppdrag'],
    ['chefen för enheten', async () => rum.namnd.chef.personId, 'har inte uppdrag'],
  ])('%s blir inte utredare', async (_vem, personId, mening) => {
    const id = await rum.enSomUtreds();
    const utser = rum.handlaggning.utseUtredare(rum.namnd.lexSarahAnsvarig, id, { personId: await personId() });
    await expect(utser).rejects.toThrow(mening);
  });

  it('en utredare som själv rapporterat, är inblandad eller leder enheten nekas med skälet', async () => {
    const { namnd, handlaggning, lexSarah } = rum;
    const utredare = async (epost: string) =>
      enPerson(rum, namnd.namndId, { epost, namn: epost, uppdrag: { roll: 'lex_sarah_utredare', enhetId: null } });
    const rapportor = await utredare('rapportor@prov.se');
    const { id } = await lexSarah.rapportera(rapportor, enLexSarahrapport(namnd.enhet));
    await handlaggning.taEmot(namnd.lexSarahAnsvarig, id, {});
    await handlaggning.bedomUtredas(namnd.lexSarahAnsvarig, id, { lagar: ['LSS'], motivering: 'Utreds.' });
    const utse = (personId: number) => handlaggning.utseUtredare(namnd.lexSarahAnsvarig, id, { personId });
    await expect(utse(rapportor.personId)).rejects.toThrow('rapportor@prov.se är den som rapporterade.');
    const inblandad = await utredare('inblandad@prov.se');
    await handlaggning.angeInvolverad(namnd.lexSarahAnsvarig, id, {
      personId: inblandad.personId,
      skal: 'Var på plats.',
    });
    await expect(utse(inblandad.personId)).rejects.toThrow('inblandad@prov.se är angiven som inblandad i händelsen.');
    const chef = await utredare('chef@prov.se');
    await rum.agare.query(
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) values ($1, $2, 'verksamhetschef', $3, '2020-01-01')`,
      [namnd.namndId, chef.personId, namnd.verksamhet],
    );
    await expect(utse(chef.personId)).rejects.toThrow('chef@prov.se är chef för enheten som granskas.');
    await expect(utse(namnd.registrator.personId)).rejects.toThrow('har inte uppdrag som lex Sarah-utredare');
    await utse(namnd.lexSarahUtredare.personId);
  });

  it('den som utrett beslutar inte, även om hon är lex Sarah-ansvarig', async () => {
    const { namnd, handlaggning, beslut, utredning } = rum;
    const id = await rum.enForeslagen();
    await beslut.aterforvisa(namnd.forvaltningschef, id, { motivering: 'Komplettera.' });
    await handlaggning.utseUtredare(namnd.lexSarahAnsvarig, id, { personId: namnd.lexSarahAnsvarig.personId });
    await utredning.foresla(namnd.lexSarahAnsvarig, id, { grad: 2, motivering: 'Nytt förslag.' });
    const form = { grad: 2, motivering: 'Ja.', delegationspunkt: '4.2' } as const;
    await expect(beslut.besluta(namnd.lexSarahAnsvarig, id, form)).rejects.toThrow('Du är utredare i ärendet.');
    await beslut.besluta(namnd.forvaltningschef, id, form);
  });

  it('den inblandade ansvariga bedömer, beslutar och anmäler inte', async () => {
    const { namnd, handlaggning, beslut } = rum;
    const annan = await enPerson(rum, namnd.namndId, {
      epost: 'annan.ansvarig@prov.se',
      uppdrag: { roll: 'lex_sarah_ansvarig', enhetId: null },
    });
    const id = await rum.enForeslagen();
    await handlaggning.angeInvolverad(annan, id, { personId: namnd.lexSarahAnsvarig.personId, skal: 'Arbetsledde.' });
    const skal = 'Du är angiven som inblandad i händelsen. Någon annan än du behöver göra det här.';
    const form = { grad: 2, motivering: 'Ja.', delegationspunkt: '4.2' } as const;
    await expect(beslut.besluta(namnd.lexSarahAnsvarig, id, form)).rejects.toThrow(skal);
    await expect(beslut.anmalTillIvo(namnd.lexSarahAnsvarig, id, ENIVOANMALAN)).rejects.toThrow(skal);
    await beslut.besluta(annan, id, form);
  });

  it('en ansvarig som också leder enheten beslutar inte om den', async () => {
    const { namnd, beslut } = rum;
    const bada = await enPerson(rum, namnd.namndId, {
      epost: 'bada@prov.se',
      uppdrag: { roll: 'lex_sarah_ansvarig', enhetId: null },
    });
    await rum.agare.query(
      `insert into uppdrag (namnd_id, person_id, roll, enhet_id, fran) values ($1, $2, 'enhetschef', $3, '2020-01-01')`,
      [namnd.namndId, bada.personId, namnd.enhet],
    );
    const id = await rum.enForeslagen();
    const vem = await vemIdag(rum, bada.personId);
    const form = { grad: 2, motivering: 'Ja.', delegationspunkt: '4.2' } as const;
    await expect(beslut.besluta(vem, id, form)).rejects.toThrow('Du är chef för enheten som granskas.');
  });
});
