import { describe, expect, it } from '@jest/globals';
import { dekorTillArtefakter } from '../../../src/plattform/pdf/pdf-dekor.js';
import { figurrutor } from '../../../src/plattform/pdf/pdf-figurer.js';
import { markeraArtefakter } from '../../../src/plattform/pdf/pdf-innehallsstrom.js';
import { ersattOkanda } from '../../../src/plattform/pdf/pdf-okanda-tecken.js';
import { lista, textstrang, uppslag, varden } from '../../../src/plattform/pdf/pdf-varden.js';

describe('innehållet på en sida', () => {
  it('får det omärkta märkt som artefakt: text, linjer och bilder', () => {
    expect(markeraArtefakter('BT\n/F4 12 Tf\n<000C> Tj\nET\n')).toBe(
      '/Artifact BMC\nBT\n/F4 12 Tf\n<000C> Tj\nET\nEMC\n',
    );
    expect(markeraArtefakter('q\n0 0 5 5 re\nf\nQ\n')).toBe('q\n/Artifact BMC\n0 0 5 5 re\nf\nEMC\nQ\n');
    expect(markeraArtefakter('/X5 Do\n')).toBe('/Artifact BMC\n/X5 Do\nEMC\n');
  });

  it('lämnar det märkta i fred, också när märkningar ligger i varandra', () => {
    const markt = '/P <</MCID 0 >>BDC\nBT\n<0001> Tj\nET\n/Span BMC\n0 0 5 5 re\nf\nEMC\n1 1 2 2 re\nf\nEMC\n';
    expect(markeraArtefakter(markt)).toBe(markt);
    expect(markeraArtefakter(`${markt}/X5 Do\n`)).toBe(`${markt}/Artifact BMC\n/X5 Do\nEMC\n`);
  });

  it('märker inte ett urklipp, som inte målar något', () => {
    const urklipp = 'q\n0 0 5 5 re\nW* n\nQ\n';
    expect(markeraArtefakter(urklipp)).toBe(urklipp);
  });

  it('låter sig inte luras av ord i en text', () => {
    const lurig = '/P <</MCID 0 >>BDC\nBT\n( EMC ) Tj\nET\n0 0 5 5 re\nf\nEMC\n';
    expect(markeraArtefakter(lurig)).toBe(lurig);
  });

  it('låter sig inte luras av glyfer som ser ut som ord', () => {
    const lurig = '/P <</MCID 0 >>BDC\nBT\n<0BDC> Tj\n<EBDC> Tj\nET\nEMC\n';
    expect(markeraArtefakter(`${lurig}/X5 Do\n`)).toBe(`${lurig}/Artifact BMC\n/X5 Do\nEMC\n`);
  });

  it('märker i en text som är märkt till en del bara det andra', () => {
    expect(markeraArtefakter('BT\n<0001> Tj\n/P <</MCID 0 >>BDC\n<0002> Tj\nEMC\nET\n')).toBe(
      'BT\n/Artifact BMC\n<0001> Tj\nEMC\n/P <</MCID 0 >>BDC\n<0002> Tj\nEMC\nET\n',
    );
  });

  it('vägrar bilder mitt i innehållet hellre än att gissa', () => {
    expect(() => markeraArtefakter('BI /W 1 ID x EI\n')).toThrow('bild mitt i innehållet');
  });
});

describe('värden i en PDF-fil', () => {
  it('läses hela, hur de än ligger i varandra', () => {
    expect(varden('1 0 R /A<</B [1 2]>> (a\\)(b)) <FEFF> -.5 true')).toEqual([
      '1 0 R',
      '/A',
      '<</B [1 2]>>',
      '(a\\)(b))',
      '<FEFF>',
      '-.5',
      'true',
    ]);
    expect([...uppslag('<</K [3 0 R 4]\n/Pg 7 0 R>>')]).toEqual([
      ['/K', '[3 0 R 4]'],
      ['/Pg', '7 0 R'],
    ]);
    expect(lista('[3 0 R 4]')).toEqual(['3 0 R', '4']);
  });

  it('är trasiga när de inte tar slut', () => {
    expect(() => varden('<</A 1')).toThrow('slutar mitt i');
    expect(() => varden('(a')).toThrow('slutar mitt i');
  });

  it('skriver svenska bokstäver så att alla läsare förstår', () => {
    expect(textstrang('å')).toBe('<FEFF00E5>');
  });
});

describe('det som bara pryder', () => {
  const linjer = (typ: string): string => `/${typ} <</MCID 4 >>BDC\n0 9 99 1 re\nf\n0 19 99 1 re\nf\nEMC\n`;
  const cell = '/TD <</MCID 5 >>BDC\n0 0 9 9 re\nf\nBT\n<0001> Tj\nET\nEMC\n';

  it('är artefakt: linjer och bottnar i en tabell, linjen under en länk', () => {
    const { strom, slappta } = dekorTillArtefakter(cell + linjer('Table') + cell);
    expect(slappta).toEqual([4]);
    expect(strom).toBe(`${cell}/Artifact BMC\n0 9 99 1 re\nf\n0 19 99 1 re\nf\nEMC\n${cell}`);
    expect(dekorTillArtefakter(linjer('Link')).slappta).toEqual([4]);
  });

  it('är inte text, bilder, det som är ritat i en figur och punkten framför ett led i en lista', () => {
    const bild = '/NonStruct <</MCID 6 >>BDC\nq\n/X5 Do\nQ\nEMC\n';
    const inre =
      '/P <</MCID 7 >>BDC\n/Span<</ActualText <FEFF0041> >> BDC\n0 0 5 5 re\nf\nEMC\nBT\n<0001> Tj\nET\nEMC\n';
    for (const innehall of [cell, bild, inre, linjer('Figure'), linjer('Lbl')])
      expect(dekorTillArtefakter(innehall)).toEqual({ strom: innehall, slappta: [] });
  });
});

describe('en figur', () => {
  const sida = (fore: string): string =>
    `.24 0 0 -.24 0 842 cm\nq\n${fore}q\n3 0 0 3 250 1000 cm\nEMC\n/Figure <</MCID 7 >>BDC\n0 0 9 9 re\nf\nQ\nQ\nEMC\n`;

  it('står där den är urklippt, mätt i sidans mått', () => {
    expect([...figurrutor(sida('250 1000 2000 500 re\nW* n\n'))]).toEqual([[7, '[60 482 540 602]']]);
  });

  it('säger inget om sin plats när den inte är urklippt', () => {
    expect(figurrutor(sida('')).size).toBe(0);
    expect(figurrutor(sida('250 1000 2000 500 re\nf\n')).size).toBe(0);
    expect(figurrutor(sida('250 1000 2000 500 re\nW* n\nQ\n')).size).toBe(0);
  });
});

describe('ett tecken som inget typsnitt har', () => {
  it('ritas med en ram ur ett eget typsnitt, i samma storlek, och sedan följer texten i sitt', () => {
    expect(ersattOkanda('BT\n/F4 14 Tf\n<0001> Tj\n9.1 0 Td <0000> Tj\n2 0 Td <0002> Tj\nET\n')).toBe(
      'BT\n/F4 14 Tf\n<0001> Tj\n9.1 0 Td /Okant 14 Tf\n<3F> Tj\n/F4 14 Tf\n2 0 Td <0002> Tj\nET\n',
    );
  });

  it('blandas inte ihop med en glyf vars nummer slutar på samma sätt', () => {
    const kand = 'BT\n/F4 14 Tf\n<0010> Tj\n<00100000> Tj\nET\n';
    expect(ersattOkanda(kand)).toBe(kand);
  });
});
