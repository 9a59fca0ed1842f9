import { describe, expect, it } from '@jest/globals';
import { Klocka } from '../../../src/plattform/klocka/klocka.js';
import { StalldKlocka } from '../../givet/klocka.js';

describe('klockan', () => {
  it('säger den svenska dagen, också när den är en annan än i UTC', () => {
    expect(new StalldKlocka('2026-06-30T22:30:00Z').idag()).toBe('2026-07-01');
    expect(new StalldKlocka('2026-12-31T22:30:00Z').idag()).toBe('2026-12-31');
  });

  it('går av sig själv', () => {
    const fore = new Date();
    expect(new Klocka().nu().getTime()).toBeGreaterThanOrEqual(fore.getTime());
  });
});

describe('en ställd klocka', () => {
  it('står still tills den flyttas', () => {
    const klocka = new StalldKlocka('2026-11-22');
    expect(klocka.idag()).toBe('2026-11-22');
    klocka.ga({ dagar: 40 });
    expect(klocka.idag()).toBe('2027-01-01');
    klocka.stall('2026-03-29T23:00:00Z');
    expect(klocka.idag()).toBe('2026-03-30');
  });

  it('låter ingen flytta den genom det den lämnat ut', () => {
    const klocka = new StalldKlocka('2026-11-22');
    klocka.nu().setFullYear(1999);
    expect(klocka.idag()).toBe('2026-11-22');
  });
});
