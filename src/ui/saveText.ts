/** Hand a text to the browser as a file to be saved. Nothing is sent anywhere. */
export function saveText(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after this turn; an address taken back at once would save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
