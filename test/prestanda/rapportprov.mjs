/**
 * As many reports as the country has kommuner, all ordered at once: each becomes one document, the progress can be
 * seen, what is cancelled stops, and neither node nor Chromium grows. Prints what it took, ends with 1 when it does not.
 *   npm run last:rapporter                      290 reports
 *   npm run last:rapporter -- --rapporter=50    fewer
 */
import { parseArgs } from 'node:util';
import { setTimeout as vanta } from 'node:timers/promises';
import { laddaData } from './data.mjs';
import { median, sekunder } from './matt.mjs';
import { loggaIn, stada, startaDatabas, startaProdukt, ur } from './miljo.mjs';
import { enFryst } from './rapport.mjs';

/** How much more memory the last third may take than the middle one. */
const VAXER_HOGST = 1.15;
const TAKT_MS = 250;

const lasAntal = () => {
  const { values } = parseArgs({ options: { rapporter: { type: 'string', default: '290' } } });
  const antal = Number(values.rapporter);
  if (!Number.isInteger(antal) || antal < 30 || antal > 10_000)
    throw new Error('--rapporter ska vara ett heltal från 30 till 10 000.');
  return antal;
};

const prova = async (antal) => {
  const miljo = await startaDatabas();
  const { namnder } = await laddaData(miljo, 1000);
  const { namndId, samordnare } = namnder[0];
  const { bas, pid } = await startaProdukt(miljo);
  const { processminneMb } = await ur('plattform/pdf/processminne.js');
  const huvud = { ...(await loggaIn(miljo.agare, samordnare)), accept: 'application/json' };
  const post = async (vag) => {
    const svar = await fetch(`${bas}${vag}`, { method: 'POST', headers: huvud });
    if (!svar.ok) throw new Error(`${vag} svarade ${svar.status}: ${await svar.text()}`);
    await svar.arrayBuffer();
  };
  const jobbet = async (id) => (await fetch(`${bas}/jobb/${id}`, { headers: huvud })).json();
  const tal = async (text) => Number((await miljo.agare.query(text)).rows[0].antal);
  const klara = () => tal('select count(*) as antal from rapport_dokument');

  const ordnade = [];
  for (let nr = 1; nr <= antal + 1; nr++) ordnade.push(await enFryst(miljo.agare, { namndId, samordnare }, nr));
  const [angrad] = ordnade.splice(-1);
  const minne = [];
  let pagick = 0;
  const tid = await sekunder(async () => {
    for (const { jobbId } of [...ordnade, angrad]) await post(`/jobb/${jobbId}/omforsok`);
    await post(`/jobb/${angrad.jobbId}/avbrott`);
    for (let nu = await klara(), steg = 0; nu < antal; nu = await klara()) {
      if ((await tal("select count(*) as antal from jobb where tillstand = 'misslyckad'")) > 0) break;
      minne.push({ nu, mb: processminneMb(pid) });
      const igang = await miljo.agare.query("select id from jobb where tillstand = 'arbetar' limit 1");
      const sida = igang.rows[0] ? await jobbet(igang.rows[0].id) : {};
      if (sida.andel > 0 && sida.andel < 1) pagick++;
      if (nu >= steg) console.log(`${nu} klara, ${Math.round(minne.at(-1).mb)} MB`);
      steg = Math.max(steg, Math.ceil((nu + 1) / 50) * 50);
      await vanta(TAKT_MS);
    }
  });
  const mb = (fran, till) => median(minne.filter(({ nu }) => nu >= antal * fran && nu < antal * till).map((m) => m.mb));
  const [mitt, sist] = [mb(1 / 3, 2 / 3), mb(2 / 3, 1)];
  console.log(
    `${antal} rapporter på ${tid.toFixed(0)} s, ${((60 * antal) / tid).toFixed(0)} i minuten. Minne med Chromium: ` +
      `${mitt.toFixed(0)} MB i mitten, ${sist.toFixed(0)} MB på slutet. Framsteg sågs ${pagick} gånger.`,
  );
  const brist = (galler, text) => (galler ? [text] : []);
  const dokument = await klara();
  const { tillstand } = await jobbet(angrad.jobbId);
  const avbrutna = await tal(`select count(*) as antal from rapport_dokument where rapport_id = ${angrad.rapportId}`);
  return [
    ...brist(dokument !== antal, `${dokument} dokument av ${antal}.`),
    ...brist(tillstand !== 'avbruten' || avbrutna > 0, `Det avbrutna jobbet är ${tillstand}.`),
    ...brist(pagick === 0, 'Inget jobb visade hur långt det hade kommit.'),
    ...brist(sist > mitt * VAXER_HOGST, 'Minnet växer.'),
  ];
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stada().finally(() => process.exit(130)));
}
let kod = 1;
try {
  const brister = await prova(lasAntal());
  for (const brist of brister) console.error(brist);
  if (brister.length === 0) {
    kod = 0;
    console.log('Alla blev ett dokument var, och minnet står still.');
  }
} catch (fel) {
  console.error(`Rapportprovet gick inte att göra: ${fel.message}`);
  if (process.env.DEBUG) console.error(fel);
}
await stada();
process.exit(kod);
