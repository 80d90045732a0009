/**
 * Uploads photographs one by one as they are chosen, with progress; each can be taken out again. What is listed is what
 * the form sends. "photos-changed" tells the rest of the form; "give-photos" brings back those of a kept draft.
 */

const MIB = 1024 * 1024;
const LATER = "인터넷이 끊겨 올리지 못했어요. 연결되면 다시 골라 주세요.";

export default function photoUpload(form) {
  const group = form.querySelector("[data-photos]");
  const list = group.querySelector("[data-photo-list]");
  const told = group.querySelector("[data-photo-told]");
  const fault = group.querySelector("[data-photo-fault]");
  const uploading = form.querySelector("[data-uploading]");
  const most = Number(form.dataset.most);
  let queue = Promise.resolve();
  let waiting = 0;

  function row(name) {
    const made = group.querySelector("[data-photo-row]").content.firstElementChild.cloneNode(true);
    made.querySelector("[data-name]").textContent = name;
    made.querySelector("[data-out-name]").textContent = name;
    list.append(made);
    return made;
  }

  function keep(made, photo) {
    made.dataset.kept = "";
    Object.assign(made.dataset, { lat: photo.lat ?? "", lng: photo.lng ?? "", taken: photo.taken });
    Object.assign(made.querySelector("img"), { src: photo.address, hidden: false });
    made.querySelector("[data-taken-words]").textContent = photo.taken_words;
    made.querySelector("progress").hidden = true;
    Object.assign(made.querySelector("[name=photo_key]"), { value: photo.key, checked: true });
  }

  function changed(words) {
    told.textContent = words;
    form.dispatchEvent(new CustomEvent("photos-changed"));
  }

  function refuse(words) {
    fault.textContent = words;
    fault.hidden = !words;
  }

  async function add(file) {
    if (list.children.length >= most) return refuse(`사진은 ${most}장까지 올릴 수 있어요.`);
    if (file.size > Number(form.dataset.limit) * MIB) return refuse(`‘${file.name}’: ${form.dataset.limit}MB보다 커서 올릴 수 없어요.`);
    const made = row(file.name);
    try {
      keep(made, await send(form, file, made.querySelector("progress")));
      changed(`사진을 올렸어요. 모두 ${list.children.length}장이에요.`);
    } catch (refused) {
      made.remove();
      refuse(`‘${file.name}’: ${refused.message}`);
    }
  }

  for (const input of group.querySelectorAll("[data-photo-input]")) {
    input.removeAttribute("name"); // each goes by itself
    input.addEventListener("change", (event) => {
      event.stopPropagation();
      refuse("");
      for (const file of [...input.files]) {
        waiting += 1;
        queue = queue.then(() => add(file)).finally(() => (waiting -= 1));
      }
      input.value = "";
    });
  }
  list.addEventListener("click", (event) => {
    if (!event.target.closest("[data-out]")) return;
    event.target.closest("li").remove();
    group.focus();
    changed("사진을 뺐어요.");
  });
  /** What is still on its way goes with the form: it is sent as soon as the last one is here. */
  form.addEventListener("submit", sendAfterPhotos, { capture: true });

  async function sendAfterPhotos(event) {
    if (!waiting) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!uploading.hidden) return;
    uploading.hidden = false;
    await queue;
    uploading.hidden = true;
    if (fault.hidden) form.requestSubmit(event.submitter);
    else form.dispatchEvent(new CustomEvent("go-to", { detail: "photos" }));
  }

  form.addEventListener("give-photos", ({ detail }) => {
    for (const photo of detail) keep(row(photo.name), photo);
    changed("");
  });
}

/** Sends one file; `fetch` tells no progress of what goes out. */
function send(form, file, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("photo", file, file.name);
    request.open("POST", form.dataset.upload);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-CSRFToken", form.elements.csrfmiddlewaretoken.value);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => Object.assign(progress, { max: total, value: loaded }));
    request.addEventListener("error", () => failed(new Error(LATER)));
    request.addEventListener("load", () => {
      const { refusal } = request.response ?? {};
      if (request.status === 200) done(request.response);
      else failed(new Error(refusal ? `${refusal.sentence} ${refusal.next_step ?? ""}` : LATER));
    });
    request.send(body);
  });
}
