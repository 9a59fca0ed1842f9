import { expect, it } from '@jest/globals';
import qrcode from 'qrcode';
import { qrSvg } from '../../../src/plattform/qr/qr.js';

const ADRESS = 'https://kvalitet.provkoping.se/synpunkt/1/17';

/** The black modules of the drawing, run by run: `M x y.5 h n` and relative moves, as the library writes them. */
const svarta = (svg: string): Set<string> => {
  const rutor = new Set<string>();
  const d = /<path stroke="#000000" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  let [x, y] = [0, 0];
  for (const [, slag = '', forsta = '', andra = ''] of d.matchAll(/([Mmh])(-?[\d.]+)(?:[ ,]?(-?[\d.]+))?/g)) {
    if (slag === 'M') [x, y] = [Number(forsta), Math.floor(Number(andra))];
    if (slag === 'm') x += Number(forsta);
    if (slag === 'h') {
      for (let nr = 0; nr < Number(forsta); nr++) rutor.add(`${x + nr},${y}`);
      x += Number(forsta);
    }
  }
  return rutor;
};

it('bär adressen ruta för ruta, med en tom ram på fyra rutor runt om', async () => {
  const svg = (await qrSvg(ADRESS, 'QR-kod')).toString();
  const { size, data } = qrcode.create(ADRESS, { errorCorrectionLevel: 'M' }).modules;
  const vantat = new Set(
    [...data].flatMap((svart, nr) => (svart ? [`${(nr % size) + 4},${Math.floor(nr / size) + 4}`] : [])),
  );
  expect(vantat.size).toBeGreaterThan(100);
  expect(svarta(svg)).toEqual(vantat);
  expect(svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
  expect(svarta((await qrSvg(`${ADRESS}8`, 'QR-kod')).toString())).not.toEqual(vantat);
});

it('sägs med ord till den som inte ser den, och orden kan inte bryta sig ut', async () => {
  const svg = (await qrSvg(ADRESS, 'Leder till "formuläret" <b>')).toString();
  expect(svg).toMatch(/^<svg role="img" aria-label="Leder till &quot;formuläret&quot; &lt;b&gt;" /);
  expect(svg).not.toMatch(/style=|<script/);
});
