/**
 * A small load generator in a process of its own: keep-alive connections that each send the next request when the
 * answer to the last one is whole. Started once, it gets its orders as messages and answers with requests a second.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';

const RADSLUT = '\r\n';
const NYCKEL = '%NYCKEL%';

/** A key is as long as its place: 36 characters. */
const begaran = ({ adress, metod, huvud, kropp }) => {
  const { host, pathname, search } = new URL(adress);
  const langd =
    kropp === undefined ? 0 : Buffer.byteLength(kropp) + (kropp.split(NYCKEL).length - 1) * (36 - NYCKEL.length);
  const rader = [
    `${metod} ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    'accept: application/json',
    ...Object.entries(huvud).map(([namn, varde]) => `${namn}: ${varde}`),
    ...(kropp === undefined ? [] : ['content-type: application/json', `content-length: ${langd}`]),
  ];
  const text = rader.join(RADSLUT) + RADSLUT + RADSLUT + (kropp ?? '');
  const delar = text.split(NYCKEL);
  return () => (delar.length === 1 ? text : delar.join(randomUUID()));
};

/** @returns a promise of how many good answers this connection got before the time was out */
const anslutning = (uppdrag, slut) =>
  new Promise((klar, fel) => {
    const nasta = begaran(uppdrag);
    const { hostname, port } = new URL(uppdrag.adress);
    const uttag = connect(Number(port), hostname);
    let antal = 0;
    let samlat = [];
    let fatt = 0;
    let vantat = -1;
    uttag.setNoDelay(true);
    uttag.on('connect', () => uttag.write(nasta()));
    uttag.on('error', fel);
    uttag.on('close', () => fel(new Error('Servern stängde anslutningen.')));
    uttag.on('data', (bit) => {
      samlat.push(bit);
      fatt += bit.length;
      if (vantat < 0) {
        const allt = Buffer.concat(samlat);
        samlat = [allt];
        const huvudslut = allt.indexOf('\r\n\r\n');
        if (huvudslut < 0) return;
        const huvud = allt.toString('latin1', 0, huvudslut);
        const langd = /\r\ncontent-length: (\d+)/i.exec(huvud)?.[1];
        if (!/^HTTP\/1\.1 20[01]/.test(huvud) || langd === undefined) {
          fel(new Error(`Oväntat svar: ${allt.toString('utf8').slice(0, 600)}`));
          uttag.destroy();
          return;
        }
        vantat = huvudslut + 4 + Number(langd);
      }
      if (fatt < vantat) return;
      antal++;
      samlat = [];
      fatt = 0;
      vantat = -1;
      if (performance.now() < slut) uttag.write(nasta());
      else {
        klar(antal);
        uttag.destroy();
      }
    });
  });

process.on('message', async ({ uppdrag, sekunder }) => {
  const start = performance.now();
  try {
    const antal = await Promise.all(uppdrag.map((ett) => anslutning(ett, start + sekunder * 1000)));
    process.send({ perSekund: antal.reduce((a, b) => a + b, 0) / ((performance.now() - start) / 1000) });
  } catch (fel) {
    process.send({ fel: fel.message });
  }
});
