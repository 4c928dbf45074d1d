/** Hands a file to the browser, which keeps it where its user wants. Nothing is sent anywhere. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin to read only after this turn, and a large file takes a while.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
