/**
 * Gathers the files of a form in one list: papers, photos of the camera, voice notes ("give-file" with a File). Each can
 * be taken out again; an empty or too large one is refused at once. What is listed is what the form sends.
 */

const MIB = 1024 * 1024;

const sizeWords = (size) => (size < MIB ? `${Math.max(1, Math.round(size / 1024))}KB` : `${(size / MIB).toFixed(1)}MB`);

export default function memoAttach(group) {
  const store = group.querySelector("[data-store]");
  const photo = group.querySelector("[data-photo]");
  const list = group.querySelector("[data-list]");
  const refused = group.querySelector("[data-refused]");
  const limit = Number(group.dataset.limit) * MIB;
  let kept = [];

  photo.removeAttribute("name"); // the store sends its files

  function refusal(file) {
    if (!file.size) return `‘${file.name}’은(는) 빈 파일이라 붙이지 않았습니다. 내용이 있는 파일을 골라 주세요.`;
    if (file.size > limit) return `‘${file.name}’이(가) 너무 큽니다. ${group.dataset.limit}MB까지 붙일 수 있습니다.`;
    return "";
  }

  function add(files) {
    const told = files.map(refusal).filter(Boolean);
    refused.textContent = told.join(" ");
    refused.hidden = !told.length;
    kept = [...kept, ...files.filter((file) => !refusal(file))];
    show();
    group.querySelector("[data-told]").textContent = `파일 ${kept.length}개를 붙였습니다.`;
  }

  function show() {
    const data = new DataTransfer();
    kept.forEach((file) => data.items.add(file));
    store.files = data.files;
    list.replaceChildren(...kept.map(row));
  }

  function row(file) {
    const item = document.createElement("li");
    const name = Object.assign(document.createElement("span"), { textContent: file.name });
    const size = Object.assign(document.createElement("span"), { className: "small quiet", textContent: sizeWords(file.size) });
    const out = Object.assign(document.createElement("button"), { type: "button", className: "button button-plain", textContent: "빼기" });
    out.setAttribute("aria-label", `${file.name} 빼기`);
    out.addEventListener("click", () => {
      kept = kept.filter((each) => each !== file);
      show();
      store.focus();
    });
    item.append(...(file.type.startsWith("image/") ? [thumbnail(file)] : []), name, size, out);
    return item;
  }

  for (const input of [store, photo]) {
    input.addEventListener("change", (event) => {
      event.stopPropagation();
      const given = [...input.files];
      if (input === photo) input.value = "";
      add(given);
    });
  }
  group.addEventListener("give-file", ({ detail }) => add([detail]));
}

/** Draws a photo small; a canvas, because the page's policy loads no picture from memory. */
function thumbnail(file) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 96, height: 96, className: "attach-photo" });
  canvas.setAttribute("aria-hidden", "true");
  createImageBitmap(file).then(
    (picture) => {
      const side = Math.min(picture.width, picture.height);
      const [x, y] = [(picture.width - side) / 2, (picture.height - side) / 2];
      canvas.getContext("2d").drawImage(picture, x, y, side, side, 0, 0, 96, 96);
    },
    () => canvas.remove(), // a format that this browser cannot draw: its name is enough
  );
  return canvas;
}
