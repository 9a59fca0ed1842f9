import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FinnsInte } from '../../src/plattform/fel.js';
import { FRAGARE, type Fragare } from '../database/policymatris.js';
import { ettLexSarahrum, type LexSarahrum } from '../givet/lex-sarah.js';
import { enNamnd, enPerson, type Namnd } from '../givet/organisation.js';

let rum: LexSarahrum;
let granne: Namnd;
beforeAll(async () => {
  rum = await ettLexSarahrum();
  granne = await enNamnd(rum, { namn: 'Grannämnden' });
});
afterAll(() => rum.stang());

const TABELLER = ['lex_sarah_fakta', 'lex_sarah_uppgift', 'lex_sarah_krets', 'lex_sarah_dokument'] as const;

/** Who of the nämnd sees the row of the case in that table. */
const deSomSer = async (tabell: string, id: number, namnd: Namnd = rum.namnd): Promise<Fragare[]> => {
  const ser: Fragare[] = [];
  const villkor = tabell === 'lex_sarah' ? 'id' : 'lex_sarah_id';
  for (const fragare of FRAGARE) {
    const rader = await rum.databas.las(namnd[fragare], (tx) =>
      tx.sql(`prov.ser-${tabell}`, `select 1 as ett from ${tabell} where ${villkor} = $1`, [id]),
    );
    if (rader.length > 0) ser.push(fragare);
  }
  return ser;
};

describe('databasen visar ärendet', () => {
  it('bara för lex Sarah-ansvarig när det är rapporterat, och aldrig för linjen eller rapportören', async () => {
    const id = await rum.enRapporterad();
    expect(await deSomSer('lex_sarah', id)).toEqual(['lexSarahAnsvarig']);
    expect(await deSomSer('lex_sarah', id, granne)).toEqual([]);
  });

  it('för den utredare som är utsedd och inte för en annan, och inte för den som har bytts ut', async () => {
    const id = await rum.enSomUtreds();
    const annan = await enPerson(rum, rum.namnd.namndId, {
      epost: 'annan.utredare@prov.se',
      uppdrag: { roll: 'lex_sarah_utredare', enhetId: null },
    });
    expect(await deSomSer('lex_sarah', id)).toEqual(['lexSarahAnsvarig', 'lexSarahUtredare']);
    await expect(rum.arende.hamta(annan, id)).rejects.toThrow(FinnsInte);
    await rum.handlaggning.utseUtredare(rum.namnd.lexSarahAnsvarig, id, { personId: annan.personId });
    expect(await deSomSer('lex_sarah', id)).toEqual(['lexSarahAnsvarig']);
    expect((await rum.arende.hamta(annan, id)).utredare).toContain('Prov Person');
  });

  it('för förvaltningschefen från det att det väntar på beslut, och därefter bara om hon beslutade', async () => {
    const id = await rum.enForeslagen();
    expect(await deSomSer('lex_sarah', id)).toContain('forvaltningschef');
    await rum.beslut.aterforvisa(rum.namnd.forvaltningschef, id, { motivering: 'Komplettera.' });
    expect(await deSomSer('lex_sarah', id)).toContain('forvaltningschef');
    expect(await deSomSer('lex_sarah', await rum.enSomUtreds())).not.toContain('forvaltningschef');
    for (const tabell of TABELLER) expect(await deSomSer(tabell, id)).not.toEqual(expect.arrayContaining(['chef']));
  });

  it('för en namngiven läsare tills läsrätten tas bort, och aldrig för den som är inblandad', async () => {
    const { namnd, handlaggning } = rum;
    const id = await rum.enSomUtreds();
    const ansvarig = namnd.lexSarahAnsvarig;
    const mas = { personId: namnd.mas.personId, skal: 'Behöver bedöma läkemedlen.' };
    await expect(handlaggning.avforLasare(ansvarig, id, mas)).rejects.toThrow('har ingen läsrätt att ta bort');
    await handlaggning.namnLasare(ansvarig, id, mas);
    expect(await deSomSer('lex_sarah', id)).toContain('mas');
    await handlaggning.avforLasare(ansvarig, id, mas);
    expect(await deSomSer('lex_sarah', id)).not.toContain('mas');
    await handlaggning.namnLasare(ansvarig, id, mas);
    await handlaggning.angeInvolverad(ansvarig, id, { personId: namnd.mas.personId, skal: 'Ordinerade.' });
    expect(await deSomSer('lex_sarah', id)).not.toContain('mas');
    await expect(handlaggning.namnLasare(ansvarig, id, mas)).rejects.toThrow('angiven som inblandad');
    const chefen = { personId: namnd.chef.personId, skal: 'Vill läsa.' };
    await expect(handlaggning.namnLasare(ansvarig, id, chefen)).rejects.toThrow('chef för enheten som granskas');
  });

  it('för linjen bara som att det finns: nummer, enhet, dag och status', async () => {
    const { namnd, listor } = rum;
    const id = await rum.enRapporterad();
    for (const vem of [namnd.chef, namnd.verksamhetschef]) {
      const rad = (await listor.paMinaEnheter(vem)).rader.find((en) => en.id === id);
      expect(rad).toEqual({ id, enhet: 'Utredningsgruppen', rapporterad: '2026-11-22', statustext: 'Rapporterad' });
    }
    for (const vem of [namnd.annanChef, namnd.samordnare, namnd.medarbetare, granne.chef])
      expect((await listor.paMinaEnheter(vem)).rader.map((en) => en.id)).not.toContain(id);
  });

  it('för rapportören som egen text, status och utfall, och för ingen annan den vägen', async () => {
    const { namnd, listor } = rum;
    const id = await rum.enBeslutad(2);
    const min = await listor.minRapport(namnd.medarbetare, id);
    expect(min).toMatchObject({ rapport_text: 'Brukaren lämnades ensam i fyra timmar.', utfall: 'Missförhållande' });
    expect(JSON.stringify(min)).not.toMatch(/Som förslaget|Om orsaker|Risken var/);
    for (const vem of [namnd.chef, namnd.samordnare, namnd.lexSarahAnsvarig, granne.medarbetare])
      await expect(listor.minRapport(vem, id)).rejects.toThrow(FinnsInte);
  });

  it('i händelseloggen inte för kvalitetssamordnaren eller linjen', async () => {
    const id = await rum.enBeslutad();
    const ser: Fragare[] = [];
    for (const fragare of FRAGARE) {
      const rader = await rum.databas.las(rum.namnd[fragare], (tx) =>
        tx.sql('prov.logg', `select 1 as ett from handelse where sak = 'lex_sarah' and sak_id = $1`, [id]),
      );
      if (rader.length > 0) ser.push(fragare);
    }
    expect(ser).toEqual(['lexSarahAnsvarig', 'lexSarahUtredare', 'forvaltningschef', 'dataskyddsombud', 'system']);
  });
});

