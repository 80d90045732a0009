/**
 * Attaches behaviours: `data-behaviour="core/menu chat/ask"` names modules whose default export is given the element,
 * once, when the page loads and after every htmx swap.
 */

const attached = new WeakSet();

async function attach(element) {
  if (attached.has(element)) return;
  attached.add(element);
  const names = element.dataset.behaviour.trim().split(/\s+/);
  const modules = await Promise.all(names.map((name) => import(`madang/${name}.js`)));
  modules.forEach(({ default: behave }) => behave(element));
  element.behaves = true; // who drives the page by script waits for it; no attribute, for parts are compared as text
}

function attachWithin(root) {
  if (root.matches("[data-behaviour]")) attach(root);
  root.querySelectorAll("[data-behaviour]").forEach(attach);
}

attachWithin(document.documentElement);
document.addEventListener("htmx:load", (event) => attachWithin(event.detail.elt));
