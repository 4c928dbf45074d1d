/** What a picture refers to by id, each thing once. Ids begin with a prefix, since several pictures may share a page. */
export class SvgDefs {
  private readonly prefix: string;
  private readonly ids = new Map<unknown, string>();
  private readonly elements: string[] = [];

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** Id of what `key` (compared by identity) stands for; `make` writes its element when it is first asked for. */
  id(key: unknown, make: (id: string) => string): string {
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.prefix}${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.elements.push(make(id));
    return id;
  }

  get markup(): string {
    return this.elements.length === 0 ? '' : `<defs>${this.elements.join('\n')}</defs>\n`;
  }
}
