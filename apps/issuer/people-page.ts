import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The people of one area, and which other areas there are. */
export interface ListOfPeople {
  readonly area: string;
  readonly people: readonly { readonly id: string; readonly name: string; readonly does: string }[];
  readonly others: readonly { readonly profile: string; readonly name: string }[];
}

/** Beside where it is written: what is compiled stands in dist. */
export const STYLE = readFileSync(styleAbove(import.meta.dirname), 'utf8');

/** The page on which somebody is chosen: one press, and they are it. */
export function peoplePage(uid: string, { area, people, others }: ListOfPeople): string {
  const links = others.map(
    ({ profile, name }) => `<a href="/interaction/${uid}?area=${encodeURIComponent(profile)}">${escaped(name)}</a>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Who are you? – the issuer of the demonstration</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
<h1>Who are you?</h1>
<p>This is a demonstration: nobody here is a real person, and nobody proves who they are. Where real cases are kept, your council’s or your health service’s own page for signing in stands here.</p>
<p>These are the people of ${escaped(area)}.${links.length > 0 ? ` Other areas: ${links.join(', ')}.` : ''}</p>
<form method="post" action="/interaction/${uid}">
<ul>
${people.map(one).join('\n')}
</ul>
</form>
</main>
</body>
</html>`;
}

function one({ id, name, does }: ListOfPeople['people'][number]): string {
  return `<li><button id="person-${escaped(id)}" name="person" value="${escaped(id)}" aria-describedby="about-${escaped(id)}">${escaped(name)}</button> <span id="about-${escaped(id)}">${escaped(does)}</span></li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function styleAbove(folder: string): string {
  return path.join(folder.replace(/([/\\])dist([/\\]apps[/\\]issuer)$/, '$1$2'), 'style.css');
}
