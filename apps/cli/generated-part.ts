const BEGIN = '<!-- generated: npm run docs -->';
const END = '<!-- end of generated -->';

/** A README with its generated part made anew. One without the markers is refused, so that nothing written by hand is lost. */
export function withGeneratedPart(readme: string, path: string, part: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${path} needs the lines ${BEGIN} and ${END}, in that order`);
  return `${readme.slice(0, begin)}${BEGIN}\n${part}\n${readme.slice(end)}`;
}
