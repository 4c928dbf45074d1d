/**
 * Puts a text on the clipboard. False where the page may not: without a permission, or where it is not served securely.
 */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
