import { Temporal } from 'temporal-polyfill';
import type { PdfMetadata } from './pdf-dokument.js';
import type { PdfFil } from './pdf-fil.js';
import { textstrang, tillUppslag, uppslag } from './pdf-varden.js';

const SKAPARE = 'Ledningssystem för systematiskt kvalitetsarbete';
const TILLVERKARE = 'Skia/PDF och ledningssystem';

/** Whole seconds in UTC, as XMP writes them. */
function isotid(datum: string): string {
  return Temporal.Instant.from(datum).round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString();
}

/** `D:20260312090000Z`, as PDF writes an instant. */
export function pdftid(datum: string): string {
  return `(D:${isotid(datum).replace(/[-:TZ]/g, '')}Z)`;
}

/**
 * Title, author, language and which standards are kept, twice: for readers (Info) and for archives (XMP), in the same
 * words, as PDF/A-2 6.6.3 demands. Part 2 of PDF/A allows no foreign attachments, part 3 does; A = with tags.
 */
export function skrivMetadata(fil: PdfFil, metadata: PdfMetadata, pdfaDel: 2 | 3): void {
  const tid = pdftid(metadata.datum);
  fil.hamta(fil.info).text = tillUppslag(
    new Map([
      ['/Title', textstrang(metadata.titel)],
      ['/Author', textstrang(metadata.forfattare)],
      ['/Subject', textstrang(metadata.amne)],
      ['/Creator', textstrang(SKAPARE)],
      ['/Producer', textstrang(TILLVERKARE)],
      ['/CreationDate', tid],
      ['/ModDate', tid],
    ]),
  );
  const xml = Buffer.from(xmp(metadata, pdfaDel), 'utf8');
  const rot = fil.hamta(fil.rot);
  const katalog = uppslag(rot.text);
  // Not compressed: PDF/A readers find it without understanding the rest of the file.
  katalog.set('/Metadata', fil.laggTill('<</Type /Metadata /Subtype /XML>>', xml));
  katalog.set('/Lang', `(${metadata.sprak})`);
  katalog.set('/ViewerPreferences', '<</DisplayDocTitle true>>');
  rot.text = tillUppslag(katalog);
}

const NAMNRYMDER = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
};

function xmp(m: PdfMetadata, pdfaDel: number): string {
  const rymder = Object.entries(NAMNRYMDER).map(([namn, adress]) => `xmlns:${namn}="${adress}"`);
  const enText = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${rymder.join(' ')}>
<dc:format>application/pdf</dc:format>
<dc:title>${enText(m.titel)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(m.forfattare)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${enText(m.amne)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${m.sprak}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${isotid(m.datum)}</xmp:CreateDate>
<xmp:ModifyDate>${isotid(m.datum)}</xmp:ModifyDate>
<xmp:CreatorTool>${SKAPARE}</xmp:CreatorTool>
<pdf:Producer>${TILLVERKARE}</pdf:Producer>
<pdfaid:part>${pdfaDel}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
${PDFUA_SCHEMA}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** PDF/A-2 6.6.2.3: a property outside its own schemas, here that of PDF/UA, must be described in the file. */
const PDFUA_SCHEMA = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`;

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
