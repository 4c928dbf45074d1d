/** The compiled code as JavaScript: the same functions and variables, and the memory with its present buffer. */
export function instantiate(imports: { env: { memory: { buffer: ArrayBuffer } } }): Readonly<
  Record<string, unknown>
> & {
  readonly memory: { readonly buffer: ArrayBuffer };
};
