import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as vanta } from 'node:timers/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  PdfAvbruten,
  PdfEfterarbeteAvbrutet,
  PdfMinnesgrans,
  PdfTidsgrans,
} from '../../../src/plattform/pdf/pdf-fel.js';
import type { PdfSkrivare } from '../../../src/plattform/pdf/pdf-skrivare.js';
import type { PdfVal } from '../../../src/plattform/pdf/pdf-val.js';
import { processminneMb } from '../../../src/plattform/pdf/processminne.js';
import { enSkrivare, ettDokument, sidtexter } from './prov.js';

/** Each level draws the one below ten times: laying it out takes longer than anyone has. */
const ANDLOS = `<svg width="10" height="10"><g id="n0"><rect width="1" height="1"/></g>${Array.from(
  { length: 9 },
  (_, i) => `<g id="n${i + 1}">${`<use href="#n${i}"/>`.repeat(10)}</g>`,
).join('')}</svg>`;

const LITET = '<h1>Hej</h1>';

describe('utskriften i drift', () => {
  let skrivare: PdfSkrivare | undefined;
  const starta = (val: Partial<PdfVal> = {}) => (skrivare = enSkrivare(val));

  afterEach(async () => {
    await skrivare?.stang();
  });

  it('når aldrig nätet, vad dokumentet än försöker hämta', async () => {
    const traffar: string[] = [];
    const server = createServer((begaran, svar) => {
      traffar.push(begaran.url ?? '');
      svar.end('x');
    });
    await new Promise<void>((klar) => server.listen(0, '127.0.0.1', klar));
    const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    // The test must be able to fail: the address does answer others.
    await fetch(`${adress}/utifran`);
    const html = `<!doctype html><html lang="sv"><head><title>x</title><meta http-equiv="refresh" content="0;url=${adress}/flytt">
      <link rel="stylesheet" href="${adress}/stil.css"><link rel="preconnect" href="${adress}"><link rel="prefetch" href="${adress}/sedan">
      <style>@import url(${adress}/import.css);@font-face{font-family:f;src:url(${adress}/f.woff2)}p{font-family:f;background:url(${adress}/bg.png)}</style></head>
      <body><p>Hej</p><img src="${adress}/bild.png"><iframe src="${adress}/ram"></iframe><object data="${adress}/objekt"></object>
      <iframe src="file:///etc/passwd"></iframe><script>fetch('${adress}/skript');document.body.append('SKRIPT')</script></body></html>`;
    const { pdf } = await starta()
      .skriv(ettDokument('', { html: () => html }))
      .finally(() => server.close());
    expect(traffar).toEqual(['/utifran']);
    const text = (await sidtexter(pdf)).join(' ');
    expect(text).toContain('Hej');
    expect(text).not.toContain('SKRIPT');
    expect(text).not.toContain('root:');
  }, 60_000);

  it('stoppar en sida som hänger sig, säger det på svenska och skriver nästa', async () => {
    const s = starta({ granssekunder: 6.5, antalSidor: 1 });
    await s.skriv(ettDokument(LITET));
    const hangd = s.skriv(ettDokument(ANDLOS));
    await expect(hangd).rejects.toThrow(PdfTidsgrans);
    await expect(hangd).rejects.toThrow('Dokumentet kunde inte skrivas ut inom 6,5 sekunder.');
    expect((await s.skriv(ettDokument(LITET))).sidor).toBe(1);
  }, 60_000);

  it('skriver om det som var på gång när webbläsaren dödas', async () => {
    const s = starta();
    await s.skriv(ettDokument(LITET));
    const fore = await s.pid();
    let dodad = false;
    const { sidor } = await s.skriv(
      ettDokument(LITET, {
        framsteg: () => {
          if (!dodad) process.kill(fore, 'SIGKILL');
          dodad = true;
        },
      }),
    );
    expect(dodad).toBe(true);
    expect(sidor).toBe(1);
    expect(await s.pid()).not.toBe(fore);
  }, 60_000);

  it('gör om det som var på gång när tråden som gör färdigt dokument dör, men bara en gång', async () => {
    const s = starta();
    await s.skriv(ettDokument(LITET));
    const dorVid = (antal: number) => {
      let doda = 0;
      return (andel: number): void => {
        // no place for a document: nobody there can take it, and the thread ends as it does at any fault of its own
        if (andel === 0.7 && doda++ < antal) s['efterarbete']['trad']?.postMessage('inget dokument');
      };
    };
    expect((await s.skriv(ettDokument(LITET, { framsteg: dorVid(1) }))).sidor).toBe(1);
    await expect(s.skriv(ettDokument(LITET, { framsteg: dorVid(2) }))).rejects.toThrow(PdfEfterarbeteAvbrutet);
    expect((await s.skriv(ettDokument(LITET))).sidor).toBe(1);
  }, 60_000);

  it('ger upp med en mening när webbläsaren dör också andra gången', async () => {
    const s = starta();
    await s.skriv(ettDokument(LITET));
    const doda = async () => process.kill(await s.pid(), 'SIGKILL');
    const dodade: Promise<unknown>[] = [];
    const html = () => {
      dodade.push(doda());
      return ANDLOS;
    };
    await expect(s.skriv(ettDokument('', { html }))).rejects.toThrow(PdfAvbruten);
    await Promise.all(dodade);
    expect(dodade).toHaveLength(2);
    expect((await s.skriv(ettDokument(LITET))).sidor).toBe(1);
  }, 60_000);

  it('har aldrig fler sidor i gång än den får', async () => {
    const s = starta({ antalSidor: 2 });
    const igang = new Set<number>();
    let flest = 0;
    const skrivet = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        s.skriv(
          ettDokument('', {
            html: () => {
              igang.add(i);
              flest = Math.max(flest, igang.size);
              return `<!doctype html><html lang="sv"><head><title>x</title></head><body><p>Nummer ${i}</p></body></html>`;
            },
            // From here on the page is given back; the after-work needs none.
            framsteg: (andel) => {
              if (andel === 0.7) igang.delete(i);
            },
          }),
        ),
      ),
    );
    expect(flest).toBe(2);
    // Eight documents, but the two pages and at most one spare process of the browser's own.
    expect(ritprocesser(await s.pid()).length).toBeLessThanOrEqual(3);
    // Nobody got another's document.
    for (const [i, { pdf }] of skrivet.entries()) expect(await sidtexter(pdf)).toEqual([`Nummer ${i}`]);
  }, 60_000);

  it('byter webbläsare efter så många utskrifter som är sagt', async () => {
    const s = starta({ utskrifterPerWebblasare: 2, antalSidor: 1 });
    await s.skriv(ettDokument(LITET));
    const forsta = await s.pid();
    await s.skriv(ettDokument(LITET));
    await s.skriv(ettDokument(LITET));
    expect(await s.pid()).not.toBe(forsta);
    expect(existsSync(`/proc/${forsta}`)).toBe(false);
  }, 60_000);

  it('byter sida, men inte webbläsare, efter så många utskrifter som är sagt', async () => {
    const s = starta({ utskrifterPerSida: 2, antalSidor: 1 });
    await s.skriv(ettDokument(LITET));
    const webblasare = await s.pid();
    const forsta = ritprocesser(webblasare);
    await s.skriv(ettDokument(LITET));
    await s.skriv(ettDokument(LITET));
    expect(await s.pid()).toBe(webblasare);
    // its process is gone a moment after the page; until then the time limit of the test runs
    while (forsta.every((pid) => ritprocesser(webblasare).includes(pid))) await vanta(20);
    await s.skriv(ettDokument(LITET));
    expect(await s.pid()).toBe(webblasare);
  }, 60_000);

  it('byter webbläsare när den tar för mycket minne', async () => {
    const matt = starta();
    await matt.skriv(ettDokument(LITET));
    const vanligt = processminneMb(await matt.pid());
    await matt.stang();
    // Less than a browser takes, but more than half of it, where it would be killed at once.
    const s = starta({ minneMb: vanligt * 0.7, antalSidor: 1 });
    await s.skriv(ettDokument(LITET));
    const forsta = await s.pid();
    await s.skriv(ettDokument(LITET));
    expect(await s.pid()).not.toBe(forsta);
  }, 60_000);

  it('dödar webbläsaren under en utskrift som tar dubbelt så mycket minne som den får', async () => {
    const s = starta({ minneMb: 20 });
    await expect(s.skriv(ettDokument(ANDLOS))).rejects.toThrow(PdfMinnesgrans);
  }, 60_000);

  it('avbryts när den som bad om den ångrar sig, i kön som under utskriften', async () => {
    const s = starta({ antalSidor: 1 });
    const under = new AbortController();
    const iKo = new AbortController();
    const forsta = s.skriv(
      ettDokument(ANDLOS, { signal: under.signal, framsteg: () => under.abort(new Error('ångrat')) }),
    );
    const andra = s.skriv(ettDokument(LITET, { signal: iKo.signal }));
    const tredje = s.skriv(ettDokument(LITET));
    iKo.abort(new Error('också ångrat'));
    await expect(andra).rejects.toThrow('också ångrat');
    await expect(forsta).rejects.toThrow('ångrat');
    expect((await tredje).sidor).toBe(1);
  }, 60_000);

  it('säger till dem som väntar när den stängs, och tar inte emot fler', async () => {
    const s = starta({ antalSidor: 1 });
    await s.skriv(ettDokument(LITET));
    const pid = await s.pid();
    let borjade: () => void = () => undefined;
    const skrivs = new Promise<void>((klar) => (borjade = klar));
    const pagar = s.skriv(ettDokument(ANDLOS, { framsteg: borjade }));
    const vantar = s.skriv(ettDokument(LITET));
    const utfall = Promise.allSettled([pagar, vantar]);
    await skrivs;
    await s.stang();
    expect((await utfall).map((u) => u.status)).toEqual(['rejected', 'rejected']);
    expect(existsSync(`/proc/${pid}`)).toBe(false);
    await expect(s.skriv(ettDokument(LITET))).rejects.toThrow(PdfAvbruten);
  }, 60_000);
});

/** Chromium processes that draw pages, below the browser. */
function ritprocesser(pid: number): number[] {
  const barn = new Map<number, { fader: number; ritar: boolean }>();
  for (const namn of readdirSync('/proc').filter((n) => /^\d+$/.test(n))) {
    try {
      const fader = Number(readFileSync(`/proc/${namn}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      barn.set(Number(namn), {
        fader,
        ritar: readFileSync(`/proc/${namn}/cmdline`, 'utf8').includes('--type=renderer'),
      });
    } catch {
      // it ended while we looked
    }
  }
  const under = (n: number): boolean => n === pid || (barn.has(n) && under(barn.get(n)!.fader));
  return [...barn].filter(([n, b]) => b.ritar && under(n)).map(([n]) => n);
}
