import { delay, HttpResponse } from 'msw';

/** The ways in which a static host fails us, each as the answer it gives for one file. */
export const faults = {
  /** The host has no such file. */
  missing: () => new HttpResponse('Not found', { status: 404 }),
  /** The host is broken. */
  serverError: () => new HttpResponse('Internal error', { status: 500 }),
  /** The connection drops. */
  offline: () => HttpResponse.error(),
  /** The file comes, late. */
  slow: async (text: string) => {
    await delay(1500);
    return new HttpResponse(text);
  },
  /** The file stops in the middle of a row. */
  truncated: (text: string) => new HttpResponse(text.slice(0, Math.floor(text.length * 0.6))),
  /** The file has lost one of its columns' names. */
  wrongHeader: (text: string) => new HttpResponse(text.replace(/^([^\n]*)\bvalue\b/, '$1amount')),
  /** The value of the first row is what no number can be. */
  badCell: (text: string) => {
    const [header = '', first = '', ...rest] = text.split('\n');
    const place = header.split(',').indexOf('value');
    const cells = first.split(',');
    cells[place] = '12%';
    return new HttpResponse([header, cells.join(','), ...rest].join('\n'));
  },
  /** The host answers a missing file with the app's own page and status 200. */
  webPage: () =>
    new HttpResponse('<!doctype html><title>Faultline</title>', { headers: { 'content-type': 'text/html' } }),
} satisfies Record<
  string,
  (text: string) => HttpResponse<string> | Response | Promise<HttpResponse<string> | Response>
>;

export type FaultName = keyof typeof faults;
