// @ts-check
// JupyterLab typesets formulas in every Markdown cell, and fetches MathJax the first time, formulas or none.
// A lesson has none, so its words need not wait for that.

const FORMULA = /\$|\\[([]|\\begin\{/; // as JupyterLab marks them: $x$, \(x\), \[x\], \begin{equation}

/** Has the notebook of this panel typeset only what has a formula in it. To be called before its cells are drawn. */
export function typesetFormulasOnly({ content: { rendermime } }) {
  const typesetter = rendermime.latexTypesetter;
  if (!typesetter) return;
  rendermime.latexTypesetter = {
    typeset(node) {
      if (FORMULA.test(node.textContent)) return typesetter.typeset(node);
    },
  };
}
