import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { FARGER } from '../../../src/plattform/diagram/diagram.js';

const stil = (namn: string): string => readFileSync(`templates/static/${namn}.css`, 'utf8').toLowerCase();

it('sidorna, dokumenten och diagrammen har samma färg', () => {
  expect(stil('tema')).toContain(`color-accent-base-default: ${FARGER[0]}`);
  expect(stil('rapport')).toContain(FARGER[0]);
  expect(stil('rapport')).not.toContain('#00538a');
});
