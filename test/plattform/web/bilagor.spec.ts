import { describe, expect, it } from '@jest/globals';
import { granskadeBilagor } from '../../../src/plattform/web/bilagor.js';
import { DOCM, DOCX, HEIC, HEMLIGT, JPG, PDF, PNG, zip } from '../../givet/provfiler.js';

const text = (innehall: string) => Buffer.from(innehall);

describe('nekas', () => {
  it.each<[string, Buffer]>([
    ['ett program', Buffer.concat([text('MZ'), Buffer.alloc(200)])],
    ['ett elf-program', Buffer.from('7f454c460201010000000000000000000200', 'hex')],
    ['en svg med skript', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['en webbsida', text('<!doctype html><script>alert(1)</script>')],
    ['ren text', text('Hej')],
    ['kalkylbladstext', text('a;b\n=cmd|calc;2')],
    ['en gif', text('GIF89a\x01\0\x01\0\0\0\0;')],
    ['en zip', zip({ 'a.txt': 'x' })],
    ['ett kalkylblad', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' })],
    ['ett dokument med makron', DOCM],
    ['en film', Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypisom'), Buffer.alloc(32)])],
    ['en tom zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['en pdf-rubrik efter något annat', text('#!/bin/sh\n%PDF-1.4')],
    ['bara nollor', Buffer.alloc(1000)],
    ['mer än 5 MB', Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)])],
  ])('%s', async (_vad, innehall) => {
    await expect(granskadeBilagor([{ innehall }])).rejects.toMatchObject({
      falt: { bilagor: [expect.stringMatching(/^Fil 1 /)] },
    });
  });

  it('fler än tre filer, och alla fel sägs på en gång', async () => {
    const filer = [PDF, PNG, text('Hej'), text('Hej')].map((innehall) => ({ innehall }));
    await expect(granskadeBilagor(filer)).rejects.toMatchObject({
      falt: { bilagor: ['Skicka högst 3 filer.', expect.stringMatching(/^Fil 3/), expect.stringMatching(/^Fil 4/)] },
    });
  });
});

describe('tas emot', () => {
  it.each<[string, Buffer]>([
    ['pdf', PDF],
    ['png', PNG],
    ['jpg', JPG],
    ['heic', HEIC],
    ['docx', DOCX],
  ])('%s', async (typ, innehall) => {
    expect(await granskadeBilagor([{ innehall }])).toMatchObject([{ typ }]);
  });

  it.each([
    ['png', PNG],
    ['jpg', JPG],
  ])('%s utan det som står bredvid bilden', async (_typ, innehall) => {
    expect(innehall.includes(HEMLIGT)).toBe(true);
    const [bilaga] = await granskadeBilagor([{ innehall }]);
    expect(bilaga!.innehall.includes(HEMLIGT)).toBe(false);
    expect(await granskadeBilagor([bilaga!])).toEqual([bilaga]);
    // the picture itself is whole
    expect(bilaga!.innehall.includes(Buffer.from(_typ === 'png' ? '789c' : '12ff0034ffd9', 'hex'))).toBe(true);
  });
});
