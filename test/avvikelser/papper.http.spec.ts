import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PDF } from '../givet/provfiler.js';
import { enNamnd } from '../givet/organisation.js';
import { sidtexter } from '../plattform/pdf/prov.js';
import { enAvvikelseapp, type Avvikelseapp } from './avvikelseapp.js';

let app: Avvikelseapp;
beforeAll(async () => {
  app = await enAvvikelseapp();
});
afterAll(() => app.stang());

interface Nod {
  readonly alt?: string;
  readonly children?: readonly Nod[];
}
const alttexter = (nod: Nod | null): string[] => [
  ...(nod?.alt === undefined ? [] : [nod.alt]),
  ...(nod?.children ?? []).flatMap(alttexter),
];

it('blanketten är en pdf med alla frågor och en QR-kod med alternativtext till enhetens formulär', async () => {
  const medarbetare = await app.som('medarbetare');
  const vag = `/avvikelser/blanketter/${app.namnd.enhet}`;
  expect((await medarbetare.oppna('/avvikelser/blanketter')).html).toContain(`href="${vag}"`);
  const { status, innehall, typ, huvuden } = await medarbetare.fil(vag);
  expect([status, typ]).toEqual([200, 'application/pdf']);
  expect(huvuden.get('content-disposition')).toContain('attachment');
  const sidor = await sidtexter(innehall);
  expect(sidor).toHaveLength(1);
  const text = sidor.join(' ').replace(/\s+/g, ' ');
  for (const del of ['Utredningsgruppen', 'Dagens datum', 'Vad hände?', 'Vem eller vad berör det?', 'Ditt namn'])
    expect(text).toContain(del);
  const dokument = await getDocument({ data: new Uint8Array(innehall) }).promise;
  const trad = (await (await dokument.getPage(1)).getStructTree()) as Nod | null;
  expect(alttexter(trad)).toEqual([
    expect.stringMatching(new RegExp(`^QR-kod till formuläret .*/avvikelser/ny\\?enhet=${app.namnd.enhet}$`)),
  ]);
  // what the code leads to has that enhet filled in, also for somebody who works elsewhere
  const formular = await medarbetare.oppna(`/avvikelser/ny?enhet=${app.namnd.grannenhet}`);
  expect(formular.html).toContain(`<option value="${app.namnd.grannenhet}" selected>`);
}, 60_000);

it('blanketten finns inte för en enhet i en annan nämnd, och inte för en ledamot', async () => {
  const annan = await enNamnd(app.db);
  const vag = `/avvikelser/blanketter/${annan.enhet}`;
  expect((await (await app.som('medarbetare')).oppna(vag)).status).toBe(404);
  expect((await (await app.som('ledamot')).oppna(`/avvikelser/blanketter/${app.namnd.enhet}`)).status).toBe(403);
});

it('pappret registreras med sin egen dag av registratorn, som inte kan läsa ärendet efteråt', async () => {
  const registrator = await app.som('registrator');
  expect((await registrator.oppna('/avvikelser/efterregistrering')).html).not.toContain('href="/avvikelser"');
  expect((await (await app.som('chef')).oppna('/avvikelser/efterregistrering')).html).toContain('href="/avvikelser"');
  const form = { ...app.ifyllt(), pappersdatum: '2026-01-15', intraffadDatum: '2026-01-14' };
  const { status, plats } = await registrator.skicka('/avvikelser/efterregistrering', form);
  expect([status, plats]).toEqual([303, '/avvikelser/efterregistrering']);
  const { html } = await registrator.oppna('/avvikelser/efterregistrering');
  const id = /Avvikelse (\d+) är registrerad/.exec(html)?.[1] ?? '';
  expect((await registrator.oppna(`/avvikelser/${id}`)).status).toBe(404);
  const arende = await (await app.som('chef')).oppna(`/avvikelser/${id}`);
  expect(arende.html).toContain('15 januari 2026');
  expect(arende.html).toContain('Registrerad i efterhand');
});

it.each([
  [{ pappersdatum: '' }, 'Ange vilken dag pappret är skrivet.'],
  [{ pappersdatum: '2999-01-01' }, 'Dagen har inte varit än.'],
  [{ pappersdatum: '2026-01-10', intraffadDatum: '2026-01-11' }, 'Dagen har inte varit än.'],
  [{ rapportorId: '999999' }, 'Välj en person i listan.'],
])('pappret nekas med %j', async (om, text) => {
  const registrator = await app.som('registrator');
  const form = { ...app.ifyllt(), pappersdatum: '2026-01-15', ...om };
  const svar = await registrator.skicka('/avvikelser/efterregistrering', form);
  expect(svar.status).toBe(422);
  expect(svar.html).toContain(text);
});

it('medarbetaren registrerar inget papper', async () => {
  expect((await (await app.som('medarbetare')).oppna('/avvikelser/efterregistrering')).status).toBe(403);
});

it('en fil i ärendet ges ut att spara, aldrig att visa, och bara till den som ser ärendet', async () => {
  const id = await app.rapporterad();
  const { rows } = await app.db.agare.query<{ id: number }>(
    `insert into avvikelse_bilaga (namnd_id, avvikelse_id, typ, innehall, vid) values ($1, $2, 'pdf', $3, now()) returning id`,
    [app.namnd.namndId, id, PDF],
  );
  const vag = `/avvikelser/${id}/bilagor/${rows[0]?.id ?? 0}`;
  const chef = await app.som('chef');
  expect((await chef.oppna(`/avvikelser/${id}`)).html).toContain(`href="${vag}" download`);
  const { status, innehall, typ, huvuden } = await chef.fil(vag);
  expect([status, typ]).toEqual([200, 'application/octet-stream']);
  expect(innehall.equals(PDF)).toBe(true);
  expect(huvuden.get('content-disposition')).toMatch(/^attachment; filename="avvikelse-\d+-bilaga-\d+\.pdf"$/);
  expect(huvuden.get('x-content-type-options')).toBe('nosniff');
  for (const vem of ['annanChef', 'medarbetare', 'ledamot'])
    expect((await (await app.som(vem)).oppna(vag)).status).toBe(404);
});
