/**
 * Measures the product against the bare tools it is built on, and prints ratios: more is better, 1.0 is as fast as bare.
 *   npm run bench -- --json                    the last line is one JSON object
 *   npm run bench -- --avvikelser=1000000      rows in the table, 100 000 unless said otherwise
 *   npm run bench -- --bara=rapport,lista      only these of rapport, lista, skapa, siffror
 * The ratios hold from machine to machine, the absolute figures do not.
 */
import { parseArgs } from 'node:util';
import { laddaData } from './data.mjs';
import { forberedHttp, mattLista, mattSkapa } from './http.mjs';
import { sekunder } from './matt.mjs';
import { stada, startaDatabas, startaProdukt } from './miljo.mjs';
import { mattRapport } from './rapport.mjs';
import { mattSiffror } from './siffror.mjs';

const ALLA = ['siffror', 'lista', 'skapa', 'rapport'];

const lasVal = () => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      avvikelser: { type: 'string', default: '100000' },
      bara: { type: 'string', default: ALLA.join(',') },
    },
  });
  const bara = values.bara.split(',');
  const okand = bara.find((ett) => !ALLA.includes(ett));
  if (okand !== undefined) throw new Error(`--bara=${okand} finns inte. Välj bland ${ALLA.join(', ')}.`);
  const avvikelser = Number(values.avvikelser);
  if (!Number.isInteger(avvikelser) || avvikelser < 1000)
    throw new Error('--avvikelser ska vara ett heltal från 1000.');
  return { json: values.json, avvikelser, bara };
};

const rader = [];
const svar = {};
const tva = (tal) => Number(tal.toFixed(2));

const rad = (vad, produkt, bar, kvot, mal) =>
  rader.push([vad, produkt, bar, kvot === null ? '' : kvot.toFixed(2), mal]);
const fart = (tal, enhet) => `${tal.toFixed(tal < 1000 ? 1 : 0)} ${enhet}`;

const matt = async ({ avvikelser, bara }) => {
  const ska = (ett) => bara.includes(ett);
  const miljo = await startaDatabas();
  let data;
  const laddning = await sekunder(async () => (data = await laddaData(miljo, avvikelser)));
  console.log(`${avvikelser.toLocaleString('sv-SE')} avvikelser laddade på ${laddning.toFixed(0)} s.`);
  if (ska('siffror')) {
    svar.siffror_ms = Math.round(await mattSiffror(miljo, data));
    rad('Alla siffror till en berättelse', `${svar.siffror_ms} ms`, '', null, 'högst 500 ms');
  }
  if (!ska('lista') && !ska('skapa') && !ska('rapport')) return;
  const produkt = await startaProdukt(miljo);
  if (ska('lista') || ska('skapa')) {
    const http = await forberedHttp(miljo, produkt, data);
    if (ska('lista')) {
      const { bar, produkt: vi } = await mattLista(http);
      svar.lista = tva(vi.kvot);
      rad('Lista, 50 rader och antal', fart(vi.fart, '/s'), fart(bar.fart, '/s'), vi.kvot, 'minst 0,5');
    }
    if (ska('skapa')) {
      const { bar, produkt: vi, enNamnd } = await mattSkapa(http);
      svar.skapa = tva(vi.kvot);
      rad('Ny avvikelse, 16 nämnder', fart(vi.fart, '/s'), fart(bar.fart, '/s'), vi.kvot, 'minst 0,4');
      rad('Ny avvikelse, en nämnd', fart(enNamnd.fart, '/s'), fart(bar.fart, '/s'), enNamnd.kvot, '');
    }
  }
  if (ska('rapport')) {
    const { ra, rapport, rapport2, sidor } = await mattRapport(miljo, produkt, data);
    svar.rapport = tva(rapport.kvot);
    svar.rapport2 = tva(rapport2.kvot);
    rad(
      `Berättelse, ${sidor} sidor, en i taget`,
      fart(rapport.fart, '/min'),
      fart(ra.fart, '/min'),
      rapport.kvot,
      'minst 1,0',
    );
    rad('Berättelse, två i taget', fart(rapport2.fart, '/min'), fart(ra.fart, '/min'), rapport2.kvot, 'minst 2,0');
  }
};

const skrivTabell = () => {
  const alla = [['', 'Produkten', 'Rakt på', 'Kvot', 'Mål'], ...rader];
  const bredd = alla[0].map((_, k) => Math.max(...alla.map((r) => r[k].length)));
  for (const r of alla)
    console.log(r.map((cell, k) => (k ? cell.padStart(bredd[k]) : cell.padEnd(bredd[k]))).join('   '));
};

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void stada().finally(() => process.exit(130)));
}
let kod = 0;
try {
  const val = lasVal();
  await matt(val);
  skrivTabell();
  if (val.json) process.on('exit', () => console.log(JSON.stringify(svar)));
} catch (fel) {
  console.error(`Mätningen gick inte att göra: ${fel.message}`);
  if (process.env.DEBUG) console.error(fel);
  kod = 1;
}
await stada();
process.exit(kod);
