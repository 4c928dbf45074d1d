/** What is wrong with an SVG as a file: tags that do not nest, references to nothing, anything from outside, scripts. */
export function svgFaults(svg: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const rest = svg.replaceAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
    (_tag, closing, name, _more, empty) => {
      if (closing !== '') {
        const last = open.pop();
        if (last !== name) faults.push(`</${name}> closes <${last}>`);
      } else if (empty === '') open.push(String(name));
      return '';
    },
  );
  if (open.length > 0) faults.push(`open at the end: ${open.join(', ')}`);
  if (/[<>]/.test(rest))
    faults.push(`a tag that is none: ${rest.slice(Math.max(0, rest.search(/[<>]/) - 20)).slice(0, 60)}`);
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(svg)) faults.push('an ampersand by itself');

  const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  const used = [...svg.matchAll(/url\(#([^)]*)\)|href="#([^"]*)"/g)].map(([, url, href]) => url ?? href);
  for (const id of used) if (!ids.includes(id)) faults.push(`nothing has the id ${id}`);

  for (const [, address = ''] of svg.matchAll(/href="([^"#][^"]*)"/g))
    if (!address.startsWith('data:image/')) faults.push(`refers to ${address.slice(0, 60)}`);
  if (/<(script|foreignObject|style)\b|\sstyle=|\son\w+=|@import|javascript:/i.test(svg))
    faults.push('a script or a style sheet');
  if (/NaN|undefined|Infinity/.test(svg.replaceAll(/>[^<]*</g, '><'))) faults.push('a number that is none');
  return faults;
}
