import { readFigureLink } from '../session/figureLink.ts';
import type { LinkFields } from '../session/liftLink.ts';

/** Pages that have a figure to show alone; elsewhere `embed` in the address means nothing. */
const FIGURE_PAGE = /(?:^|\/)(?:(?:charts|claims)\/[^/]+|stress)\/?$/;

/** Whether this address asks for the figure of its page and nothing else. */
export const isEmbedded = (pathname: string, fields: LinkFields): boolean =>
  'embed' in fields && FIGURE_PAGE.test(pathname) && readFigureLink(fields).state.embed === 'on';