describe('ingen skriver sig in', () => {
  it.each(['chef', 'samordnare', 'lexSarahUtredare', 'system'] as const)('%s gör sig inte till läsare', async (vem) => {
    const id = await rum.enRapporterad();
    const skriver = rum.databas.skriv(rum.namnd[vem], (tx) =>
      tx.sql(
        'prov.krets',
        `insert into lex_sarah_krets (namnd_id, lex_sarah_id, person_id, slag, skal, tillagd_av, tillagd_vid)
         values ($1, $2, $3, 'lasare', 'x', $3, now())`,
        [rum.namnd.namndId, id, rum.namnd.chef.personId],
      ),
    );
    await expect(skriver).rejects.toThrow('row-level security');
  });

  it('ingen rapporterar i en annans namn, eller ur en avvikelse som hon inte ser eller med ändrad text', async () => {
    const { namnd } = rum;
    const avvikelse = await rum.enAvvikelse();
    const ny = (vem: Namnd['chef'], rapportor: number, ur: number | null, text: string) =>
      rum.databas.skriv(vem, (tx) =>
        tx.sql(
          'prov.ny',
          `insert into lex_sarah (namnd_id, dnr_ar, dnr_nr, enhet_id, enhet_version_id, status, nyckel, rapportor_id,
             rapportor_namn, rapportor_befattning, rapport_text, rapporterad_vid, rapporterad_datum, avvikelse_id)
           values ($1, 2026, 900, $2, (select id from enhet_version where enhet_id = $2), 'rapporterad', gen_random_uuid(),
             $3, 'N', 'B', $4, now(), '2026-11-22', $5)`,
          [namnd.namndId, namnd.enhet, rapportor, text, ur],
        ),
      );
    const hon = namnd.medarbetare.personId;
    await expect(ny(namnd.chef, hon, null, 'x')).rejects.toThrow('row-level security');
    await expect(
      ny(namnd.annanChef, hon, avvikelse, 'Besöket blev inte av eftersom bilen inte startade.'),
    ).rejects.toThrow('row-level security');
    await expect(ny(namnd.chef, hon, avvikelse, 'Något annat.')).rejects.toThrow('row-level security');
  });
});

describe('varje läsning loggas', () => {
  it('vem, vad och när, och loggen läses av dataskyddsombud och ansvarig', async () => {
    const { namnd } = rum;
    const id = await rum.enSomUtreds();
    await rum.arende.hamta(namnd.lexSarahUtredare, id);
    await rum.listor.lista(namnd.lexSarahUtredare, {});
    const las = (vem: Namnd['chef']) =>
      rum.databas.las(vem, (tx) =>
        tx.sql<{ vad: string; person_id: number }>(
          'prov.lasning',
          'select vad, person_id from lex_sarah_lasning where lex_sarah_id = $1 or lex_sarah_id is null order by id',
          [id],
        ),
      );
    const spar = (await las(namnd.dataskyddsombud)).filter(
      ({ person_id: vem }) => vem === namnd.lexSarahUtredare.personId,
    );
    expect(spar.map(({ vad }) => vad.split(':')[0])).toEqual(['arende', 'lista']);
    expect(await las(namnd.chef)).toEqual([]);
    expect(await las(namnd.lexSarahUtredare)).toEqual([]);
    await expect(rum.agare.query('delete from lex_sarah_lasning')).rejects.toThrow('bara växa');
  });

  it('den som inte får läsa får inget och lämnar inget spår av att ärendet finns', async () => {
    const id = await rum.enRapporterad();
    await expect(rum.arende.hamta(rum.namnd.chef, id)).rejects.toThrow(FinnsInte);
    const { rows } = await rum.agare.query('select 1 from lex_sarah_lasning where lex_sarah_id = $1', [id]);
    expect(rows).toEqual([]);
  });
});
