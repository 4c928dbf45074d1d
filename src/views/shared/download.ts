/** Hands a file to the browser to be saved. Nothing is sent anywhere. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken hold of it by the next turn; some only begin then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
