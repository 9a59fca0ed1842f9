import MarkdownIt from 'markdown-it';
import { SafeHtml } from '../web/safe-html.js';

// html: false and no images, fences or code: a text can be structured, never carry markup of its own
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'image',
  'fence',
  'code',
]);

/** The headings (##) of a text with the ids they get in the document. */
export const markdownRubriker = (text: string, prefix: string): { id: string; text: string }[] =>
  markdown
    .parse(text, {})
    .flatMap((token, i, alla) =>
      token.type === 'heading_open' && token.tag === 'h2' ? [alla[i + 1]?.content ?? ''] : [],
    )
    .map((rubrik, i) => ({ id: `${prefix}-rubrik-${String(i + 1)}`, text: rubrik }));

/**
 * A person's text as HTML under a chapter heading (h2): `##` becomes h3 with the id that the contents point to,
 * `###` and deeper h4, once there is an h3 to stand under: a level left out confuses whoever moves by headings
 * (PDF/UA-1 7.4.2). Under a heading of its own (h3) both become h4. Links with other addresses than http(s) and mailto
 * are dropped by markdown-it.
 */
export const markdownHtml = (text: string, prefix: string, rubrik: 'h3' | 'h4' = 'h3'): SafeHtml => {
  const tokens = markdown.parse(text, {});
  let nr = 0;
  let harRubrik = false;
  for (const token of tokens) {
    if (!/^heading_/.test(token.type)) continue;
    const arRubrik = token.tag === 'h2' || token.tag === 'h1';
    harRubrik ||= arRubrik;
    if (token.type === 'heading_open' && token.tag === 'h2') {
      nr += 1;
      token.attrSet('id', `${prefix}-rubrik-${String(nr)}`);
    }
    token.tag = arRubrik || !harRubrik ? rubrik : 'h4';
  }
  return new SafeHtml(markdown.renderer.render(tokens, markdown.options, {}));
};
