/** Those who send a synpunkt without login and without script: they open the page, read it and press the button. */
const SKICKAR_DUBBELT = 5;
const HAR_BILAGA = 4;
const PDF = new Blob(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n']);
const KOD = /<strong>((?:[A-Z0-9]{4}-){4}[A-Z0-9]{4})<\/strong>/;

/** A network of its own for each, so that nobody is slowed down for the sake of another. */
const huvud = (nr, kaka) => ({
  accept: 'text/html',
  'x-forwarded-for': `198.18.${nr % 256}.7`,
  'sec-fetch-site': 'same-origin',
  ...(kaka ? { cookie: kaka } : {}),
});

/** @returns the form of each as the page gave it: its cookie and its hidden fields, the key among them */
export const oppnaFormular = (tider, sida, antal) =>
  Promise.all(
    Array.from({ length: antal }, async (_, nr) => {
      const { text, kakor } = await tider.fraga('Öppna formuläret för synpunkter', sida, { headers: huvud(nr) });
      const falt = (namn) => new RegExp(`name="${namn}" value="([^"]+)"`).exec(text)?.[1] ?? '';
      const dolda = Object.fromEntries(['_csrf', 'nyckel', 'stampel'].map((namn) => [namn, falt(namn)]));
      return { nr, kaka: kakor.map((en) => en.split(';')[0]).join('; '), dolda };
    }),
  );

/** All at the same moment; every fifth presses the button twice, every fourth has a file. */
export const allaSkickar = (tider, sida, oppnade, bok) =>
  Promise.all(
    oppnade.flatMap((ett) => {
      const synpunkt = { bilaga: ett.nr % HAR_BILAGA === 0, koder: new Set() };
      bok.synpunkter.set(`Synpunkt nummer ${ett.nr}.`, synpunkt);
      return Array.from({ length: ett.nr % SKICKAR_DUBBELT === 0 ? 2 : 1 }, () => skicka(tider, sida, ett, synpunkt));
    }),
  );

const skicka = async (tider, sida, { nr, kaka, dolda }, synpunkt) => {
  const form = new FormData();
  const falt = { ...dolda, typ: 'klagomal', svarsvag: 'kod', webbplats: '', text: `Synpunkt nummer ${nr}.` };
  for (const [namn, varde] of Object.entries(falt)) form.append(namn, varde);
  if (synpunkt.bilaga) form.append('bilagor', PDF, 'brev.pdf');
  const svar = await tider.fraga('Skicka en synpunkt', sida, { method: 'POST', headers: huvud(nr, kaka), body: form });
  if (svar.god) synpunkt.koder.add(KOD.exec(svar.text)?.[1] ?? 'ingen kod');
};
