/**
 * Replaces what could steer a terminal: control characters other than line breaks and tabs, and marks that turn the
 * direction of writing. Texts of reports come from strangers.
 */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
