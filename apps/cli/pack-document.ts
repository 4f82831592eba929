import nunjucks from 'nunjucks';
import type { PackShown } from '#case-record/pack';
import type { PackEntry, PackSection } from '#engine/pack';
import type { Pathway } from '#engine/pathway';
import { inWords, isCivilDate } from '#statutory-calendar/civil-date';

/** What a pack on paper is made from. */
export interface PackToPrint {
  readonly pack: PackShown & { readonly made: NonNullable<PackShown['made']> };
  readonly pathway: Pathway;
  /** The names of people, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly council: string;
  readonly child: string;
}

// One file that needs no other: it is sent, printed and kept as it is. Headings, lists and the language are real, so that
// a tagged PDF made from it can be read aloud.
const DOCUMENT = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>{{ title }}</title>
<style>
@page { size: A4; margin: 20mm 18mm; }
body { font: 12pt/1.5 Arial, sans-serif; color: #0b0c0c; max-width: 40em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 20pt; line-height: 1.2; } h2 { font-size: 15pt; margin-top: 1.6em; break-after: avoid; }
.entry { break-inside: avoid; border-left: 3px solid #b1b4b6; padding-left: 0.8em; margin: 0.8em 0; }
.entry p { margin: 0.2em 0; white-space: pre-line; }
.when, footer { color: #505a5f; font-size: 10.5pt; }
code { overflow-wrap: anywhere; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
</style>
</head>
<body>
<header>
<p class="when">{{ council }}</p>
<h1>{{ title }}</h1>
<p>{{ child }}</p>
<p>Made on {{ on }} by event {{ made.sequence }} of the case. Put together from its history: it never changes, and something new makes a new pack.{% if stale %} <strong>Stale since {{ stale }}: there is a newer pack, and what was read of this one no longer counts.</strong>{% endif %}</p>
</header>
<main>
{% for section in sections %}
<section aria-labelledby="{{ section.id }}">
<h2 id="{{ section.id }}">{{ section.title }}</h2>
{% for entry in section.entries %}
<div class="entry">
{% if entry.withheld %}<p><strong>Withheld:</strong> something is here that may not be shown.</p>{% endif %}
{% for row in entry.rows %}<p><strong>{{ row.label }}:</strong> {{ row.lines | join("\\n") }}</p>
{% endfor %}
{% if entry.when %}<p class="when">{{ entry.when }}</p>{% endif %}
</div>
{% else %}<p>{{ section.otherwise }}</p>
{% endfor %}
</section>
{% endfor %}
</main>
<footer><p>Digest of what was read (SHA-256): <code>{{ made.digest }}</code>. Confidential: for those who decide on this case, and the family.</p></footer>
</body>
</html>
`;

const environment = new nunjucks.Environment(null, { autoescape: true, trimBlocks: true, lstripBlocks: true });

/** A frozen pack as one HTML document that stands by itself, in words that need no legend. */
export function packDocument({ pack, pathway, names, council, child }: PackToPrint): string {
  const { made, staleSince } = pack;
  return environment.renderString(DOCUMENT, {
    title: `History pack of case ${pack.pack.ref}`,
    council,
    child,
    made,
    on: inWords(made.occurredOn),
    stale: staleSince && inWords(staleSince.occurredOn),
    sections: pack.pack.sections.map((section) => ({
      ...section,
      otherwise: section.none,
      entries: section.entries.map((entry) => entryInWords({ entry, section }, pathway, names)),
    })),
  });
}

function entryInWords(
  { entry, section }: { entry: PackEntry; section: PackSection },
  pathway: Pathway,
  names: PackToPrint['names'],
) {
  const { event, on, by, facts, withheld } = entry;
  const rows = Object.entries(facts).map(([name, fact]) => ({
    label: section.labels[name] ?? name,
    lines: [fact].flat().map((line) => (isCivilDate(line) ? inWords(line) : line)),
  }));
  const who = by && `${names.get(by.person) ?? by.person} (${pathway.roles[by.role]?.title ?? by.role})`;
  const when = [on && inWords(on), who, event && `Event ${event}`].filter((part) => part).join('. ');
  return { rows, when, withheld };
}
