/** A picture in the text, with its caption below. Its address is told by the server or follows from its file. */

const told = new Map();

export function learnAddress(file, address) {
  told.set(file, address);
}

/** @param {string} pictures the address that pictures are posted to; each stands below it */
export function pictureView(pictures) {
  return (node) => {
    const dom = document.createElement("figure");
    const image = dom.appendChild(document.createElement("img"));
    const caption = dom.appendChild(document.createElement("figcaption"));
    dom.className = "editor-picture";

    function draw({ attrs }) {
      dom.dataset.file = attrs.file;
      dom.style.setProperty("--width", `${attrs.width}%`);
      image.alt = attrs.caption || "설명이 없는 그림";
      caption.textContent = attrs.caption;
      caption.hidden = !attrs.caption;
      const address = told.get(attrs.file) ?? `${pictures}${attrs.file}/`;
      if (image.getAttribute("src") !== address) image.src = address;
    }

    function update(next) {
      if (next.type !== node.type) return false;
      draw(next);
      return true;
    }

    image.addEventListener("error", () => dom.classList.add("editor-picture-missing"));
    image.addEventListener("load", () => dom.classList.remove("editor-picture-missing"));
    draw(node);
    return { dom, update, ignoreMutation: () => true };
  };
}
