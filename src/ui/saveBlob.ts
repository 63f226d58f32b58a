/** Hand a file to the browser to be saved. Nothing is sent anywhere. */
export function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after this turn; an address taken back at once would save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
