import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { avvikandeSidor, hittaFloden } from '../../src/floden/flodesfiler.js';
import { flodessida, matris } from '../../src/floden/matris.js';
import { rita } from '../../src/floden/rita.js';
import { provflode } from './provflode.js';

const ROT = join(import.meta.dirname, '../..');

it('de sparade diagrammen och matriserna stämmer med flödena', async () => {
  const floden = await hittaFloden(join(ROT, 'src'));
  expect(await avvikandeSidor(floden, join(ROT, 'test/matris'))).toEqual([]);
});

describe('diagrammet', () => {
  it('har en pil för varje väg, en rad för varje status och en anteckning för fakta', () => {
    expect(rita(provflode).split('\n')).toEqual([
      'stateDiagram-v2',
      '  anmald: Anmäld',
      '  provas: Prövas',
      '  beslutad: Beslutad',
      '  aterkallad: Återkallad',
      '  [*] --> anmald: Anmäl',
      '  anmald --> provas: Börja pröva',
      '  provas --> beslutad: Besluta',
      '  anmald --> aterkallad: Återkalla',
      '  provas --> aterkallad: Återkalla',
      '  beslutad --> [*]',
      '  aterkallad --> [*]',
      '  note right of anmald',
      '    Yttra dig',
      '    Anmäl vidare',
      '  end note',
      '  note right of provas',
      '    Yttra dig',
      '    Anmäl vidare',
      '  end note',
    ]);
  });
});

describe('matrisen', () => {
  it('säger vem som får göra vad från vilken status', () => {
    expect(matris(provflode).split('\n')).toEqual([
      '| Status | Handling | medarbetare | enhetschef | verksamhetschef | kvalitetssamordnare | lex Sarah-ansvarig | rapportör i ärendet | Krävs | Stöd |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      '| (nytt) | Anmäl | → Anmäld | – | – | – | – | – |  | SoL 27:2, LSS 24 b |',
      '| Anmäld | Börja pröva | – | → Prövas | – | – | – | – |  | SoL 27:5, LSS 24 e, SOSFS 2011:9 5:3 |',
      '| Anmäld | Yttra dig | – | – | – | – | – | ja |  | Rutin för yttranden |',
      '| Anmäld | Anmäl vidare | – | – | – | – | ja | – | gäller: arAllvarlig | SoL 27:6, LSS 24 f |',
      '| Anmäld | Återkalla | – | – | – | → Återkallad | – | → Återkallad |  | Rutin för återkallelse |',
      '| Prövas | Yttra dig | – | – | – | – | – | ja |  | Rutin för yttranden |',
      '| Prövas | Anmäl vidare | – | – | – | – | ja | – | gäller: arAllvarlig | SoL 27:6, LSS 24 f |',
      '| Prövas | Besluta | – | → Beslutad | → Beslutad | – | – | – | beskrivningFinns, motiveringSkickad, inte rapportör | SOSFS 2011:9 5:3 |',
      '| Prövas | Återkalla | – | – | – | → Återkallad | – | → Återkallad |  | Rutin för återkallelse |',
    ]);
  });
});

describe('jämförelsen med de sparade sidorna', () => {
  let mapp: string;
  beforeEach(async () => {
    mapp = await mkdtemp(join(tmpdir(), 'matris-'));
  });
  afterEach(() => rm(mapp, { recursive: true }));

  it('godtar en sida som stämmer', async () => {
    await writeFile(join(mapp, 'provsak.md'), flodessida(provflode));
    expect(await avvikandeSidor([provflode], mapp)).toEqual([]);
  });
  it('nekar en ändrad rättighet, en sida som saknas och en som blivit över', async () => {
    await writeFile(join(mapp, 'provsak.md'), flodessida(provflode).replace('→ Prövas', '–'));
    await writeFile(join(mapp, 'borta.md'), '');
    expect(await avvikandeSidor([provflode], mapp)).toEqual([
      'provsak.md stämmer inte med flödets tabell. Kör npm run floden.',
      'borta.md hör inte till något flöde. Kör npm run floden.',
    ]);
    expect(await avvikandeSidor([provflode], join(mapp, 'tom'))).toEqual([
      'provsak.md stämmer inte med flödets tabell. Kör npm run floden.',
    ]);
  });
});
