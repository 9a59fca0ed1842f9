import axeCore from 'axe-core';
import type { Besok, Skarm } from './chromium.js';

const TAGGAR = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds on the page as it stands: rule and element. Laid into the page once, however often it is asked, and the
 * second time, at another width, no colours are measured again: that is most of its time, and no colour of ours depends
 * on the width.
 */
export const axe = async ({ page }: Besok, medFarger = true): Promise<string[]> => {
  const forsta = !(await page.evaluate(() => 'axe' in globalThis));
  if (forsta) await page.evaluate(axeCore.source);
  return page.evaluate(
    async (taggar, farger) => {
      const { axe: granskaren } = globalThis as unknown as { axe: typeof axeCore };
      const { violations } = await granskaren.run(document, {
        runOnly: { type: 'tag', values: taggar },
        rules: { 'color-contrast': { enabled: farger } },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
      );
    },
    TAGGAR,
    forsta && medFarger,
  );
};

/** What sticks out to the right of the screen, if one has to scroll sideways to read. */
const utanfor = ({ page }: Besok): Promise<string[]> =>
  page.evaluate(() => {
    const bredd = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= bredd) return [];
    const vida = [...document.querySelectorAll('body *')].filter(
      (el) => el.getBoundingClientRect().right > bredd + 1 && !el.closest('.tabell, .bladdra, details:not([open])'),
    );
    return [
      `sidan är bredare än skärmen: ${vida
        .slice(0, 3)
        .map((el) => el.outerHTML.slice(0, 120))
        .join(' | ')}`,
    ];
  });

/** The first Tab finds the skip link, in sight, and it leads to the content. Not where the error summary has taken focus. */
const hoppalank = async ({ page }: Besok): Promise<string[]> => {
  if ((await page.$('[data-fokus]')) !== null) return [];
  await page.keyboard.press('Tab');
  const syns = await page.evaluate(() => {
    const { top, left, width } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return document.activeElement?.matches('.hoppa') === true && top >= 0 && left >= 0 && width > 20;
  });
  if (!syns) return ['den första tabben når ingen synlig hopplänk'];
  await page.keyboard.press('Enter');
  const framme = await page.evaluate(() => document.activeElement?.tagName === 'MAIN');
  return framme ? [] : ['hopplänken leder inte till innehållet'];
};

/** Where Tab stops without a ring around it, or behind something else that covers it. */
export const osynligtFokus = async ({ page }: Besok): Promise<string[]> => {
  const fel: string[] = [];
  for (let steg = 0; steg < 60; steg++) {
    await page.keyboard.press('Tab');
    const [slut, vad] = await page.evaluate(() => {
      const el = document.activeElement;
      if (!el || el === document.body) return [true, null] as const;
      const { outlineStyle, outlineWidth } = getComputedStyle(el);
      const { left, right, top, bottom } = el.getBoundingClientRect();
      // a region may be taller than the screen: the middle of what is on it
      const mitt = (fran: number, till: number, skarm: number): number =>
        (Math.max(fran, 0) + Math.min(till, skarm)) / 2;
      const overst = document.elementFromPoint(mitt(left, right, innerWidth), mitt(top, bottom, innerHeight));
      const framme =
        overst !== null && (el.contains(overst) || overst.contains(el) || overst.closest('label') !== null);
      const ring = outlineStyle !== 'none' && outlineWidth !== '0px';
      return [false, ring && framme ? null : `${ring ? 'skymd' : 'utan ring'}: ${el.outerHTML.slice(0, 120)}`] as const;
    });
    if (slut) break;
    if (vad !== null) fel.push(vad);
  }
  return fel;
};

/**
 * Everything that is wrong with the page that the visitor is on, at desktop, phone and the narrowest width.
 * @param axepa where axe looks; a page that is looked at in full elsewhere needs but one, and no measuring of its colours
 */
export const granska = async (
  besok: Besok,
  namn: string,
  axepa: readonly Skarm[] = ['dator', 'mobil'],
): Promise<string[]> => {
  const fynd: string[] = [];
  const pa = async (skarm: Skarm, prov: (besok: Besok) => Promise<string[]>): Promise<void> => {
    await besok.skarm(skarm);
    fynd.push(...(await prov(besok)).map((text) => `${namn} (${skarm}) ${text}`));
  };
  await pa('dator', hoppalank);
  for (const skarm of axepa) await pa(skarm, (sedd) => axe(sedd, axepa.length > 1));
  await pa('smal', utanfor);
  fynd.push(...besok.klagomal.splice(0).map((text) => `${namn} ${text}`));
  return fynd;
};
