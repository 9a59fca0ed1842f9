import { describe, expect, it } from '@jest/globals';
import { dokumentHtml, innehallsforteckning, sidnummerSomSkiljer } from '../../../src/plattform/pdf/utskrift.js';

const DOKUMENT = { titel: 'T', sidhuvudVanster: 'V', sidhuvudHoger: 'H', body: '<p>Text</p>', sprak: 'sv-SE' };

describe('dokumentet som skrivs ut', () => {
  it('bär med sig typsnitt och stil och hämtar ingenting', () => {
    const html = dokumentHtml(DOKUMENT);
    expect(html).toContain('<html lang="sv-SE">');
    expect(html).toContain('<p>Text</p>');
    const adresser = [...html.matchAll(/url\(([^)]{0,30})/g)].map((t) => t[1]!);
    expect(adresser.length).toBeGreaterThan(1);
    for (const adress of adresser) expect(adress).toMatch(/^data:font\/woff2;base64,/);
  });

  it('bär bara med sig de snitt som texten behöver', () => {
    const snitt = (ovrigt: Partial<typeof DOKUMENT>) =>
      dokumentHtml({ ...DOKUMENT, ...ovrigt }).match(/@font-face/g)?.length;
    expect(snitt({})).toBe(2);
    expect(snitt({ body: '<p>Å, é &amp; 7 &#x27;</p>', sidhuvudVanster: 'Vård & omsorg' })).toBe(2);
    expect(snitt({ body: '<p>En <em>viktig</em> text</p>' })).toBe(3);
    expect(snitt({ body: '<p>Wałęsa</p>' })).toBe(4);
    expect(snitt({ body: '<p>Wa&#322;esa</p>' })).toBe(4);
    expect(snitt({ sidhuvudHoger: 'Wałęsa' })).toBe(4);
  });

  it('har bara tecken som alla känner: Words listmärken blir punkter, styrkoder mellanslag', () => {
    const html = dokumentHtml({
      ...DOKUMENT,
      body: '<p>\uf0b7 Ett\u000btvå\ufffe\n\tWałęsa 👍</p>',
      sidhuvudHoger: '\uf0a7',
    });
    expect(html).toContain('<p>• Ett två \n\tWałęsa 👍</p>');
    expect(html).toContain('{content:"•"}');
  });

  it('låter ingen text i titel eller sidhuvud bli kod', () => {
    const elak = `"}</style><script>x</script>\\`;
    const html = dokumentHtml({ ...DOKUMENT, titel: elak, sidhuvudVanster: elak, sidhuvudHoger: elak });
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain(String.raw`"\22 }\3c /style\3e \3c script\3e x\3c /script\3e \5c "`);
  });

  describe('har i innehållet', () => {
    const poster = [
      { id: 'a', text: 'Hälsa & vård', niva: 1 as const },
      { id: 'b', text: 'Ännu okänd', niva: 2 as const },
    ];
    const utan = innehallsforteckning(poster, new Map());

    it('sidnumret när det är känt', () => {
      const html = innehallsforteckning(poster, new Map([['a', 7]]));
      expect(html).toContain('<a href="#a"><span class="text">Hälsa &amp; vård</span><span class="sida">7</span></a>');
      expect(html).toContain('Ännu okänd</span><span class="sida">–</span>');
    });

    it('tre siffror i stället för varje sidnummer så länge inget är känt', () => {
      expect([...utan.matchAll(/<span class="sida">(\d{3})</g)]).toHaveLength(2);
    });

    it('ingenting annat som ändras med sidnumren', () => {
      const sidor = new Map([
        ['a', 7],
        ['b', 12],
      ]);
      const med = innehallsforteckning(poster, sidor);
      expect(sidnummerSomSkiljer(utan, med)).toBe(2);
      expect(sidnummerSomSkiljer(utan, utan)).toBe(0);
      expect(sidnummerSomSkiljer(utan, `${med}<p>7</p>`)).toBeNull();
    });
  });
});
