import { createElement, type ReactNode } from 'react';
import { type MathNode, parseMath } from './parseMath.ts';

interface FormulaProps {
  /** In the small part of TeX that `parseMath` reads. */
  readonly tex: string;
}

/** A formula set by the browser itself, in MathML. */
export function Formula({ tex }: FormulaProps) {
  return createElement('math', { display: 'block' }, written(parseMath(tex)));
}

// React's types know no MathML elements, hence `createElement` and not JSX. A name of several letters is set upright by
// the browser: it is a word, not a product of letters.
function written(node: MathNode): ReactNode {
  switch (node.kind) {
    case 'identifier':
      return createElement('mi', null, node.text);
    case 'number':
      return createElement('mn', null, node.text);
    case 'operator':
      // Brackets keep their size: without a font made for mathematics a browser stretches them badly.
      return createElement('mo', /[()[\]]/.test(node.text) ? { stretchy: 'false' } : null, node.text);
    case 'words':
      return createElement('mtext', null, node.text.replace(/^ | $/g, '\u00a0'));
    case 'row':
      return createElement('mrow', null, ...node.parts.map(written));
    case 'fraction':
      return createElement('mfrac', null, written(node.over), written(node.under));
    case 'script': {
      const { base, sub, sup } = node;
      if (sub && sup) return createElement('msubsup', null, written(base), written(sub), written(sup));
      return sub
        ? createElement('msub', null, written(base), written(sub))
        : createElement('msup', null, written(base), sup && written(sup));
    }
    default:
      return node satisfies never;
  }
}
