/**
 * Attaches behaviours: `data-behaviour="core/menu chat/ask"` names modules whose default export is given the element,
 * once, when the page loads and after every htmx swap.
 */

const attached = new WeakSet();

async function attach(element) {
  if (attached.has(element)) return;
  attached.add(element);
  for (const name of element.dataset.behaviour.trim().split(/\s+/)) {
    const { default: behave } = await import(`madang/${name}.js`);
    behave(element);
  }
}

function attachWithin(root) {
  if (root.matches("[data-behaviour]")) attach(root);
  root.querySelectorAll("[data-behaviour]").forEach(attach);
}

attachWithin(document.documentElement);
document.addEventListener("htmx:load", (event) => attachWithin(event.detail.elt));
