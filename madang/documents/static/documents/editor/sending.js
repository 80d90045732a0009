/** Asks the server: JSON or a file, with the token of the form against forgery, a limit of time and its own sentence on refusal. */

const ASK_TIME = 10_000; // ms
const UPLOAD_TIME = 120_000; // ms

const headersOf = (form) => ({ "X-CSRFToken": form.elements.namedItem("csrfmiddlewaretoken")?.value ?? "", Accept: "application/json" });

/** Post JSON and return the answer as an object; anything else is an error. */
export async function ask(form, address, content, signal) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { ...headersOf(form), "Content-Type": "application/json" },
    body: JSON.stringify(content),
    signal: AbortSignal.any([signal, AbortSignal.timeout(ASK_TIME)]),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

/** Post a file. `told` is called with the share sent, 0 to 1. An error carries the server's sentence, or "". */
export function upload(form, address, file, told) {
  const request = new XMLHttpRequest(); // fetch tells nothing of what has been sent
  const content = new FormData();
  content.append("file", file);
  return new Promise((done, fail) => {
    request.open("POST", address);
    Object.entries(headersOf(form)).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.timeout = UPLOAD_TIME;
    request.upload.onprogress = ({ loaded, total }) => told(loaded / total);
    request.onload = () => (request.status < 300 ? done : fail)(request.status < 300 ? read(request) : refusal(request));
    request.onerror = request.ontimeout = () => fail(new Error(""));
    request.send(content);
  });
}

function read(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null; // a page where JSON was due: whoever asked says so
  }
}

function refusal(request) {
  const { sentence = "", next_step = "" } = read(request)?.refusal ?? {};
  return new Error([sentence, next_step].filter(Boolean).join(" "));
}
