/**
 * A path within this site, or the fallback. `//host`, `/\host` and control characters are how a redirect is turned
 * into a way out of the site.
 */
export const lokalVag = (till: unknown, annars = '/'): string => {
  if (typeof till !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(till) || till.includes('\\')) return annars;
  const url = new URL(till, 'http://har.invalid');
  return url.origin === 'http://har.invalid' ? till : annars;
};
